package kessai.treatment;

import static kessai.certificate.TestPki.BRAND_A;
import static kessai.certificate.TestPki.BRAND_B;
import static kessai.certificate.TestPki.NOW;
import static kessai.set.ContentTypes.PI_TBS;
import static kessai.set.ContentTypes.P_INIT_RES_DATA;
import static kessai.set.ContentTypes.P_RES_DATA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kessai.certificate.CertificateType;
import kessai.certificate.TestPki;
import kessai.der.Bytes;
import kessai.der.Encoded;
import kessai.set.Detached;
import kessai.set.ErrorCode;
import kessai.set.Signed;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    private static final SignerCheck MERCHANT = TestPki.trust().signer(CertificateType.MER, Optional.of(BRAND_A), NOW);
    private static final SigningKey GARDEN = TestPki.merchantSigning("garden", BRAND_A);

    @Test
    void whatWasSignedIsReadAgain() {
        var signed = Signatures.sign(GARDEN, P_RES_DATA, Note.ONE);

        var verified = Signatures.verify(signed, P_RES_DATA, Note.class, MERCHANT);

        assertThat(verified.content()).isEqualTo(Note.ONE);
        assertThat(verified.signer()).isEqualTo(GARDEN.certificate());
        assertThat(verified.certificates()).containsExactlyInAnyOrderElementsOf(GARDEN.chain());
    }

    @Test
    void furtherCertificatesComeAlongOnce() {
        var gateway = TestPki.gatewayEncryption("north", BRAND_A);
        var signed = Signatures.sign(GARDEN, P_INIT_RES_DATA, Note.ONE, gateway.chain());

        var verified = Signatures.verify(signed, P_INIT_RES_DATA, Note.class, MERCHANT);

        assertThat(verified.find(Digests.thumb(gateway.certificate()))).contains(gateway.certificate());
        assertThat(verified.certificates()).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void aSignatureCostsOnePrivateOperation() {
        var operations = new ArrayList<String>();
        var garden = TestPki.metered(GARDEN, (operation, took) -> operations.add(operation));

        Signatures.sign(garden, P_RES_DATA, Note.ONE);

        assertThat(operations).containsExactly("sign");
    }

    @Test
    void aDetachedSignatureIsOfItsContentOnly() {
        var detached = Signatures.signDetached(GARDEN, PI_TBS, Note.ONE);

        assertThat(Signatures.verifyDetached(detached, PI_TBS, Note.ONE, MERCHANT)
                        .signer())
                .isEqualTo(GARDEN.certificate());
        assertRefused("the content was changed", () -> Signatures.verifyDetached(detached, PI_TBS, Note.TWO, MERCHANT));
    }

    @Test
    void aSignatureWithItsContentIsNoDetachedOne() {
        var signed = Signatures.sign(GARDEN, PI_TBS, Note.ONE);
        var detached = Signatures.signDetached(GARDEN, PI_TBS, Note.ONE);

        assertRefused(
                "a detached signature has no content",
                () -> Signatures.verifyDetached(new Detached<>(signed.content()), PI_TBS, Note.ONE, MERCHANT));
        assertRefused(
                "the signed content is missing",
                () -> Signatures.verify(new Signed<>(detached.content()), PI_TBS, Note.class, MERCHANT));
    }

    @Test
    void aSignatureOfOneTypeOfContentIsNoneOfAnother() {
        var signed = Signatures.sign(GARDEN, P_RES_DATA, Note.ONE);

        assertRefused(
                "the content is of another type",
                () -> Signatures.verify(signed, P_INIT_RES_DATA, Note.class, MERCHANT));
    }

    @Test
    void theSignerIsCheckedBeforeItsKeyIsUsed() {
        var signed = Signatures.sign(TestPki.merchantSigning("garden", BRAND_B), P_RES_DATA, Note.ONE);

        assertThatExceptionOfType(Untrustworthy.class)
                .isThrownBy(() -> Signatures.verify(signed, P_RES_DATA, Note.class, MERCHANT))
                .satisfies(it -> assertThat(it.code()).isEqualTo(ErrorCode.INVALID_CERTIFICATE));
    }

    @Test
    void aRegisteredKeyNeedsNoCertificate() {
        var pair = KeyPairs.generate(2048);
        var module = SigningKey.registered(pair.getPrivate(), pair.getPublic(), PrivateKeyMeter.UNREAD);
        var signed = Signatures.sign(module, P_RES_DATA, Note.ONE);

        assertThat(Signatures.verifyRegistered(signed, P_RES_DATA, Note.class, pair.getPublic()))
                .isEqualTo(Note.ONE);
        assertRefused(
                "it was signed with another key than the registered one",
                () -> Signatures.verifyRegistered(signed, P_RES_DATA, Note.class, GARDEN.publicKey()));
        assertThatExceptionOfType(Untrustworthy.class)
                .isThrownBy(() -> Signatures.verify(signed, P_RES_DATA, Note.class, MERCHANT))
                .satisfies(it -> assertThat(it.code()).isEqualTo(ErrorCode.MISSING_CERTIFICATE));
    }

    @Test
    void contentThatCannotBeDecodedIsRefusedByPlace() {
        record Other(Bytes text) {}
        var signed = Signatures.<Object>sign(GARDEN, P_RES_DATA, new Other(Bytes.ofHex("00")));

        assertThatExceptionOfType(Untrustworthy.class)
                .isThrownBy(() -> Signatures.verify(new Signed<>(signed.content()), P_RES_DATA, Note.class, MERCHANT))
                .withMessageStartingWith("the content is undecodable at Note")
                .satisfies(it -> assertThat(it.code()).isEqualTo(ErrorCode.DECODING_FAILURE));
    }

    @Test
    void whatIsNoSignatureIsRefused() {
        var shapes = List.of("0500", "3000", "300b06092a864886f70d010702", "300f06092a864886f70d010702a0023000");

        for (var shape : shapes) {
            var signed = new Signed<Note>(Encoded.of(Bytes.ofHex(shape).toByteArray()));
            assertRefused(
                    "the signature is malformed", () -> Signatures.verify(signed, P_RES_DATA, Note.class, MERCHANT));
        }
    }

    @Test
    void keysDoNotPrintThemselves() {
        assertThat(GARDEN).hasToString("SigningKey[" + GARDEN.certificate().getSubjectX500Principal() + "]");
    }

    private static void assertRefused(String reason, ThrowingCallable verification) {
        assertThatExceptionOfType(Untrustworthy.class)
                .isThrownBy(verification)
                .withMessage(reason)
                .satisfies(it -> assertThat(it.code()).isEqualTo(ErrorCode.SIGNATURE_FAILURE));
    }
}
