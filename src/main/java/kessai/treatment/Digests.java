package kessai.treatment;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.der.Oid;
import kessai.set.AlgorithmIdentifier;
import kessai.set.CertThumb;
import kessai.set.DetachedDigest;
import kessai.set.Digest;
import kessai.set.Secret;
import kessai.set.TransStain;
import kessai.set.Xid;

/** SET's treatments H, HMAC and DD, with SHA-256 (set-protocol.md section 3.1). */
public final class Digests {

    private Digests() {}

    /** DD(t): the digest of a value's whole DER, tag and length included (section 3.2). */
    public static DetachedDigest dd(Oid contentType, Object value) {
        return dd(contentType, Der.encode(value));
    }

    /** DD over octets: of a value that is no record, or an alternative as it stands with its tag. */
    public static DetachedDigest dd(Oid contentType, byte[] der) {
        return DetachedDigest.of(AlgorithmIdentifier.SHA_256, contentType, h(der));
    }

    /** H(t). */
    public static Bytes h(byte[] der) {
        return Bytes.of(Algorithms.sha256(der));
    }

    /** HMAC(t, k). */
    public static Bytes hmac(byte[] text, byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Bytes.of(mac.doFinal(text));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every JDK has HMAC with SHA-256", absent);
        }
    }

    /** What shows the issuer that the purchase was begun by who holds CardSecret (section 2.6). */
    public static TransStain transStain(Xid xid, Secret cardSecret) {
        return new TransStain(hmac(xid.value().toByteArray(), cardSecret.value().toByteArray()));
    }

    /** The thumbprint: the digest of the certificate's to-be-signed part (section 2.4). */
    public static CertThumb thumb(X509Certificate certificate) {
        return new CertThumb(AlgorithmIdentifier.SHA_256, new Digest(Recipient.thumbprint(certificate)));
    }
}
