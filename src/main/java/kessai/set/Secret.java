package kessai.set;

import java.security.SecureRandom;
import kessai.der.Bytes;
import kessai.der.Transparent;

/**
 * A secret that cardholder and issuer, or cardholder and gateway, share. It does not print itself (set-protocol 2.1).
 *
 * <pre>
 * Secret ::= OCTET STRING (SIZE(20))
 * </pre>
 */
@Transparent
public record Secret(Bytes value) {

    private static final int SIZE = 20;

    /** What stands for the secret of a cardholder without a certificate (set-protocol 2.6). */
    public static final Secret ZERO = new Secret(Bytes.of(new byte[SIZE]));

    /** Refuses other sizes than 20 octets. */
    public Secret {
        Bounds.size("Secret", value.size(), SIZE, SIZE);
    }

    /** A new one. */
    public static Secret random(SecureRandom random) {
        return new Secret(Bytes.random(SIZE, random));
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
