package kessai.purchase;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.set.MessageHeader;
import kessai.set.UnreadWrapper;

/**
 * Sends a request again: the identical message under the same RRPID (section 5.3). Only the wrapper's date is new, for
 * it says when the message was sent, and a receiver that was away for longer than its freshness window would otherwise
 * refuse every retry as too old.
 */
public final class Resend {

    private Resend() {}

    /** The same message, dated now. */
    public static Bytes redated(Bytes sent, Instant now) {
        var wrapper = Der.decode(UnreadWrapper.class, sent.toByteArray());
        var header = wrapper.messageHeader();
        var dated = new MessageHeader(
                header.version(),
                header.revision(),
                now.truncatedTo(ChronoUnit.SECONDS),
                header.messageIds(),
                header.rrpid(),
                header.swIdent());
        return Bytes.of(Der.encode(new UnreadWrapper(dated, wrapper.message(), wrapper.mwExtensions())));
    }
}
