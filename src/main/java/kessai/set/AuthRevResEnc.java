package kessai.set;

import kessai.der.Tag;
import kessai.der.Transparent;

/**
 * An answer without tokens, as after a full reversal (set-protocol 2.9).
 *
 * <pre>
 * enc [1] EXPLICIT Enc { P, M, AuthRevResData }
 * </pre>
 */
@Tag(value = 1, explicit = true)
@Transparent
public record AuthRevResEnc(Enveloped<Signed<AuthRevResData>> enc) implements AuthRevRes {}
