package kessai.purchase;

import kessai.der.Bytes;
import kessai.set.Challenge;
import kessai.set.Rrpid;

/**
 * A request of the cardholder that waits for its response.
 *
 * @param challenge what the response must bring back
 * @param sent the wrapper as sent, to be sent again
 */
public record Exchange(Rrpid rrpid, Challenge challenge, Bytes sent) {}
