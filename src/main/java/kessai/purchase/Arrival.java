package kessai.purchase;

import java.time.Instant;
import java.util.Optional;
import kessai.der.Bytes;
import kessai.set.Message;
import kessai.set.MessageHeader;
import kessai.set.MessageIds;
import kessai.set.MsgExtensions;
import kessai.set.Rrpid;
import kessai.set.Xid;

/**
 * A message whose wrapper was found in order, before any cryptography.
 *
 * @param digest SHA-256 of the message without its header, which a resend may date anew
 * @param at when it arrived, in whole seconds
 */
record Arrival(
        MessageHeader header,
        Rrpid rrpid,
        Message message,
        Optional<MsgExtensions> extensions,
        Bytes digest,
        Instant at) {

    MessageIds ids() {
        return header.messageIds()
                .orElseGet(() -> new MessageIds(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** The transaction that the wrapper claims to be about. */
    Optional<Xid> xid() {
        return ids().xid();
    }
}
