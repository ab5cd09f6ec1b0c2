package kessai.approval;

import java.util.Optional;
import kessai.purchase.PurchaseApproval;

/**
 * A verified answer.
 *
 * @param approval the customer's yes; none: the customer said no
 * @param reason why not, in words
 */
public record ApprovalDecision(Optional<PurchaseApproval> approval, String reason) {}
