package kessai.set;

import java.util.Optional;
import kessai.der.Tag;

/**
 * The outer structure of everything that is said in SET; neither encrypted nor signed (set-protocol 2.2).
 *
 * <pre>
 * MessageWrapper ::= SEQUENCE { messageHeader MessageHeader, message [0] EXPLICIT Message, mwExtensions [1] MsgExtensions OPTIONAL }
 * </pre>
 */
public record MessageWrapper(
        MessageHeader messageHeader,
        @Tag(value = 0, explicit = true) Message message,
        @Tag(1) Optional<MsgExtensions> mwExtensions) {

    /** A wrapper without extensions. */
    public MessageWrapper(MessageHeader messageHeader, Message message) {
        this(messageHeader, message, Optional.empty());
    }
}
