package kessai.set;

import kessai.der.Bytes;

/**
 * A key that a cardholder gives the gateway to answer with; it does not print it (set-protocol 2.6; up to 32 octets instead
 * of 24, section 7.2).
 *
 * <pre>
 * BackKeyData ::= SEQUENCE { backAlgID AlgorithmIdentifier, backKey OCTET STRING (SIZE(1..32)) }
 * </pre>
 */
public record BackKeyData(AlgorithmIdentifier backAlgId, Bytes backKey) {

    /** Refuses other key sizes than 1 to 32 octets. */
    public BackKeyData {
        Bounds.size("backKey", backKey.size(), 1, 32);
    }

    @Override
    public String toString() {
        return "BackKeyData[hidden]";
    }
}
