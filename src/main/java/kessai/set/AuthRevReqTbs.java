package kessai.set;

/**
 * What the merchant signs of a reversal (set-protocol 2.15).
 *
 * <pre>
 * AuthRevReqTBS ::= L { AuthRevReqData, AuthRevReqBaggage } = SEQUENCE { t1 AuthRevReqData, t2 DD { AuthRevReqBaggage } }
 * </pre>
 */
public record AuthRevReqTbs(AuthRevReqData t1, DetachedDigest t2) {}
