package kessai.shop;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest over parts, each with its length before it, so that no two lists of parts are taken for the same. */
final class Sha256 {

    private final MessageDigest digest;

    private Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** Of octets alone. */
    static String hex(byte[] octets) {
        return HexFormat.of().formatHex(new Sha256().digest.digest(octets));
    }

    static Sha256 start() {
        return new Sha256();
    }

    Sha256 with(byte[] part) {
        digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(part);
        return this;
    }

    Sha256 with(String part) {
        return with(part.getBytes(StandardCharsets.UTF_8));
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
