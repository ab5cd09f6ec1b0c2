package kessai.set;

/**
 * What the envelope of a capture token with the card holds (set-protocol 2.15).
 *
 * <pre>
 * CapTokenTBEX ::= SEQUENCE { t CapTokenData, s SO { P1, CapTokenTBS } }
 * </pre>
 */
public record CapTokenTbeX(CapTokenData t, Detached<CapTokenTbs> s) {}
