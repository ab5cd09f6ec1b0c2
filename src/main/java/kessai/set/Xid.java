package kessai.set;

import java.security.SecureRandom;
import kessai.der.Bytes;
import kessai.der.Transparent;

/**
 * Identifies a purchase in all its messages (set-protocol 2.1).
 *
 * <pre>
 * XID ::= OCTET STRING (SIZE(20))
 * </pre>
 */
@Transparent
public record Xid(Bytes value) {

    private static final int SIZE = 20;

    /** Refuses other sizes than 20 octets. */
    public Xid {
        Bounds.size("XID", value.size(), SIZE, SIZE);
    }

    /** A new one. */
    public static Xid random(SecureRandom random) {
        return new Xid(Bytes.random(SIZE, random));
    }
}
