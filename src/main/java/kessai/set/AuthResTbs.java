package kessai.set;

/**
 * What the gateway signs of its answer (set-protocol 2.15).
 *
 * <pre>
 * AuthResTBS ::= L { AuthResData, AuthResBaggage } = SEQUENCE { t1 AuthResData, t2 DD { AuthResBaggage } }
 * </pre>
 */
public record AuthResTbs(AuthResData t1, DetachedDigest t2) {}
