package kessai.approval;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import kessai.der.Bytes;

/**
 * The keys of a connecting module, as it registered them at a wallet when the account was opened.
 *
 * @param sign verifies its answers
 * @param seal closes requests for it
 */
public record ModuleKeys(PublicKey sign, PublicKey seal) {

    /**
     * From the keys' own encodings.
     *
     * @throws IllegalArgumentException if one is no RSA key
     */
    public static ModuleKeys decoded(Bytes sign, Bytes seal) {
        return new ModuleKeys(decoded(sign), decoded(seal));
    }

    private static PublicKey decoded(Bytes encoded) {
        try {
            return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a module's key cannot be read", e);
        }
    }
}
