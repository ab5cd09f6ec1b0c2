package kessai.set;

import kessai.der.Encoded;
import kessai.der.Transparent;

/**
 * E(r, t) and its kin: t encrypted for r. It holds a CMS ContentInfo with AuthEnvelopedData; package treatment makes
 * and opens it (set-protocol 3.1, 3.3).
 *
 * @param <T> what is encrypted: for Enc(s, r, t) this is {@code Signed<T>}
 * @param content the ContentInfo
 *
 * <pre>
 * E { r, t }
 * </pre>
 */
@Transparent
@SuppressWarnings("UnusedTypeParameter") // it says what is inside
public record Enveloped<T>(Encoded content) {}
