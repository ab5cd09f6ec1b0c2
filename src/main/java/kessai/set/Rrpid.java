package kessai.set;

import java.security.SecureRandom;
import kessai.der.Bytes;
import kessai.der.Transparent;

/**
 * Identifies one request and its response; the requester makes a new one for each request (set-protocol 2.1).
 *
 * <pre>
 * RRPID ::= OCTET STRING (SIZE(20))
 * </pre>
 */
@Transparent
public record Rrpid(Bytes value) {

    private static final int SIZE = 20;

    /** Refuses other sizes than 20 octets. */
    public Rrpid {
        Bounds.size("RRPID", value.size(), SIZE, SIZE);
    }

    /** A new one. */
    public static Rrpid random(SecureRandom random) {
        return new Rrpid(Bytes.random(SIZE, random));
    }
}
