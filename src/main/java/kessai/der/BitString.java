package kessai.der;

/** A BIT STRING of whole octets, such as a signature. */
public record BitString(Bytes octets) {}
