package kessai.set;

import kessai.der.Tag;
import kessai.der.Transparent;

/**
 * A capture token with the card (set-protocol 2.8).
 *
 * <pre>
 * encX [0] EXPLICIT EncX { P1, P2, CapTokenData, PANToken }
 * </pre>
 */
@Tag(value = 0, explicit = true)
@Transparent
public record CapTokenEncX(Enveloped<CapTokenTbeX> content) implements CapToken {}
