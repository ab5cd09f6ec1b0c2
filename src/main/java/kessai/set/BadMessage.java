package kessai.set;

import kessai.der.Tag;
import kessai.der.Transparent;

/**
 * The header of a message at fault (set-protocol 2.14).
 *
 * <pre>
 * messageHeader [0] EXPLICIT MessageHeader
 * </pre>
 */
@Tag(value = 0, explicit = true)
@Transparent
public record BadMessage(MessageHeader messageHeader) implements ErrorMsg {}
