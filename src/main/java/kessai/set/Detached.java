package kessai.set;

import kessai.der.Encoded;
import kessai.der.Transparent;

/**
 * SO(s, t): the signature of s over t, which is elsewhere. It holds a CMS ContentInfo with SignedData without content;
 * package treatment makes and verifies it (set-protocol 3.1).
 *
 * @param <T> what is signed
 * @param content the ContentInfo
 *
 * <pre>
 * SO { s, t }
 * </pre>
 */
@Transparent
@SuppressWarnings("UnusedTypeParameter") // it says what is inside
public record Detached<T>(Encoded content) {}
