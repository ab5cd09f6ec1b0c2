package kessai.set;

import kessai.der.Bytes;
import kessai.der.Transparent;

/**
 * A party's own handle for a transaction: LID-C made by the wallet, LID-M by the merchant (set-protocol 2.1).
 *
 * <pre>
 * LocalID ::= OCTET STRING (SIZE(1..20))
 * </pre>
 */
@Transparent
public record LocalId(Bytes value) {

    /** Refuses other sizes than 1 to 20 octets. */
    public LocalId {
        Bounds.size("LocalID", value.size(), 1, 20);
    }
}
