package kessai.der;

/** An enum that is ENUMERATED on the wire. */
public interface Enumerated {

    /** The number of this constant, none twice in an enum. */
    int number();
}
