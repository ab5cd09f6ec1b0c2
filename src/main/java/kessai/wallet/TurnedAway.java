package kessai.wallet;

import static kessai.der.Alphabet.UTF8;

import java.util.List;
import kessai.der.Text;

/**
 * A slave that a settlement did not go to, or that refused it.
 *
 * @param slave what it was called; where it came from outside this need not be a wallet's name
 * @param brand for which brand; empty: for any
 * @param why in words
 */
record TurnedAway(@Text(UTF8) String slave, @Text(UTF8) String brand, @Text(UTF8) String why) {

    private static final int LONGEST_NAME = 77;
    private static final int LONGEST_REASON = 200;

    TurnedAway {
        slave = printable(slave, LONGEST_NAME);
        why = printable(why, LONGEST_REASON);
    }

    /** All of them, as they are kept. */
    record All(List<TurnedAway> list) {}

    private static String printable(String text, int most) {
        String shown = text.codePoints()
                .limit(most)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return shown.length() < text.length() ? shown + "…" : shown;
    }

    @Override
    public String toString() {
        return slave + ": " + why;
    }
}
