package kessai.approval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kessai.certificate.TestPki.BRAND_A;
import static kessai.certificate.TestPki.RANDOM;
import static org.assertj.core.api.Assertions.assertThat;

import kessai.der.Bytes;
import kessai.der.Der;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An approval between the settling wallet and the connecting module")
class ApprovalTest {

    @Test
    void aYesLetsTheWalletOrderAndTellsItTheOrder() {
        var asked = ApprovalRun.asked();

        var decision =
                ApprovalRun.received(asked, ApprovalRun.approved(asked)).value().orElseThrow();

        var approval = decision.approval().orElseThrow();
        assertThat(approval.od()).isEqualTo(ApprovalRun.OD);
        assertThat(approval.merchant()).isEqualTo(ApprovalRun.GARDEN);
        assertThat(approval.purchAmt()).isEqualTo(ApprovalRun.AMOUNT);
        assertThat(approval.brand()).isEqualTo(BRAND_A);
    }

    @Test
    void aNoTellsTheReasonAndNoOrder() {
        var asked = ApprovalRun.asked();
        var answer = ApprovalGiver.decline(
                asked.request(), "above the limit", ApprovalRun.signing(ApprovalRun.SIGNING), RANDOM);

        var decision = ApprovalRun.received(asked, answer).value().orElseThrow();

        assertThat(decision.approval()).isEmpty();
        assertThat(decision.reason()).isEqualTo("above the limit");
    }

    @Test
    void aWalletKeepsWhatItWaitsWithAsDer() {
        var asked = ApprovalRun.asked();

        assertThat(Der.decode(AskedApproval.class, Der.encode(asked))).isEqualTo(asked);
    }

    @Test
    void whoRelaysSeesNeitherCardNorOrder() {
        var asked = ApprovalRun.asked();
        var seen = asked.octets().toString() + ApprovalRun.approved(asked);

        assertThat(seen)
                .doesNotContain(hex("*1111"))
                .doesNotContain(hex("garden chair"))
                .doesNotContain(hex("G-2026-1"));
    }

    private static String hex(String text) {
        return Bytes.of(text.getBytes(UTF_8)).toString();
    }
}
