package kessai.treatment;

import static kessai.certificate.TestPki.BRAND_A;
import static kessai.certificate.TestPki.NOW;
import static kessai.certificate.TestPki.RANDOM;
import static kessai.set.ContentTypes.ACQ_CARD_CODE_MSG;
import static kessai.set.ContentTypes.ACQ_CARD_CODE_MSG_TBE;
import static kessai.set.ContentTypes.AUTH_REQ_TBE;
import static kessai.set.ContentTypes.AUTH_REQ_TBS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import kessai.certificate.CertificateType;
import kessai.certificate.TestPki;
import kessai.der.Bytes;
import kessai.der.Encoded;
import kessai.set.Enveloped;
import kessai.set.Signed;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.jcajce.JceKEKAuthEnvelopedRecipient;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;

class EncTest {

    private static final Enc AUTH_REQ = new Enc(AUTH_REQ_TBS, AUTH_REQ_TBE);
    private static final EncK ACQ_CARD_MSG = new EncK(ACQ_CARD_CODE_MSG, ACQ_CARD_CODE_MSG_TBE);

    private static final SigningKey GARDEN = TestPki.merchantSigning("garden", BRAND_A);
    private static final DecryptionKey NORTH = TestPki.gatewayEncryption("north", BRAND_A);
    private static final SignerCheck MERCHANT = TestPki.trust().signer(CertificateType.MER, Optional.of(BRAND_A), NOW);
    private static final SignerCheck GATEWAY = TestPki.trust().signer(CertificateType.PGWY, Optional.of(BRAND_A), NOW);

    @Test
    void theRecipientOpensItAndKnowsWhoSigned() {
        var sealed = AUTH_REQ.seal(GARDEN, NORTH.recipient(), Note.ONE, RANDOM);

        var verified = AUTH_REQ.open(NORTH, sealed, Note.class, MERCHANT);

        assertThat(verified.content()).isEqualTo(Note.ONE);
        assertThat(verified.signer()).isEqualTo(GARDEN.certificate());
    }

    @Test
    void whoOpenedItCannotHandItOnAsMeantForAnother() {
        var south = TestPki.gatewayEncryption("south", BRAND_A);
        var sealed = AUTH_REQ.seal(GARDEN, NORTH.recipient(), Note.ONE, RANDOM);
        var signed = Envelopes.open(NORTH, cast(sealed), AUTH_REQ_TBE, Encoded.class);

        var handedOn = Envelopes.seal(south.recipient(), AUTH_REQ_TBE, new Signed<Note>(signed), RANDOM);

        assertThatExceptionOfType(Untrustworthy.class)
                .isThrownBy(() -> AUTH_REQ.open(south, handedOn, Note.class, MERCHANT))
                .withMessage("it was signed for another recipient");
        assertThatExceptionOfType(Untrustworthy.class)
                .isThrownBy(() -> Signatures.verify(new Signed<Note>(signed), AUTH_REQ_TBS, Note.class, MERCHANT))
                .withMessage("it was signed for another recipient");
    }

    @Test
    void modulesAndWalletsSpeakWithRegisteredKeys() {
        var signing = KeyPairs.generate(2048);
        var opening = KeyPairs.generate(2048);
        var module = SigningKey.registered(signing.getPrivate(), signing.getPublic(), PrivateKeyMeter.UNREAD);
        var wallet = DecryptionKey.registered(opening.getPrivate(), opening.getPublic(), PrivateKeyMeter.UNREAD);

        var sealed = AUTH_REQ.seal(module, wallet.recipient(), Note.ONE, RANDOM);

        assertThat(AUTH_REQ.openRegistered(wallet, sealed, Note.class, signing.getPublic()))
                .isEqualTo(Note.ONE);
        assertThatExceptionOfType(Untrustworthy.class)
                .isThrownBy(() -> AUTH_REQ.openRegistered(wallet, sealed, Note.class, opening.getPublic()))
                .withMessage("it was signed with another key than the registered one");
    }

    @Test
    void aKnownKeyOpensWhatWasSignedAndEncryptedUnderIt() {
        var key = Bytes.random(32, RANDOM);
        var north = TestPki.gatewaySigning("north", BRAND_A);

        var sealed = ACQ_CARD_MSG.seal(key, north, Note.ONE, RANDOM);

        assertThat(ACQ_CARD_MSG.open(key, sealed, Note.class, GATEWAY).content())
                .isEqualTo(Note.ONE);
        EnvelopesTest.assertClosed(() -> ACQ_CARD_MSG.open(Bytes.random(32, RANDOM), sealed, Note.class, GATEWAY));
        EnvelopesTest.assertClosed(
                () -> new EncK(ACQ_CARD_CODE_MSG, AUTH_REQ_TBE).open(key, sealed, Note.class, GATEWAY));
    }

    /** Another implementation of RFC 5083; that of openssl 3.0 cannot read authenticated attributes. */
    @Test
    void bouncyCastleOpensWhatIsEncryptedUnderAKnownKey() throws Exception {
        var key = Bytes.random(32, RANDOM);
        var sealed = ACQ_CARD_MSG.seal(key, GARDEN, Note.ONE, RANDOM);

        var envelope = new CMSAuthEnvelopedData(sealed.content().toByteArray());
        var recipient = new JceKEKAuthEnvelopedRecipient(new SecretKeySpec(key.toByteArray(), "AES"))
                .setProvider(new BouncyCastleProvider());
        var opened = envelope.getRecipientInfos().iterator().next().getContent(recipient);

        var signed = new Signed<Note>(Encoded.of(opened));
        assertThat(Signatures.verify(signed, ACQ_CARD_CODE_MSG, Note.class, MERCHANT)
                        .content())
                .isEqualTo(Note.ONE);
    }

    private static Enveloped<Encoded> cast(Enveloped<?> sealed) {
        return new Enveloped<>(sealed.content());
    }
}
