package kessai.set;

/**
 * What the envelope of signed payment instructions holds; PANData itself is in the envelope's RSA block
 * (set-protocol 2.6, 2.15).
 *
 * <pre>
 * PIDualSignedTBE ::= L { PI-OILink, PANData } = SEQUENCE { t1 PI-OILink, t2 DD { PANData } }
 * </pre>
 */
public record PiDualSignedTbe(PiOiLink t1, DetachedDigest t2) {}
