package kessai.set;

import java.time.Instant;
import java.util.Optional;
import kessai.der.Default;
import kessai.der.Tag;

/**
 * What is known of a message before it is opened (set-protocol 2.2).
 *
 * <pre>
 * MessageHeader ::= SEQUENCE { version INTEGER { setVer1(1) }, revision INTEGER DEFAULT 0, date Date,
 *   messageIDs [0] MessageIDs OPTIONAL, rrpid [1] RRPID OPTIONAL, swIdent SWIdent }
 * </pre>
 */
public record MessageHeader(
        int version,
        @Default(0) int revision,
        Instant date,
        @Tag(0) Optional<MessageIds> messageIds,
        @Tag(1) Optional<Rrpid> rrpid,
        SwIdent swIdent) {

    /** SET 1.0, the one version there is. Others are refused by procedure, not by decoding. */
    public static final int VERSION = 1;

    /** A header of SET 1.0. */
    public MessageHeader(Instant date, MessageIds messageIds, Rrpid rrpid, SwIdent swIdent) {
        this(VERSION, 0, date, Optional.of(messageIds), Optional.of(rrpid), swIdent);
    }
}
