package kessai.dialogue;

import java.util.List;
import kessai.der.Bytes;
import kessai.der.Der;

/**
 * A wake-up together with what the terminal knows of slaves: a routing slip. A master takes from it where the wake-up goes
 * next and hands on what is left of it. The wake-up itself stays as others send it.
 *
 * <pre>
 * WakeUpWithSlip ::= SEQUENCE { wakeUp OCTET STRING, slip SEQUENCE SIZE(1..100) OF SlipEntry }
 * </pre>
 *
 * @param wakeUp the wake-up, as it is sent without a slip
 * @param slip in the terminal's order of preference
 */
public record WakeUpWithSlip(Bytes wakeUp, List<SlipEntry> slip) {

    /** The message's type. */
    public static final String TYPE = "WakeUpWithSlip";

    /** More entries than a terminal has contracts for. */
    public static final int MOST_ENTRIES = 100;

    public WakeUpWithSlip {
        if (slip.isEmpty() || slip.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException("expected 1 to " + MOST_ENTRIES + " entries, found " + slip.size());
        }
        slip = List.copyOf(slip);
    }

    /** As a message. */
    public byte[] write() {
        return Der.encode(this);
    }
}
