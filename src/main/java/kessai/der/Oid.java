package kessai.der;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/**
 * An OBJECT IDENTIFIER.
 *
 * @param dotted its arcs, such as {@code 2.23.42.0.12}
 */
public record Oid(String dotted) {

    /** Refuses what is no object identifier. */
    public Oid {
        if (ASN1ObjectIdentifier.tryFromID(dotted) == null) {
            throw new IllegalArgumentException("is no object identifier");
        }
    }

    /** The identifier one arc below this one. */
    public Oid child(int arc) {
        return new Oid(dotted + "." + arc);
    }

    @Override
    public String toString() {
        return dotted;
    }
}
