package kessai.set;

/**
 * What the gateway signs of a capture token with the card (set-protocol 2.15).
 *
 * <pre>
 * CapTokenTBS ::= SEQUENCE { capTokenData CapTokenData, panToken PANToken }
 * </pre>
 */
public record CapTokenTbs(CapTokenData capTokenData, PanToken panToken) {}
