package kessai.set;

import java.util.Optional;
import kessai.der.Encoded;
import kessai.der.Tag;

/**
 * A message wrapper whose message has not been looked at: what can still be read of a message that is not supported, so
 * that the Error can hold its header (set-protocol 5.1).
 *
 * <pre>
 * MessageWrapper ::= SEQUENCE { messageHeader MessageHeader, message [0] EXPLICIT ANY, mwExtensions [1] MsgExtensions OPTIONAL }
 * </pre>
 */
public record UnreadWrapper(
        MessageHeader messageHeader,
        @Tag(value = 0, explicit = true) Encoded message,
        @Tag(1) Optional<MsgExtensions> mwExtensions) {}
