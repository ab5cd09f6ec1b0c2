package kessai.dialogue;

import static kessai.der.Alphabet.UTF8;

import kessai.der.Der;
import kessai.der.Text;

/**
 * A wallet cannot settle what it was woken for: who woke it decides what becomes of the settlement.
 *
 * <pre>
 * WakeUpRefused ::= SEQUENCE { reason UTF8String }
 * </pre>
 *
 * @param reason in words, at most 200 characters; longer ones are cut
 */
public record WakeUpRefused(@Text(UTF8) String reason) {

    /** The message's type. */
    public static final String TYPE = "WakeUpRefused";

    private static final int LONGEST = 200;

    public WakeUpRefused {
        reason = reason.length() > LONGEST ? reason.substring(0, LONGEST - 1) + "…" : reason;
    }

    /** As a message. */
    public byte[] write() {
        return Der.encode(this);
    }
}
