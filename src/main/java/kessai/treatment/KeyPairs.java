package kessai.treatment;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAKey;
import java.util.List;
import java.util.stream.IntStream;

/** RSA key pairs: made, and checked to be pairs. */
public final class KeyPairs {

    private static final int SMALLEST = 2048;

    private KeyPairs() {}

    /** A fresh pair; {@code bits} is at least 2048. */
    public static KeyPair generate(int bits) {
        if (bits < SMALLEST) {
            throw new IllegalArgumentException("An RSA key has at least " + SMALLEST + " bits, not " + bits);
        }
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("No RSA keys can be made here", broken);
        }
    }

    /** So many fresh pairs, made on all processors. */
    public static List<KeyPair> generate(int bits, int count) {
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(any -> generate(bits))
                .toList();
    }

    /** The private key as the first provider likes it best, so that it is not converted at each use. */
    static PrivateKey own(PrivateKey privateKey, PublicKey publicKey) {
        if (!(privateKey instanceof RSAKey ours)
                || !(publicKey instanceof RSAKey theirs)
                || !ours.getModulus().equals(theirs.getModulus())) {
            throw new IllegalArgumentException("The private key does not belong to the public key");
        }
        try {
            return (PrivateKey) KeyFactory.getInstance("RSA").translateKey(privateKey);
        } catch (GeneralSecurityException foreign) {
            throw new IllegalArgumentException("The private key is of a foreign kind", foreign);
        }
    }
}
