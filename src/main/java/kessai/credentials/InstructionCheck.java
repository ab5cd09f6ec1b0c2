package kessai.credentials;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import kessai.approval.ApprovalAsker;
import kessai.approval.ApprovalRequest;
import kessai.approval.AskedApproval;
import kessai.certificate.Trust;
import kessai.der.Bytes;
import kessai.purchase.Cardholder;
import kessai.purchase.CardholderReceipt;
import kessai.purchase.CardholderState;
import kessai.purchase.Checked;
import kessai.purchase.PReqDraft;
import kessai.purchase.PurchaseApproval;
import kessai.purchase.Refusal;
import kessai.purchase.Terms;
import kessai.set.ErrorCode;

/**
 * What a keeper signs is worked out from what others have signed: the customer's module the approval, the merchant its
 * PInitRes. A master can choose none of it but the PReq's RRPID and salt.
 */
final class InstructionCheck {

    /** The keeper may have been away when the merchant answered; how long is the settlement's deadline's to say. */
    private static final Terms PATIENT = new Terms(Duration.ofHours(25), Terms.USUAL.swIdent());

    private final Cardholder cardholder;

    InstructionCheck(Trust trust, SecureRandom random) {
        this.cardholder = new Cardholder(trust, PATIENT, random);
    }

    Checked<PReqDraft> check(InstructionRequest request, Handing handing, Instant now) {
        return approved(request, handing, now).then(approval -> initialised(request, now)
                .then(state -> cardholder.draft(
                        state, handing.account().pan().bin(), approval, request.rrpid(), request.odSalt())));
    }

    /** The customer's module has approved this settlement, asked by this master, with this card. */
    private static Checked<PurchaseApproval> approved(InstructionRequest request, Handing handing, Instant now) {
        ApprovalRequest asked = request.asked();
        return ApprovalAsker.received(new AskedApproval(Bytes.of(), asked), request.answer(), handing.module(), now)
                .require(
                        any -> asked.settlement().equals(handing.settlement()),
                        ErrorCode.UNKNOWN_XID,
                        "the approval is of another settlement")
                .require(
                        any -> asked.wallet().equals(handing.master()),
                        ErrorCode.INVALID_CERTIFICATE,
                        "the approval was given to another wallet")
                .require(
                        any -> asked.brand().equals(handing.account().brand())
                                && asked.maskedCard().equals(handing.maskedCard()),
                        ErrorCode.UNSPECIFIED_FAILURE,
                        "the approval is of another card")
                .require(any -> now.isBefore(asked.deadline()), ErrorCode.MESSAGE_TOO_OLD, "its time is up")
                .then(decision -> Checked.present(
                        decision.approval(), ErrorCode.UNSPECIFIED_FAILURE, "the customer has not approved"));
    }

    /** The merchant that is to be paid has given the transaction its XID and named the gateway. */
    private Checked<CardholderState> initialised(InstructionRequest request, Instant now) {
        CardholderReceipt receipt = cardholder.received(request.opened(), request.pInitRes(), now);
        return receipt.refusal()
                .<Checked<CardholderState>>map(why ->
                        Checked.refused(Refusal.of(why.code(), "the merchant's answer is refused: " + why.reason())))
                .orElseGet(() -> Checked.present(
                        receipt.state(), ErrorCode.UNSPECIFIED_FAILURE, "the merchant has not opened the purchase"));
    }
}
