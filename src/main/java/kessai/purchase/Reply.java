package kessai.purchase;

import java.time.Instant;
import kessai.der.Bytes;
import kessai.set.ErrorCode;
import kessai.set.Rrpid;

/**
 * A response, kept under the RRPID of its request so that a repeated request gets it again (section 5.3).
 *
 * @param requestDigest tells a repeated request from another one with the same RRPID
 * @param type the response's SET name
 * @param octets the wrapper as it was sent
 */
public record Reply(Rrpid rrpid, Bytes requestDigest, String type, Bytes octets) {

    /** The same response, dated anew, if it is the same request. */
    Checked<Answer> again(Arrival arrival, Instant now) {
        return requestDigest.equals(arrival.digest())
                ? Checked.passed(Answer.again(new Reply(rrpid, requestDigest, type, Resend.redated(octets, now))))
                : Checked.refused(ErrorCode.UNKNOWN_RRPID, "another request had this RRPID");
    }
}
