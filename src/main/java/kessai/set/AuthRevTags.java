package kessai.set;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Which reversal this is (set-protocol 2.9).
 *
 * <pre>
 * AuthRevTags ::= SEQUENCE { authRevRRTags RRTags, authRetNum INTEGER OPTIONAL }
 * </pre>
 */
public record AuthRevTags(RrTags authRevRrTags, Optional<BigInteger> authRetNum) {

    /** Refuses a negative number. */
    public AuthRevTags {
        authRetNum.ifPresent(number -> Bounds.natural("authRetNum", number));
    }
}
