package kessai.party;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a party keeps its secrets under: the password of its key store, and the key that account data is encrypted with
 * at rest. Whoever holds an instance may read them; it is handed only to those who must.
 */
public final class MasterKey {

    private static final int OCTETS = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final byte[] key;
    private final SecureRandom random = new SecureRandom();

    private MasterKey(byte[] key) {
        this.key = key;
    }

    /** A new one. */
    public static String generate(SecureRandom random) {
        byte[] octets = new byte[OCTETS];
        random.nextBytes(octets);
        return Base64.getEncoder().encodeToString(octets);
    }

    /**
     * Reads a key as {@link #generate} wrote it.
     *
     * @throws IllegalArgumentException if it is not 32 octets in base64; the message does not show it
     */
    public static MasterKey parse(String text) {
        byte[] octets;
        try {
            octets = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("a master key must be 32 octets in base64");
        }
        if (octets.length != OCTETS) {
            throw new IllegalArgumentException("a master key must have 32 octets, found " + octets.length);
        }
        return new MasterKey(octets);
    }

    /** The password of the party's PKCS#12 key store, derived from the key. */
    public char[] password() {
        return Base64.getEncoder().encodeToString(derived("key store")).toCharArray();
    }

    /** Encrypts with AES-256-GCM; the context must be said again to open. */
    public byte[] seal(byte[] plain, String context) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context, plain, 0);
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return whole;
    }

    /**
     * Decrypts what {@link #seal} made.
     *
     * @throws IllegalArgumentException if it was made with another key, for another context, or changed since
     */
    public byte[] open(byte[] sealed, String context) {
        if (sealed.length < NONCE) {
            throw new IllegalArgumentException("too short to have been sealed");
        }
        return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), context, sealed, NONCE);
    }

    private byte[] cipher(int mode, byte[] nonce, String context, byte[] input, int offset) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derived("data at rest"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input, offset, input.length - offset);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("what is kept does not open with this master key for " + context);
        }
    }

    private byte[] derived(String use) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(use.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "MasterKey[…]";
    }
}
