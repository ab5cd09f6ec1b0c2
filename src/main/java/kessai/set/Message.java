package kessai.set;

/**
 * What is said in SET. Each message has its tag, so that its type is known before it is looked at (set-protocol 1.2, 2.2).
 *
 * <pre>
 * Message ::= CHOICE {
 *   purchaseInitRequest [0] EXPLICIT PInitReq, purchaseInitResponse [1] EXPLICIT PInitRes,
 *   purchaseRequest [2] EXPLICIT PReq, purchaseResponse [3] EXPLICIT PRes,
 *   inquiryRequest [4] EXPLICIT InqReq, inquiryResponse [5] EXPLICIT InqRes,
 *   authorizationRequest [6] EXPLICIT AuthReq, authorizationResponse [7] EXPLICIT AuthRes,
 *   authReversalRequest [8] EXPLICIT AuthRevReq, authReversalResponse [9] EXPLICIT AuthRevRes,
 *   ..., error [999] EXPLICIT Error }
 * </pre>
 */
public sealed interface Message
        permits PInitReq, PInitRes, PReq, PRes, InqReq, InqRes, AuthReq, AuthRes, AuthRevReq, AuthRevRes, ErrorMessage {

    /** What SET calls this type of message. */
    String type();
}
