package kessai.set;

import java.util.Arrays;
import kessai.der.Bytes;
import kessai.der.Tag;
import kessai.der.Transparent;

/**
 * The beginning of octets that could not be read as a message (set-protocol 2.14).
 *
 * <pre>
 * badWrapper [1] OCTET STRING (SIZE(1..20000))
 * </pre>
 */
@Tag(1)
@Transparent
public record BadWrapper(Bytes octets) implements ErrorMsg {

    private static final int SIZE_MAX = 20_000;

    /** Refuses other sizes than 1 to 20 000 octets. */
    public BadWrapper {
        Bounds.size("badWrapper", octets.size(), 1, SIZE_MAX);
    }

    /** As much of what was received as an Error may hold; a zero octet if nothing was. */
    public static BadWrapper beginningOf(byte[] received) {
        int size = Math.max(1, Math.min(received.length, SIZE_MAX));
        return new BadWrapper(Bytes.of(Arrays.copyOf(received, size)));
    }
}
