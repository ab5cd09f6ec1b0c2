package kessai.treatment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static kessai.certificate.TestPki.BRAND_A;
import static kessai.certificate.TestPki.BRAND_B;
import static kessai.certificate.TestPki.RANDOM;
import static kessai.set.ContentTypes.AUTH_REQ_TBE;
import static kessai.set.ContentTypes.PI_DUAL_SIGNED_TBE;
import static kessai.set.ContentTypes.PI_UNSIGNED_TBE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HexFormat;
import kessai.certificate.TestPki;
import kessai.set.ErrorCode;
import kessai.set.Nonce;
import kessai.set.Pan;
import kessai.set.PanData;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class EnvelopesTest {

    private static final DecryptionKey NORTH = TestPki.gatewayEncryption("north", BRAND_A);
    private static final PanData PAN_DATA =
            new PanData(TestPki.PAN, TestPki.EXPIRY, TestPki.PAN_SECRET, Nonce.random(RANDOM));

    @Test
    void theRecipientOpensIt() {
        var sealed = Envelopes.seal(NORTH.recipient(), AUTH_REQ_TBE, Note.ONE, RANDOM);

        assertThat(Envelopes.open(NORTH, sealed, AUTH_REQ_TBE, Note.class)).isEqualTo(Note.ONE);
    }

    @Test
    void openingCostsOnePrivateOperation() {
        var operations = new ArrayList<String>();
        var north = TestPki.metered(NORTH, (operation, took) -> operations.add(operation));

        Envelopes.open(
                north, Envelopes.seal(NORTH.recipient(), AUTH_REQ_TBE, Note.ONE, RANDOM), AUTH_REQ_TBE, Note.class);

        assertThat(operations).containsExactly("decrypt");
    }

    @Test
    void cardDataTravelInTheRsaBlock() {
        var sealed = Envelopes.sealExtra(
                NORTH.recipient(), PI_DUAL_SIGNED_TBE, Note.ONE, Contents.PAN_DATA, PAN_DATA, RANDOM);

        var opened =
                Envelopes.openExtra(NORTH, sealed, PI_DUAL_SIGNED_TBE, Note.class, Contents.PAN_DATA, PanData.class);

        assertThat(opened.body()).isEqualTo(Note.ONE);
        assertThat(opened.extra()).isEqualTo(PAN_DATA);
        assertThat(opened).hasToString("WithExtra[Note]");
    }

    @Test
    void theHashedFormIsAnotherForm() {
        var hashed = Envelopes.sealExtraHashed(
                NORTH.recipient(), PI_UNSIGNED_TBE, Note.ONE, Contents.PAN_DATA, PAN_DATA, RANDOM);

        assertThat(Envelopes.openExtraHashed(
                                NORTH, hashed, PI_UNSIGNED_TBE, Note.class, Contents.PAN_DATA, PanData.class)
                        .extra())
                .isEqualTo(PAN_DATA);
        assertClosed(() ->
                Envelopes.openExtra(NORTH, hashed, PI_UNSIGNED_TBE, Note.class, Contents.PAN_DATA, PanData.class));
    }

    @Test
    void nothingElseIsOpenedAndNobodyLearnsWhy() {
        var sealed = Envelopes.sealExtra(
                NORTH.recipient(), PI_DUAL_SIGNED_TBE, Note.ONE, Contents.PAN_DATA, PAN_DATA, RANDOM);
        var other = TestPki.gatewayEncryption("north", BRAND_B);

        assertClosed(() ->
                Envelopes.openExtra(other, sealed, PI_DUAL_SIGNED_TBE, Note.class, Contents.PAN_DATA, PanData.class));
        assertClosed(
                () -> Envelopes.openExtra(NORTH, sealed, AUTH_REQ_TBE, Note.class, Contents.PAN_DATA, PanData.class));
        assertClosed(() ->
                Envelopes.openExtra(NORTH, sealed, PI_DUAL_SIGNED_TBE, Note.class, Contents.PAN_TOKEN, PanData.class));
        assertClosed(() ->
                Envelopes.openExtra(NORTH, sealed, PI_DUAL_SIGNED_TBE, Note.class, Contents.PAN_DATA, Note.class));
        assertClosed(() -> Envelopes.open(NORTH, sealed, PI_DUAL_SIGNED_TBE, Note.class));
    }

    @Test
    void neitherBodyNorCardDataCanBeReadOff() {
        var sealed = Envelopes.sealExtra(
                NORTH.recipient(), PI_DUAL_SIGNED_TBE, Note.ONE, Contents.PAN_DATA, PAN_DATA, RANDOM);
        var wire = HexFormat.of().formatHex(sealed.content().toByteArray());

        assertThat(wire)
                .doesNotContain(Note.ONE.text().toString())
                .doesNotContain(HexFormat.of().formatHex(TestPki.PAN.digits().getBytes(US_ASCII)))
                .doesNotContain(TestPki.PAN_SECRET.value().toString());
    }

    @Test
    void aRegisteredKeyReceivesEnvelopesToo() {
        var pair = KeyPairs.generate(2048);
        var module = DecryptionKey.registered(pair.getPrivate(), pair.getPublic(), PrivateKeyMeter.UNREAD);
        var sealed = Envelopes.seal(Recipient.of(pair.getPublic()), AUTH_REQ_TBE, Note.ONE, RANDOM);

        assertThat(Envelopes.open(module, sealed, AUTH_REQ_TBE, Note.class)).isEqualTo(Note.ONE);
    }

    @Test
    void theLongestCardNumberFitsTheBlock() {
        var longest = new PanData(new Pan("4".repeat(19)), TestPki.EXPIRY, TestPki.PAN_SECRET, Nonce.random(RANDOM));

        var sealed = Envelopes.sealExtraHashed(
                NORTH.recipient(), PI_DUAL_SIGNED_TBE, Note.ONE, Contents.PAN_DATA, longest, RANDOM);

        assertThat(Envelopes.openExtraHashed(
                                NORTH, sealed, PI_DUAL_SIGNED_TBE, Note.class, Contents.PAN_DATA, PanData.class)
                        .extra())
                .isEqualTo(longest);
    }

    static void assertClosed(ThrowingCallable opening) {
        assertThatExceptionOfType(Untrustworthy.class)
                .isThrownBy(opening)
                .withMessage("the envelope cannot be opened")
                .withNoCause()
                .satisfies(it -> assertThat(it.code()).isEqualTo(ErrorCode.DECODING_FAILURE));
    }
}
