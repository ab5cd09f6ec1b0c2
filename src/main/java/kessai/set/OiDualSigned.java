package kessai.set;

/**
 * The order with the digest of the payment instructions (set-protocol 2.6).
 *
 * <pre>
 * OIDualSigned ::= L { OIData, PIData } = SEQUENCE { t1 OIData, t2 DD { PIData } }
 * </pre>
 */
public record OiDualSigned(OiData t1, DetachedDigest t2) {}
