package kessai.treatment;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import kessai.der.Bytes;

/** AES-256-GCM with a nonce of 12 octets and a tag of 16 (RFC 5084). */
final class AesGcm {

    static final int KEY_OCTETS = 32;
    static final int NONCE_OCTETS = 12;
    static final int TAG_OCTETS = 16;

    /** An encrypted body and its tag. */
    @SuppressWarnings("ArrayRecordComponent") // lives only while an envelope is put together
    record Sealed(byte[] ciphertext, byte[] tag) {}

    private AesGcm() {}

    static Sealed seal(Bytes key, byte[] nonce, byte[] associated, byte[] body) {
        try {
            var both = cipher(Cipher.ENCRYPT_MODE, key, nonce, associated).doFinal(body);
            var length = both.length - TAG_OCTETS;
            return new Sealed(Arrays.copyOf(both, length), Arrays.copyOfRange(both, length, both.length));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("AES-GCM does not work here", broken);
        }
    }

    static byte[] open(Bytes key, byte[] nonce, byte[] associated, Sealed sealed) throws GeneralSecurityException {
        var cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, associated);
        var both = Arrays.copyOf(sealed.ciphertext(), sealed.ciphertext().length + sealed.tag().length);
        System.arraycopy(sealed.tag(), 0, both, sealed.ciphertext().length, sealed.tag().length);
        return cipher.doFinal(both);
    }

    private static Cipher cipher(int mode, Bytes key, byte[] nonce, byte[] associated) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var secret = new SecretKeySpec(key.toByteArray(), "AES");
        cipher.init(mode, secret, new GCMParameterSpec(TAG_OCTETS * Byte.SIZE, nonce));
        cipher.updateAAD(associated);
        return cipher;
    }
}
