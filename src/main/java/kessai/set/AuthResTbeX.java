package kessai.set;

/**
 * What the envelope holds when the card goes with the answer, in the RSA block (set-protocol 2.15).
 *
 * <pre>
 * AuthResTBEX ::= SEQUENCE { t AuthResTBS, s SO { P, AuthResTBSX } }
 * </pre>
 */
public record AuthResTbeX(AuthResTbs t, Detached<AuthResTbsX> s) {}
