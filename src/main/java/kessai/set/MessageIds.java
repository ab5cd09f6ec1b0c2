package kessai.set;

import java.util.Optional;
import kessai.der.Tag;

/**
 * The handles of the transaction that the sender knows (set-protocol 2.2).
 *
 * <pre>
 * MessageIDs ::= SEQUENCE { lid-C [0] LocalID OPTIONAL, lid-M [1] LocalID OPTIONAL, xID [2] XID OPTIONAL }
 * </pre>
 */
public record MessageIds(@Tag(0) Optional<LocalId> lidC, @Tag(1) Optional<LocalId> lidM, @Tag(2) Optional<Xid> xid) {}
