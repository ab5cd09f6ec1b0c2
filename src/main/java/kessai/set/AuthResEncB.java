package kessai.set;

import kessai.der.Tag;

/**
 * An answer that keeps the card from the merchant (set-protocol 2.8).
 *
 * <pre>
 * encB [0] EXPLICIT EncB { P, M, AuthResData, AuthResBaggage }
 * </pre>
 */
@Tag(value = 0, explicit = true)
public record AuthResEncB(Enveloped<Signed<AuthResTbs>> enc, AuthResBaggage baggage) implements AuthRes {}
