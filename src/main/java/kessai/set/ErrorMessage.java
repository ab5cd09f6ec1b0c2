package kessai.set;

import kessai.der.Tag;

/**
 * A message could not be processed; SET's Error (set-protocol 2.14).
 *
 * <pre>
 * Error ::= CHOICE { signedError [0] EXPLICIT S { EE, ErrorTBS }, unsignedError [1] EXPLICIT ErrorTBS }
 * </pre>
 */
@Tag(value = 999, explicit = true)
public sealed interface ErrorMessage extends Message permits SignedError, UnsignedError {

    @Override
    default String type() {
        return "Error";
    }
}
