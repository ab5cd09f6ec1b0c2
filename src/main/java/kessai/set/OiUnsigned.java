package kessai.set;

/**
 * The order with the digest of unsigned payment instructions (set-protocol 2.6).
 *
 * <pre>
 * OIUnsigned ::= L { OIData, PIDataUnsigned } = SEQUENCE { t1 OIData, t2 DD { PIDataUnsigned } }
 * </pre>
 */
public record OiUnsigned(OiData t1, DetachedDigest t2) {}
