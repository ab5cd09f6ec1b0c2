package kessai.set;

import kessai.der.Tag;

/**
 * A cardholder orders and instructs payment: order information for the merchant, payment instructions for the gateway
 * (set-protocol 2.6).
 *
 * <pre>
 * PReq ::= CHOICE { pReqDualSigned [0] EXPLICIT PReqDualSigned, pReqUnsigned [1] EXPLICIT PReqUnsigned }
 * </pre>
 */
@Tag(value = 2, explicit = true)
public sealed interface PReq extends Message permits PReqDualSigned, PReqUnsigned {

    @Override
    default String type() {
        return "PReq";
    }
}
