package kessai.set;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Which authorisation this is about (set-protocol 2.8).
 *
 * @param authRetNum the acquirer's number for payments in several steps
 *
 * <pre>
 * AuthTags ::= SEQUENCE { authRRTags RRTags, transIDs TransIDs, authRetNum INTEGER (0..MAX) OPTIONAL }
 * </pre>
 */
public record AuthTags(RrTags authRrTags, TransIds transIds, Optional<BigInteger> authRetNum) {

    /** Refuses a negative number. */
    public AuthTags {
        authRetNum.ifPresent(number -> Bounds.natural("authRetNum", number));
    }
}
