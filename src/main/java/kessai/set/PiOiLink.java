package kessai.set;

/**
 * Payment instructions without the card, with the digest of the order (set-protocol 2.6).
 *
 * <pre>
 * PI-OILink ::= L { PIHead, OIData } = SEQUENCE { t1 PIHead, t2 DD { OIData } }
 * </pre>
 */
public record PiOiLink(PiHead t1, DetachedDigest t2) {}
