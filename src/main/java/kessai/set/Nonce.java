package kessai.set;

import java.security.SecureRandom;
import kessai.der.Bytes;
import kessai.der.Transparent;

/**
 * Entropy, so that what it is hashed with cannot be guessed. It does not print itself (set-protocol 2.1).
 *
 * <pre>
 * Nonce ::= OCTET STRING (SIZE(20))
 * </pre>
 */
@Transparent
public record Nonce(Bytes value) {

    private static final int SIZE = 20;

    /** Refuses other sizes than 20 octets. */
    public Nonce {
        Bounds.size("Nonce", value.size(), SIZE, SIZE);
    }

    /** A new one. */
    public static Nonce random(SecureRandom random) {
        return new Nonce(Bytes.random(SIZE, random));
    }

    @Override
    public String toString() {
        return "Nonce[hidden]";
    }
}
