package kessai.purchase;

import java.time.Duration;
import kessai.set.SwIdent;

/**
 * What a party sets for all its purchases.
 *
 * @param freshness how far a wrapper's date may be from now, either way (section 5.1 step 3)
 * @param swIdent what the party calls its software
 */
public record Terms(Duration freshness, SwIdent swIdent) {

    /** Five minutes, and this software's name. */
    public static final Terms USUAL = new Terms(Duration.ofMinutes(5), new SwIdent("Kessai 0.1"));

    public Terms {
        if (freshness.isNegative() || freshness.isZero()) {
            throw new IllegalArgumentException("A freshness window is longer than nothing, not " + freshness);
        }
    }
}
