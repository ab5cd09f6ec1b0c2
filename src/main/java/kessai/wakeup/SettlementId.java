package kessai.wakeup;

import java.security.SecureRandom;
import java.util.UUID;

/** Names a settlement, everywhere and for ever: the text of a UUID in lower case. */
public record SettlementId(String text) {

    private static final Shape SHAPE =
            Shape.of("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "a settlement's id, a UUID");

    /** Refuses what is not a UUID in its canonical form. */
    public SettlementId {
        SHAPE.check(text);
    }

    /** A new one: 122 random bits, so that nobody guesses another's. */
    public static SettlementId random(SecureRandom random) {
        long most = (random.nextLong() & ~0xf000L) | 0x4000L;
        long least = (random.nextLong() & ~(3L << 62)) | (1L << 63);
        return new SettlementId(new UUID(most, least).toString());
    }

    /** Whether a text has the form of one. */
    public static boolean isOne(String text) {
        return SHAPE.pattern().matcher(text).matches();
    }

    /** As a UUID, for stores. */
    public UUID uuid() {
        return UUID.fromString(text);
    }

    /** From a store. */
    public static SettlementId of(UUID uuid) {
        return new SettlementId(uuid.toString());
    }

    @Override
    public String toString() {
        return text;
    }
}
