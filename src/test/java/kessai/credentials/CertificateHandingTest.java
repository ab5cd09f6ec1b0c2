package kessai.credentials;

import static kessai.certificate.TestPki.BRAND_A;
import static kessai.certificate.TestPki.BRAND_B;
import static kessai.certificate.TestPki.NOW;
import static kessai.certificate.TestPki.RANDOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kessai.certificate.TestPki;
import kessai.der.Bytes;
import kessai.purchase.Checked;
import kessai.purchase.Refusal;
import kessai.set.Nonce;
import kessai.treatment.DecryptionKey;
import kessai.treatment.Digests;
import kessai.treatment.SigningKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A keeper hands a certificate to the master that proves itself, and to nobody else")
class CertificateHandingTest {

    private final HandingRun run = new HandingRun();

    @Test
    void aMasterGetsTheCertificateAndWhatItNeedsToAskTheCustomer() {
        CertificateHanded handed = run.certificate();

        assertThat(handed.chain().x509()).isEqualTo(run.account.key().chain());
        assertThat(handed.maskedCard()).isEqualTo(HandingRun.MASKED);
        assertThat(handed.bin()).isEqualTo(TestPki.PAN.bin());
        assertThat(handed.module()).isEqualTo(HandingRun.MODULE_KEYS);
        assertThat(run.operations).containsExactly("sign", "sign", "decrypt");
    }

    @Test
    void thereIsNothingInItToPayWith() {
        assertThat(new String(kessai.der.Der.encode(run.certificate()), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(TestPki.PAN.digits())
                .doesNotContain(text(TestPki.CARD_SECRET.value()))
                .doesNotContain(text(TestPki.PAN_SECRET.value()));
    }

    @Test
    void aRequestThatAnotherSendsIsNotItsOwn() {
        Bytes request = run.acquiring.ask(run.request(), run.master, run.seal);

        assertThat(reason(run.keeper.asked(request, "other", "slave-b", NOW))).contains("another wallet than other");
        assertThat(reason(run.keeper.asked(request, "master", "slave-c", NOW))).contains("another wallet was asked");
    }

    @Test
    void aWalletThatCallsItselfMasterIsNone() {
        SigningKey other = TestPki.walletSigning("other", BRAND_A);

        assertThat(reason(asked(run.acquiring.ask(run.request(), other, run.seal))))
                .contains("another wallet than master");
    }

    @Test
    void aMasterOfAnotherBrandIsRefused() {
        SigningKey other = TestPki.walletSigning("master", BRAND_B);
        DecryptionKey otherSeal = TestPki.walletEncryption("master", BRAND_B);

        assertThat(reason(asked(run.acquiring.ask(run.request(), other, run.seal))))
                .contains("or not for its brand");
        assertThat(reason(asked(run.acquiring.ask(HandingRun.request(BRAND_A, otherSeal), run.master, otherSeal))))
                .contains("not the master's");
    }

    @Test
    void anEncryptionCertificateOfAnotherWalletIsRefused() {
        DecryptionKey other = TestPki.walletEncryption("other", BRAND_A);

        assertThat(reason(asked(run.acquiring.ask(HandingRun.request(BRAND_A, other), run.master, other))))
                .contains("another wallet's");
        assertThat(reason(asked(run.acquiring.ask(run.request(), run.master, other))))
                .contains("is missing");
    }

    @Test
    void whoIsNoWalletIsRefused() {
        SigningKey merchant = TestPki.merchantSigning("master", BRAND_A);

        assertThat(reason(asked(run.acquiring.ask(run.request(), merchant, run.seal))))
                .contains("not the master's");
    }

    @Test
    void anExpiredCertificateIsRefused() {
        Bytes request = run.acquiring.ask(run.request(), run.master, run.seal);
        Instant later = NOW.plus(Duration.ofDays(1000));

        assertThat(reason(run.keeper.asked(request, "master", "slave-b", later)))
                .contains("not the master's");
    }

    @Test
    void itsTimeIsNeitherUpNorFarAway() {
        Bytes request = run.acquiring.ask(run.request(), run.master, run.seal);

        assertThat(reason(run.keeper.asked(request, "master", "slave-b", HandingRun.DEADLINE)))
                .contains("time is up");
        assertThat(reason(run.keeper.asked(request, "master", "slave-b", NOW.minus(Duration.ofHours(25)))))
                .isNotEmpty();
        CertificateRequest far = new CertificateRequest(
                HandingRun.SETTLEMENT,
                "master",
                "slave-b",
                HandingRun.CUSTOMER,
                BRAND_A,
                Digests.thumb(run.seal.certificate()),
                NOW.plus(Duration.ofDays(2)),
                Nonce.random(RANDOM));
        assertThat(reason(asked(run.acquiring.ask(far, run.master, run.seal)))).contains("too far away");
    }

    @Test
    void anAlteredRequestIsRefused() {
        byte[] octets = run.acquiring.ask(run.request(), run.master, run.seal).toByteArray();
        for (int at = 0; at < octets.length; at += 97) {
            byte[] altered = octets.clone();
            altered[at] ^= 1;

            assertThat(asked(Bytes.of(altered)).refusal()).as("octet " + at).isPresent();
        }
    }

    @Test
    void theMasterTakesTheAnswerOfTheWalletThatItAskedOnly() {
        Bytes request = run.acquiring.ask(run.request(), run.master, run.seal);
        Bytes answer = run.handed(request).octets();
        Bytes other = run.acquiring.ask(run.request(), run.master, run.seal);

        assertThat(reason(run.acquiring.handed(answer, other, run.seal, "slave-b", BRAND_A, NOW)))
                .contains("another request");
        assertThat(reason(run.acquiring.handed(answer, request, run.seal, "slave-c", BRAND_A, NOW)))
                .contains("another wallet than slave-c");
        assertThat(reason(run.acquiring.handed(answer, request, run.seal, "slave-b", BRAND_B, NOW)))
                .isNotEmpty();
        DecryptionKey strange = TestPki.walletEncryption("other", BRAND_A);
        assertThat(reason(run.acquiring.handed(answer, request, strange, "slave-b", BRAND_A, NOW)))
                .contains("cannot be opened");
        assertThat(reason(run.acquiring.handed(Bytes.of((byte) 1), request, run.seal, "slave-b", BRAND_A, NOW)))
                .contains("cannot be decoded");
    }

    private Checked<Keeper.Asked> asked(Bytes request) {
        return run.keeper.asked(request, "master", "slave-b", NOW);
    }

    private static String text(Bytes octets) {
        return new String(octets.toByteArray(), java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static String reason(Checked<?> checked) {
        return checked.refusal().map(Refusal::reason).orElse("");
    }
}
