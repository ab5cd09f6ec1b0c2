package kessai.wakeup;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The shop's own number for a transaction (SET's LID-M): 1 to 20 octets, written in upper-case hex. */
public record LidM(String hex) {

    private static final int GENERATED_OCTETS = 16;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Shape SHAPE = Shape.of("([0-9A-F]{2}){1,20}", "1 to 20 octets in upper-case hex");

    /** Refuses what is not 1 to 20 octets in hex. */
    public LidM {
        SHAPE.check(hex);
    }

    /** A new one: random, since its holder knows an order by it. */
    public static LidM random(SecureRandom random) {
        byte[] octets = new byte[GENERATED_OCTETS];
        random.nextBytes(octets);
        return new LidM(HEX.formatHex(octets));
    }

    /** From its octets. */
    public static LidM of(byte[] octets) {
        return new LidM(HEX.formatHex(octets));
    }

    /** Its octets. */
    public byte[] octets() {
        return HEX.parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
