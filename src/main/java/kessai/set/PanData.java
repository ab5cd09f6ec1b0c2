package kessai.set;

/**
 * The card, as a cardholder with a certificate gives it to the gateway (set-protocol 2.6).
 *
 * @param panSecret what binds the card to the cardholder's certificate
 * @param exNonce entropy, so that the card cannot be guessed from its digest
 *
 * <pre>
 * PANData ::= SEQUENCE { pan PAN, cardExpiry CardExpiry, panSecret Secret, exNonce Nonce }
 * </pre>
 */
public record PanData(Pan pan, CardExpiry cardExpiry, Secret panSecret, Nonce exNonce) {}
