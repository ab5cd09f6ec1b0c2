package kessai.treatment;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.List;
import kessai.der.Bytes;

/**
 * A private key that signs, with what tells others whose it is: a certificate chain, or, for a connecting module, only
 * the public key that was registered.
 */
public final class SigningKey {

    private final PrivateKey privateKey;
    private final PublicKey publicKey;
    private final List<X509Certificate> chain;
    private final PrivateKeyMeter meter;

    private SigningKey(PrivateKey privateKey, PublicKey publicKey, List<X509Certificate> chain, PrivateKeyMeter meter) {
        this.privateKey = KeyPairs.own(privateKey, publicKey);
        this.publicKey = publicKey;
        this.chain = chain;
        this.meter = meter;
    }

    /** A key with its certificate first and then the authorities' up to, but without, the root. */
    public static SigningKey certified(PrivateKey key, List<X509Certificate> chain, PrivateKeyMeter meter) {
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("A certified key has a certificate");
        }
        return new SigningKey(key, chain.get(0).getPublicKey(), List.copyOf(chain), meter);
    }

    /**
     * A key as it is kept or handed over (PKCS #8), with its certificate first and then the authorities'.
     *
     * @throws IllegalArgumentException if it is no RSA key, or not the certificate's
     */
    public static SigningKey certified(Bytes pkcs8, List<X509Certificate> chain, PrivateKeyMeter meter) {
        try {
            var key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8.toByteArray()));
            return certified(key, chain, meter);
        } catch (GeneralSecurityException unread) {
            throw new IllegalArgumentException("The private key cannot be read");
        }
    }

    /** A key that its verifier knows by the public key's {@link Recipient#keyIdentifier identifier}. */
    public static SigningKey registered(PrivateKey key, PublicKey publicKey, PrivateKeyMeter meter) {
        return new SigningKey(key, publicKey, List.of(), meter);
    }

    /** The end entity's certificate and its authorities', without the root; empty for a registered key. */
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

    public PublicKey publicKey() {
        return publicKey;
    }

    /** The private key itself (PKCS #8): its only way out, for a keeper that is set up to hand customers' keys over. */
    public Bytes handOver() {
        return Bytes.of(privateKey.getEncoded());
    }

    byte[] sign(byte[] octets) {
        var started = System.nanoTime();
        try {
            var signature = Algorithms.pss();
            signature.initSign(privateKey);
            signature.update(octets);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The private key does not sign", broken);
        } finally {
            meter.used("sign", Duration.ofNanos(System.nanoTime() - started));
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + (chain.isEmpty() ? "registered" : certificate().getSubjectX500Principal()) + "]";
    }
}
