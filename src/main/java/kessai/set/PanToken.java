package kessai.set;

/**
 * The card without the cardholder's secret (set-protocol 2.6).
 *
 * <pre>
 * PANToken ::= SEQUENCE { pan PAN, cardExpiry CardExpiry, exNonce Nonce }
 * </pre>
 */
public record PanToken(Pan pan, CardExpiry cardExpiry, Nonce exNonce) {}
