package kessai.treatment;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import javax.crypto.Cipher;

/** A private key that opens envelopes, with what others address them to. */
public final class DecryptionKey {

    private final PrivateKey privateKey;
    private final Recipient recipient;
    private final List<X509Certificate> chain;
    private final PrivateKeyMeter meter;

    private DecryptionKey(
            PrivateKey privateKey, Recipient recipient, List<X509Certificate> chain, PrivateKeyMeter meter) {
        this.privateKey = KeyPairs.own(privateKey, recipient.publicKey());
        this.recipient = recipient;
        this.chain = chain;
        this.meter = meter;
    }

    /** A key with its encryption certificate first and then the authorities' up to, but without, the root. */
    public static DecryptionKey certified(PrivateKey key, List<X509Certificate> chain, PrivateKeyMeter meter) {
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("A certified key has a certificate");
        }
        return new DecryptionKey(key, Recipient.of(chain.get(0)), List.copyOf(chain), meter);
    }

    /** A key that the sender knows by the bare public key. */
    public static DecryptionKey registered(PrivateKey key, PublicKey publicKey, PrivateKeyMeter meter) {
        return new DecryptionKey(key, Recipient.of(publicKey), List.of(), meter);
    }

    /** Whom to address so that this key opens it. */
    public Recipient recipient() {
        return recipient;
    }

    /** The encryption certificate and its authorities', without the root; empty for a registered key. */
    public List<X509Certificate> chain() {
        return chain;
    }

    /** The certificate of the key; a registered key has none. */
    public X509Certificate certificate() {
        if (chain.isEmpty()) {
            throw new IllegalStateException("A registered key has no certificate");
        }
        return chain.get(0);
    }

    byte[] decrypt(byte[] block) throws GeneralSecurityException {
        var started = System.nanoTime();
        try {
            return Algorithms.oaep(Cipher.DECRYPT_MODE, privateKey).doFinal(block);
        } finally {
            meter.used("decrypt", Duration.ofNanos(System.nanoTime() - started));
        }
    }

    @Override
    public String toString() {
        return "DecryptionKey[" + recipient + "]";
    }
}
