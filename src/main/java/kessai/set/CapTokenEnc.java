package kessai.set;

import kessai.der.Tag;
import kessai.der.Transparent;

/**
 * A capture token without the card (set-protocol 2.8).
 *
 * <pre>
 * enc [1] EXPLICIT Enc { P1, P2, CapTokenData }
 * </pre>
 */
@Tag(value = 1, explicit = true)
@Transparent
public record CapTokenEnc(Enveloped<Signed<CapTokenData>> content) implements CapToken {}
