package kessai.set;

/**
 * What the merchant signs of an authorisation request. The digest is over the DER of the CHOICE, with its tag
 * (set-protocol 2.8, 2.15, 9 point 10).
 *
 * <pre>
 * AuthReqTBS ::= L { AuthReqData, PI } = SEQUENCE { t1 AuthReqData, t2 DD { PI } }
 * </pre>
 */
public record AuthReqTbs(AuthReqData t1, DetachedDigest t2) {}
