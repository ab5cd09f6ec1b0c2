package kessai.wakeup;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What was bought, for the customer to read: UTF-8 text, at most 64 KiB, kept as the octets that came. SET's hash of
 * the order covers exactly these.
 */
public final class OrderDescription {

    /** Its longest, in octets. */
    public static final int LONGEST = 64 * 1024;

    private final byte[] octets;

    private OrderDescription(byte[] octets) {
        this.octets = octets;
    }

    /** Refuses the empty, the long, and what is not UTF-8. */
    public static OrderDescription of(byte[] octets) {
        if (octets.length == 0 || octets.length > LONGEST) {
            throw new ValueRefused("an order description of 1 to " + LONGEST + " octets", octets.length + " octets");
        }
        decode(octets);
        return new OrderDescription(octets.clone());
    }

    /** Of a text. */
    public static OrderDescription of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(byte[] octets) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException e) {
            ValueRefused refused = new ValueRefused("an order description in UTF-8", "other octets");
            refused.initCause(e);
            throw refused;
        }
    }

    /** The octets as they came. */
    public byte[] octets() {
        return octets.clone();
    }

    /** As text. */
    public String text() {
        return decode(octets);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OrderDescription that && Arrays.equals(octets, that.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    /** Its length only: what a customer buys is in no log. */
    @Override
    public String toString() {
        return "OrderDescription[" + octets.length + " octets]";
    }
}
