package kessai.set;

import kessai.der.Tag;

/**
 * An answer that gives the card to a merchant whose certificate allows it (set-protocol 2.8).
 *
 * <pre>
 * encBX [1] EXPLICIT EncBX { P, M, AuthResData, AuthResBaggage, PANToken }
 * </pre>
 */
@Tag(value = 1, explicit = true)
public record AuthResEncBX(Enveloped<AuthResTbeX> encX, AuthResBaggage baggage) implements AuthRes {}
