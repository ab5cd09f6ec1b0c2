package kessai.set;

import java.security.SecureRandom;
import kessai.der.Bytes;
import kessai.der.Transparent;

/**
 * A random number that the answer must hold, so that it is known to be fresh (set-protocol 2.1).
 *
 * <pre>
 * Challenge ::= OCTET STRING (SIZE(20))
 * </pre>
 */
@Transparent
public record Challenge(Bytes value) {

    private static final int SIZE = 20;

    /** Refuses other sizes than 20 octets. */
    public Challenge {
        Bounds.size("Challenge", value.size(), SIZE, SIZE);
    }

    /** A new one. */
    public static Challenge random(SecureRandom random) {
        return new Challenge(Bytes.random(SIZE, random));
    }
}
