package kessai.approval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import kessai.der.Bytes;
import kessai.purchase.Checked;
import kessai.purchase.Refusal;
import kessai.set.ErrorCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A wallet receives what is said to be the answer to its approval request")
class ApprovalAskerTest {

    private final AskedApproval asked = ApprovalRun.asked();

    @Test
    void anAnswerThatAMasterAlteredIsRefused() {
        var altered = ApprovalRun.altered(ApprovalRun.approved(asked));

        assertThat(refused(ApprovalRun.received(asked, altered)).code()).isEqualTo(ErrorCode.DECODING_FAILURE);
    }

    @Test
    void octetsThatAreNoAnswerAreRefused() {
        var nothing = Bytes.of(new byte[] {5, 0});

        assertThat(refused(ApprovalRun.received(asked, nothing)).code()).isEqualTo(ErrorCode.DECODING_FAILURE);
    }

    @Test
    void theAnswerToAnEarlierRequestReplayedIsRefused() {
        var earlier = ApprovalRun.approved(ApprovalRun.asked());

        assertThat(refused(ApprovalRun.received(asked, earlier)).code()).isEqualTo(ErrorCode.DECODING_FAILURE);
    }

    @Test
    void anAnswerToAnotherRequestUnderTheSameBackKeyIsRefused() {
        var request = asked.request();
        var other = new ApprovalRequest(
                request.settlement(),
                request.wallet(),
                request.merchant(),
                ApprovalRun.amount(1),
                request.brand(),
                request.maskedCard(),
                request.orderCommitment(),
                request.deadline(),
                request.nonce(),
                request.backKey());
        var waiting = new AskedApproval(asked.octets(), other);

        var refusal = refused(ApprovalRun.received(waiting, ApprovalRun.approved(asked)));

        assertThat(refusal.reason()).isEqualTo("the answer is to another request");
    }

    @Test
    void anotherModulesAnswerIsRefused() {
        var forged = ApprovalRun.approved(asked, ApprovalRun.ORDER, ApprovalRun.STRANGE);

        assertThat(refused(ApprovalRun.received(asked, forged)).code()).isEqualTo(ErrorCode.SIGNATURE_FAILURE);
    }

    @Test
    void anotherOrderThanTheOneCommittedToIsRefused() {
        var other = new OrderTold(ApprovalRun.ORDER.order(), Bytes.of("2 x".getBytes(UTF_8)), ApprovalRun.ORDER.salt());
        var lied = ApprovalRun.approved(asked, other, ApprovalRun.SIGNING);

        assertThat(refused(ApprovalRun.received(asked, lied)).reason())
                .isEqualTo("the order told is another than was committed to");
    }

    private static Refusal refused(Checked<?> checked) {
        return checked.refusal().orElseThrow();
    }
}
