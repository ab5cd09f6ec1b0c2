package kessai.set;

/**
 * What the gateway signs of its answer when the card goes with it (set-protocol 2.15).
 *
 * <pre>
 * AuthResTBSX ::= SEQUENCE { authResTBS AuthResTBS, panToken PANToken }
 * </pre>
 */
public record AuthResTbsX(AuthResTbs authResTbs, PanToken panToken) {}
