package kessai.set;

/**
 * What the envelope of unsigned payment instructions holds (set-protocol 2.6, 2.15).
 *
 * <pre>
 * PIUnsignedTBE ::= L { PI-OILink, PANToken } = SEQUENCE { t1 PI-OILink, t2 DD { PANToken } }
 * </pre>
 */
public record PiUnsignedTbe(PiOiLink t1, DetachedDigest t2) {}
