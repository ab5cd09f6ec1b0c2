package kessai.set;

import kessai.der.Enumerated;

/**
 * How far a purchase has come (set-protocol 2.7).
 *
 * <pre>
 * CompletionCode ::= ENUMERATED { meaninglessRatio(0), orderRejected(1), orderReceived(2), orderNotReceived(3),
 *   authorizationPerformed(4), capturePerformed(5), creditPerformed(6), signatureRequired(7) }
 * </pre>
 */
public enum CompletionCode implements Enumerated {
    /** The purchase amount is zero, so that ratios say nothing. */
    MEANINGLESS_RATIO(0),
    /** The merchant does not take the order. */
    ORDER_REJECTED(1),
    /** The merchant has the order; nothing is authorised yet. */
    ORDER_RECEIVED(2),
    /** The merchant never saw the order asked about. */
    ORDER_NOT_RECEIVED(3),
    /** The gateway has answered; AuthStatus says what. */
    AUTHORIZATION_PERFORMED(4),
    /** The amount was captured; CapStatus says more. */
    CAPTURE_PERFORMED(5),
    /** Something was given back. */
    CREDIT_PERFORMED(6),
    /** The order must be signed. SET names this code without a number; the number is ours (section 9). */
    SIGNATURE_REQUIRED(7);

    private final int number;

    CompletionCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
