package kessai.set;

import kessai.der.Encoded;
import kessai.der.Transparent;

/**
 * EK(k, t): t encrypted under a key that both sides have. It holds the CMS ContentInfo; package treatment makes and opens
 * it (set-protocol 3.1).
 *
 * @param <T> what is encrypted: for EncK(k, s, t) this is {@code Signed<T>}
 * @param content the ContentInfo
 *
 * <pre>
 * EK { k, t }
 * </pre>
 */
@Transparent
@SuppressWarnings("UnusedTypeParameter") // it says what is inside
public record Encrypted<T>(Encoded content) {}
