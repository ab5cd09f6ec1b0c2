package kessai.set;

/**
 * What the gateway signs of its answer when there are new tokens (set-protocol 2.15).
 *
 * <pre>
 * AuthRevResTBS ::= L { AuthRevResData, AuthRevResBaggage } = SEQUENCE { t1 AuthRevResData, t2 DD { AuthRevResBaggage } }
 * </pre>
 */
public record AuthRevResTbs(AuthRevResData t1, DetachedDigest t2) {}
