package kessai.set;

import java.time.Instant;
import java.util.Optional;
import kessai.der.Tag;

/**
 * The handles of a purchase (set-protocol 2.3).
 *
 * <pre>
 * TransIDs ::= SEQUENCE { lid-C LocalID, lid-M [0] LocalID OPTIONAL, xid XID, pReqDate Date, paySysID [1] PaySysID OPTIONAL,
 *   language Language }
 * </pre>
 */
public record TransIds(
        LocalId lidC,
        @Tag(0) Optional<LocalId> lidM,
        Xid xid,
        Instant pReqDate,
        @Tag(1) Optional<PaySysId> paySysId,
        Language language) {}
