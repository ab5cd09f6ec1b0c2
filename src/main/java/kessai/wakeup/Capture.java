package kessai.wakeup;

import java.util.Locale;

/** When a shop wants its money: with the authorisation, or by a capture of its own that comes later. */
public enum Capture {
    /** Captured with the authorisation. */
    NOW,
    /** Authorised only. */
    LATER;

    /** Reads {@code now} or {@code later}. */
    public static Capture parse(String text) {
        return switch (text) {
            case "now" -> NOW;
            case "later" -> LATER;
            default -> throw new ValueRefused("now or later", text);
        };
    }

    /** As it is written: {@code now}, {@code later}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
