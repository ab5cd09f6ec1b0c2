package kessai.set;

import kessai.der.Bytes;
import kessai.der.Transparent;

/**
 * A hash value (set-protocol 2.1; the bound is 64 octets instead of 20, section 7.2).
 *
 * <pre>
 * Digest ::= OCTET STRING (SIZE(1..64))
 * </pre>
 */
@Transparent
public record Digest(Bytes value) {

    /** Refuses other sizes than 1 to 64 octets. */
    public Digest {
        Bounds.size("Digest", value.size(), 1, 64);
    }
}
