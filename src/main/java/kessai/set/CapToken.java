package kessai.set;

/**
 * What the gateway gives itself, through the merchant, for the capture to come (set-protocol 2.8).
 *
 * <pre>
 * CapToken ::= CHOICE { encX [0] EXPLICIT EncX { P1, P2, CapTokenData, PANToken }, enc [1] EXPLICIT Enc { P1, P2, CapTokenData },
 *   null [2] EXPLICIT NULL }
 * </pre>
 */
public sealed interface CapToken permits CapTokenEncX, CapTokenEnc, CapTokenNull {}
