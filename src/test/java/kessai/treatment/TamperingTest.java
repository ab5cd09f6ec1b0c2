package kessai.treatment;

import static kessai.certificate.TestPki.BRAND_A;
import static kessai.certificate.TestPki.NOW;
import static kessai.certificate.TestPki.RANDOM;
import static kessai.set.ContentTypes.ACQ_CARD_CODE_MSG;
import static kessai.set.ContentTypes.ACQ_CARD_CODE_MSG_TBE;
import static kessai.set.ContentTypes.PI_DUAL_SIGNED_TBE;
import static kessai.set.ContentTypes.PI_TBS;
import static kessai.set.ContentTypes.P_RES_DATA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kessai.certificate.CertificateType;
import kessai.certificate.TestPki;
import kessai.certificate.Trust;
import kessai.der.Bytes;
import kessai.der.Encoded;
import kessai.der.Undecodable;
import kessai.set.Detached;
import kessai.set.Encrypted;
import kessai.set.Enveloped;
import kessai.set.Nonce;
import kessai.set.PanData;
import kessai.set.Signed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * No bit of a signature or an envelope can be changed without its being refused. (Authorities' certificates that come
 * along are no part of a signature; here none does.)
 */
class TamperingTest {

    private static final List<X509Certificate> CHAIN =
            TestPki.merchantSigning("garden", BRAND_A).chain();
    private static final SigningKey GARDEN =
            SigningKey.certified(TestPki.privateKey(CHAIN.get(0)), CHAIN.subList(0, 1), PrivateKeyMeter.UNREAD);
    private static final Trust TRUST = TestPki.trust();
    private static final SignerCheck MERCHANT = (signer, others) ->
            TRUST.signer(CertificateType.MER, Optional.of(BRAND_A), NOW).check(signer, CHAIN);
    private static final DecryptionKey NORTH = TestPki.gatewayEncryption("north", BRAND_A);
    private static final PanData PAN_DATA =
            new PanData(TestPki.PAN, TestPki.EXPIRY, TestPki.PAN_SECRET, Nonce.random(RANDOM));
    private static final Bytes KEY = Bytes.random(32, RANDOM);

    private static final Signed<Note> SIGNED = Signatures.sign(GARDEN, P_RES_DATA, Note.ONE);
    private static final Detached<Note> DETACHED = Signatures.signDetached(GARDEN, PI_TBS, Note.ONE);
    private static final Enveloped<Note> SEALED =
            Envelopes.sealExtra(NORTH.recipient(), PI_DUAL_SIGNED_TBE, Note.ONE, Contents.PAN_DATA, PAN_DATA, RANDOM);
    private static final EncK ACQ_CARD_MSG = new EncK(ACQ_CARD_CODE_MSG, ACQ_CARD_CODE_MSG_TBE);
    private static final Encrypted<Signed<Note>> ENCRYPTED = ACQ_CARD_MSG.seal(KEY, GARDEN, Note.ONE, RANDOM);

    @Property(tries = 200)
    void aTamperedSignatureNeverVerifies(
            @ForAll @IntRange(max = 1 << 20) int place, @ForAll @IntRange(max = 7) int bit) {
        refuses(
                SIGNED.content(),
                place,
                bit,
                it -> Signatures.verify(new Signed<>(it), P_RES_DATA, Note.class, MERCHANT));
    }

    @Property(tries = 200)
    void aTamperedDetachedSignatureNeverVerifies(
            @ForAll @IntRange(max = 1 << 20) int place, @ForAll @IntRange(max = 7) int bit) {
        refuses(
                DETACHED.content(),
                place,
                bit,
                it -> Signatures.verifyDetached(new Detached<>(it), PI_TBS, Note.ONE, MERCHANT));
    }

    @Property(tries = 200)
    void aTamperedEnvelopeNeverOpens(@ForAll @IntRange(max = 1 << 20) int place, @ForAll @IntRange(max = 7) int bit) {
        refuses(
                SEALED.content(),
                place,
                bit,
                it -> Envelopes.openExtra(
                        NORTH, new Enveloped<>(it), PI_DUAL_SIGNED_TBE, Note.class, Contents.PAN_DATA, PanData.class));
    }

    @Property(tries = 100)
    void aTamperedAnswerUnderAKnownKeyNeverOpens(
            @ForAll @IntRange(max = 1 << 20) int place, @ForAll @IntRange(max = 7) int bit) {
        refuses(
                ENCRYPTED.content(),
                place,
                bit,
                it -> ACQ_CARD_MSG.open(KEY, new Encrypted<>(it), Note.class, MERCHANT));
    }

    private static void refuses(Encoded whole, int place, int bit, Consumer<Encoded> reader) {
        var octets = whole.toByteArray();
        octets[place % octets.length] ^= (byte) (1 << bit);
        try {
            var tampered = Encoded.of(octets);
            assertThatExceptionOfType(Untrustworthy.class).isThrownBy(() -> reader.accept(tampered));
        } catch (Undecodable noLongerDer) {
            assertThat(noLongerDer).hasMessageStartingWith("Encoded");
        }
    }
}
