package kessai.bridge;

import java.time.Instant;

/**
 * A wallet's answer was heard.
 *
 * @param at when, in the order in which answers were kept
 */
record Heard(Good good, Instant at) {

    /** What an answer was good for. */
    enum Good {
        /** It is the first of a wallet that was asked. */
        NOTED,
        /** It is, and with it nothing better can come. */
        DECIDED,
        /** It came again, and had decided. */
        DECIDED_BEFORE,
        /** It came again. */
        KNOWN,
        /** The decision was made without it. */
        LATE,
        /** The wallet was not asked. */
        UNASKED
    }
}
