package kessai.set;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kessai.der.Oid;
import kessai.der.Transparent;

/**
 * The extensions of a message. One that is critical and unknown makes the message be refused (set-protocol 2.2).
 *
 * <pre>
 * MsgExtensions ::= SEQUENCE OF MsgExtension
 * </pre>
 */
@Transparent
public record MsgExtensions(List<MsgExtension> extensions) {

    /** Copies the list. */
    public MsgExtensions {
        extensions = List.copyOf(extensions);
    }

    /** The first critical extension that is none of those known, which SET's Error names. */
    public Optional<Oid> unrecognized(Set<Oid> known) {
        return extensions.stream()
                .filter(MsgExtension::critical)
                .map(MsgExtension::extnId)
                .filter(id -> !known.contains(id))
                .findFirst();
    }
}
