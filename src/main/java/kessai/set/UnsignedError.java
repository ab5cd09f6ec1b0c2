package kessai.set;

import kessai.der.Tag;
import kessai.der.Transparent;

/**
 * An error told by a party that has no signature certificate (set-protocol 2.14).
 *
 * <pre>
 * unsignedError [1] EXPLICIT ErrorTBS
 * </pre>
 */
@Tag(value = 1, explicit = true)
@Transparent
public record UnsignedError(ErrorTbs content) implements ErrorMessage {}
