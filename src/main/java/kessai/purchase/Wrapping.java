package kessai.purchase;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.set.LocalId;
import kessai.set.Message;
import kessai.set.MessageHeader;
import kessai.set.MessageIds;
import kessai.set.MessageWrapper;
import kessai.set.Rrpid;
import kessai.set.TransIds;

/** Puts a message into its wrapper, which is neither signed nor encrypted (section 2.2). */
record Wrapping(Terms terms) {

    Outgoing outgoing(Message message, MessageIds ids, Rrpid rrpid, Instant now) {
        return new Outgoing(message.type(), rrpid, wrap(message, Optional.of(ids), Optional.of(rrpid), now));
    }

    /** The response to a request that has just come. */
    Reply reply(Message message, MessageIds ids, Arrival request) {
        return reply(message, ids, request.rrpid(), request.digest(), request.at());
    }

    /** The response to a request, to be kept under the RRPID that both have. */
    Reply reply(Message message, MessageIds ids, Rrpid rrpid, Bytes requestDigest, Instant now) {
        return new Reply(
                rrpid, requestDigest, message.type(), wrap(message, Optional.of(ids), Optional.of(rrpid), now));
    }

    Bytes wrap(Message message, Optional<MessageIds> ids, Optional<Rrpid> rrpid, Instant now) {
        var date = now.truncatedTo(ChronoUnit.SECONDS);
        var header = new MessageHeader(MessageHeader.VERSION, 0, date, ids, rrpid, terms.swIdent());
        return Bytes.of(Der.encode(new MessageWrapper(header, message)));
    }

    static MessageIds ids(TransIds transIds) {
        return new MessageIds(Optional.of(transIds.lidC()), transIds.lidM(), Optional.of(transIds.xid()));
    }

    static MessageIds ids(LocalId lidC, LocalId lidM) {
        return new MessageIds(Optional.of(lidC), Optional.of(lidM), Optional.empty());
    }

    /** Whether a wrapper's identifiers say the same as a body's: a wrapper may leave one out, not change it. */
    static boolean agree(MessageIds shown, TransIds protectedIds) {
        return shown.lidC().map(protectedIds.lidC()::equals).orElse(true)
                && shown.xid().map(protectedIds.xid()::equals).orElse(true)
                && (shown.lidM().isEmpty() || shown.lidM().equals(protectedIds.lidM()));
    }
}
