package kessai.set;

import kessai.der.Tag;

/**
 * An answer with new tokens (set-protocol 2.9).
 *
 * <pre>
 * encB [0] EXPLICIT EncB { P, M, AuthRevResData, AuthRevResBaggage }
 * </pre>
 */
@Tag(value = 0, explicit = true)
public record AuthRevResEncB(Enveloped<Signed<AuthRevResTbs>> enc, AuthRevResBaggage baggage) implements AuthRevRes {}
