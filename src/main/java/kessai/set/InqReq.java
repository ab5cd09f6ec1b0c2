package kessai.set;

import kessai.der.Tag;

/**
 * A cardholder asks how a purchase stands (set-protocol 2.7).
 *
 * <pre>
 * InqReq ::= CHOICE { inqReqSigned [0] EXPLICIT S { C, InqReqData }, inqReqUnsigned [1] EXPLICIT InqReqData }
 * </pre>
 */
@Tag(value = 4, explicit = true)
public sealed interface InqReq extends Message permits InqReqSigned, InqReqUnsigned {

    @Override
    default String type() {
        return "InqReq";
    }
}
