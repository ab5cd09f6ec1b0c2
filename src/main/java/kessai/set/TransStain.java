package kessai.set;

import kessai.der.Bytes;
import kessai.der.Transparent;

/**
 * Proof towards the gateway that the holder of the card's secret began the transaction: HMAC-SHA-256 of the XID under
 * CardSecret (set-protocol 2.6, 7.2; 32 octets instead of 20).
 *
 * <pre>
 * TransStain ::= HMAC { XID, CardSecret }
 * </pre>
 */
@Transparent
public record TransStain(Bytes value) {

    /** Refuses other sizes than 20 to 32 octets. */
    public TransStain {
        Bounds.size("TransStain", value.size(), 20, 32);
    }
}
