package kessai.approval;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.der.Encoded;
import kessai.der.Undecodable;
import kessai.purchase.Checked;
import kessai.purchase.PurchaseApproval;
import kessai.set.Encrypted;
import kessai.set.ErrorCode;
import kessai.set.Signed;
import kessai.treatment.Digests;
import kessai.treatment.Recipient;
import kessai.treatment.SigningKey;
import kessai.treatment.Untrustworthy;

/** The wallet's side of the approval. */
public final class ApprovalAsker {

    private ApprovalAsker() {}

    /** Closes a request for a module; costs one private operation. */
    public static AskedApproval ask(
            ApprovalRequest request, SigningKey wallet, ModuleKeys module, SecureRandom random) {
        var sealed = ApprovalOids.REQUEST.seal(wallet, Recipient.of(module.seal()), request, random);
        return new AskedApproval(Bytes.of(sealed.content().toByteArray()), request);
    }

    /**
     * Receives what is said to be the answer.
     *
     * @param module the keys that the customer's module registered
     * @return the decision, or why this is no answer to the request: it does not open with its back key, is not signed
     *     with the registered key, answers another request, or tells another order than was committed to
     */
    public static Checked<ApprovalDecision> received(
            AskedApproval asked, Bytes octets, ModuleKeys module, Instant now) {
        ApprovalAnswer answer;
        try {
            Encrypted<Signed<ApprovalAnswer>> closed = new Encrypted<>(Der.decode(Encoded.class, octets.toByteArray()));
            answer = ApprovalOids.ANSWER.openRegistered(
                    asked.request().backKey(), closed, ApprovalAnswer.class, module.sign());
        } catch (Untrustworthy e) {
            return Checked.refused(e.code(), "the answer is not the module's: " + e.getMessage());
        } catch (Undecodable e) {
            return Checked.refused(ErrorCode.DECODING_FAILURE, "the answer cannot be decoded");
        }
        if (!answer.requestDigest().equals(digest(asked.request()))) {
            return Checked.refused(ErrorCode.CHALLENGE_MISMATCH, "the answer is to another request");
        }
        return decided(asked.request(), answer, octets, now);
    }

    static Bytes digest(ApprovalRequest request) {
        return Digests.h(Der.encode(request));
    }

    private static Checked<ApprovalDecision> decided(
            ApprovalRequest request, ApprovalAnswer answer, Bytes evidence, Instant now) {
        if (answer.order().isEmpty()) {
            return Checked.passed(
                    new ApprovalDecision(Optional.empty(), answer.reason().orElse("the customer declined")));
        }
        OrderTold order = answer.order().get();
        if (!order.commitment().equals(request.orderCommitment())) {
            return Checked.refused(ErrorCode.CHALLENGE_MISMATCH, "the order told is another than was committed to");
        }
        return Checked.passed(new ApprovalDecision(
                Optional.of(new PurchaseApproval(
                        request.merchant(),
                        order.od(),
                        request.amount(),
                        request.brand(),
                        now.truncatedTo(ChronoUnit.SECONDS),
                        evidence)),
                ""));
    }
}
