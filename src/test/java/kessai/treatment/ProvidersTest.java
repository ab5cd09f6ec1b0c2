package kessai.treatment;

import static kessai.certificate.TestPki.BRAND_A;
import static kessai.set.ContentTypes.P_RES_DATA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import kessai.certificate.TestPki;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProvidersTest {

    @AfterEach
    void goesBackToTheFastest() {
        Providers.install("auto");
    }

    @Test
    void theProviderThatWasChosenDoesTheArithmetic() throws Exception {
        assertThat(Providers.install("jdk")).isEqualTo("SunRsaSign");
        assertThat(Algorithms.pss().getProvider().getName()).isEqualTo("SunRsaSign");

        var fastest = Providers.install("auto");

        assertThat(Algorithms.pss().getProvider().getName()).isEqualTo(fastest);
    }

    @Test
    void whatOneProviderSignsTheOtherVerifies() {
        var garden = TestPki.merchantSigning("garden", BRAND_A);
        Providers.install("auto");
        var signed = Signatures.sign(garden, P_RES_DATA, Note.ONE);
        Providers.install("jdk");

        var verified = Signatures.verify(signed, P_RES_DATA, Note.class, (signer, others) -> {});

        assertThat(verified.content()).isEqualTo(Note.ONE);
    }

    @Test
    void thereIsNoOtherProvider() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Providers.install("fastest"))
                .withMessage("A provider is auto, jdk or corretto, not fastest");
    }
}
