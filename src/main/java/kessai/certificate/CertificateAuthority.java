package kessai.certificate;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kessai.der.Bytes;
import kessai.treatment.Recipient;

/** An authority: a key, its certificate and those of the authorities above it, but the root's. */
public final class CertificateAuthority {

    private final PrivateKey key;
    private final X509Certificate certificate;
    private final List<X509Certificate> chain;
    private final SecureRandom random;
    private final Set<Bytes> certified = ConcurrentHashMap.newKeySet();

    private CertificateAuthority(
            PrivateKey key, X509Certificate certificate, List<X509Certificate> chain, SecureRandom random) {
        this.key = key;
        this.certificate = certificate;
        this.chain = List.copyOf(chain);
        this.random = random;
    }

    /** The root, which certifies itself. */
    static CertificateAuthority root(KeyPair pair, Profile profile, SecureRandom random) {
        var certificate = new CertificateWriter(profile, random).selfSigned(pair.getPrivate(), pair.getPublic());
        return new CertificateAuthority(pair.getPrivate(), certificate, List.of(), random);
    }

    /** An authority with its certificate first and then those above it; for the root, its certificate. */
    public static CertificateAuthority of(PrivateKey key, List<X509Certificate> chain, SecureRandom random) {
        var certificate = chain.get(0);
        var isRoot = certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
        return new CertificateAuthority(key, certificate, isRoot ? List.of() : chain, random);
    }

    /** The authority's own certificate. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** The authority's certificate and those above it, without the root's: what goes along with what it issues. */
    public List<X509Certificate> chain() {
        return chain;
    }

    /**
     * Certifies the key; the answer is the new certificate and this authority's chain.
     *
     * @throws IllegalArgumentException if this authority may not certify that, or has certified the key before: only so
     *     does a key tell whose it is (set-protocol.md section 4.5)
     */
    public List<X509Certificate> issue(Profile profile, PublicKey subjectKey) {
        requireMayIssue(profile);
        if (!certified.add(Recipient.keyIdentifier(subjectKey))) {
            throw new IllegalArgumentException("A key is certified once");
        }
        return Stream.concat(Stream.of(issueUnchecked(profile, subjectKey)), chain.stream())
                .toList();
    }

    /** Certifies without asking whether it may; tests make their forgeries so. */
    X509Certificate issueUnchecked(Profile profile, PublicKey subjectKey) {
        return new CertificateWriter(profile, random).issuedBy(certificate, key, subjectKey);
    }

    /** Another authority below this one. */
    CertificateAuthority delegate(Profile profile, KeyPair pair) {
        return of(pair.getPrivate(), issue(profile, pair.getPublic()), random);
    }

    PrivateKey key() {
        return key;
    }

    private void requireMayIssue(Profile profile) {
        var own = SetCertificate.of(certificate);
        var permitted = profile.types().stream().allMatch(type -> own.types().stream()
                .anyMatch(it -> it.mayIssue().contains(type)));
        if (!permitted) {
            throw new IllegalArgumentException("An authority " + own.types() + " does not certify " + profile.types());
        }
        if (!own.isRoot() && !Names.organization(profile.subject()).equals(own.organization())) {
            throw new IllegalArgumentException("An authority certifies its own brand only");
        }
        if (profile.validity().notAfter().isAfter(certificate.getNotAfter().toInstant())) {
            throw new IllegalArgumentException("A certificate does not outlive its issuer's");
        }
    }

    @Override
    public String toString() {
        return "CertificateAuthority[" + certificate.getSubjectX500Principal() + "]";
    }
}
