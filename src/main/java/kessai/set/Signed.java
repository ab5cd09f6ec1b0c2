package kessai.set;

import kessai.der.Encoded;
import kessai.der.Transparent;

/**
 * S(s, t): t signed by s. It holds a CMS ContentInfo with SignedData that includes the DER of t; package treatment
 * makes and opens it (set-protocol 3.1).
 *
 * @param <T> what is signed
 * @param content the ContentInfo
 *
 * <pre>
 * S { s, t }
 * </pre>
 */
@Transparent
@SuppressWarnings("UnusedTypeParameter") // it says what is inside
public record Signed<T>(Encoded content) {}
