package kessai.credentials;

import kessai.approval.ApprovalRequest;
import kessai.der.Bytes;
import kessai.purchase.CardholderState;
import kessai.set.Nonce;
import kessai.set.Rrpid;

/**
 * A master asks for what pays for one PReq. It does not say what is to be signed: it shows the customer's approval and the
 * merchant's PInitRes as they were signed, from which the keeper works it out. Closed with the session key.
 *
 * <pre>
 * InstructionRequest ::= SEQUENCE { asked ApprovalRequest, answer OCTET STRING, opened CardholderState,
 *   pInitRes OCTET STRING, rrpid RRPID, odSalt Nonce }
 * </pre>
 *
 * @param asked what the master asked the customer
 * @param answer what the customer's module answered, as it came
 * @param opened the purchase as PInitReq left it
 * @param pInitRes what the merchant answered, as it came
 * @param rrpid the PReq's
 * @param odSalt the PReq's
 */
public record InstructionRequest(
        ApprovalRequest asked, Bytes answer, CardholderState opened, Bytes pInitRes, Rrpid rrpid, Nonce odSalt) {

    /** The message's type. */
    public static final String TYPE = "InstructionRequest";

    @Override
    public String toString() {
        return "InstructionRequest[" + asked + "]";
    }
}
