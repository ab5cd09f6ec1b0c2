package kessai.set;

import kessai.der.Tag;
import kessai.der.Transparent;

/**
 * An error told by a party that has a signature certificate (set-protocol 2.14).
 *
 * <pre>
 * signedError [0] EXPLICIT S { EE, ErrorTBS }
 * </pre>
 */
@Tag(value = 0, explicit = true)
@Transparent
public record SignedError(Signed<ErrorTbs> content) implements ErrorMessage {}
