package kessai.wallet;

import java.time.Instant;
import java.util.Optional;
import kessai.der.Bytes;
import kessai.purchase.Checked;
import kessai.routing.Hop;
import kessai.set.ErrorCode;
import kessai.treatment.Digests;

/**
 * What a keeper answers a master.
 *
 * @param type the message's type
 * @param octets closed for the master
 * @param what in words, for the journey
 */
record HandingAnswer(String type, Bytes octets, String what) {

    /** SHA-256 over the request that is answered. */
    static Bytes digest(Hop hop) {
        return Digests.h(hop.body());
    }

    /** The answer that was given before: the same to the same request, while it may be used. */
    static Checked<HandingAnswer> again(
            Hop hop, String type, Bytes before, Optional<Bytes> answer, Instant usableUntil, Instant now) {
        return Checked.passed(hop)
                .require(
                        it -> before.equals(digest(it)),
                        ErrorCode.UNSPECIFIED_FAILURE,
                        "it was handed out for this settlement before, on another request")
                .require(it -> now.isBefore(usableUntil), ErrorCode.MESSAGE_TOO_OLD, "its life is over")
                .then(it -> Checked.present(answer, ErrorCode.MESSAGE_TOO_OLD, "its life is over"))
                .map(octets -> new HandingAnswer(type, octets, "the same again, to " + hop.sender()));
    }

    @Override
    public String toString() {
        return "HandingAnswer[" + type + "]";
    }
}
