package kessai.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import kessai.party.PartyName;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** The broker's own authority: who holds a certificate of it may knock at the broker's port. Keys are P-256. */
final class TlsAuthority {

    private static final X500Name NAME = named("Kessai broker authority");
    private static final Duration VALID = Duration.ofDays(3650);
    private static final String ENTRY = "key";

    private final PrivateKey key;
    private final X509Certificate certificate;
    private final Instant now;
    private final SecureRandom random;

    private TlsAuthority(PrivateKey key, X509Certificate certificate, Instant now, SecureRandom random) {
        this.key = key;
        this.certificate = certificate;
        this.now = now;
        this.random = random;
    }

    /** The authority kept in a file, made at first. */
    static TlsAuthority in(Path file, String password, Instant now, SecureRandom random) {
        try {
            if (Files.exists(file)) {
                KeyStore store = KeyStore.getInstance("PKCS12");
                try (InputStream in = Files.newInputStream(file)) {
                    store.load(in, password.toCharArray());
                }
                return new TlsAuthority(
                        (PrivateKey) store.getKey(ENTRY, password.toCharArray()),
                        (X509Certificate) store.getCertificate(ENTRY),
                        now,
                        random);
            }
            KeyPair pair = pair(random);
            X509Certificate own = issue(NAME, pair.getPublic(), pair.getPrivate(), now, random, null, List.of());
            write(file, password, pair.getPrivate(), own);
            return new TlsAuthority(pair.getPrivate(), own, now, random);
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("cannot make or read the broker's TLS authority in " + file, e);
        }
    }

    /** Writes a key and certificate for the broker, reached under these names. */
    void writeServer(Path file, String password, List<String> hosts) {
        List<GeneralName> names = Stream.concat(Stream.of("localhost", "127.0.0.1", "::1"), hosts.stream())
                .distinct()
                .map(TlsAuthority::name)
                .toList();
        write(file, password, named("Kessai broker"), KeyPurposeId.id_kp_serverAuth, names);
    }

    /** Writes a key and certificate for a party. */
    void writeClient(Path file, String password, PartyName party) {
        write(file, password, named(party.toString()), KeyPurposeId.id_kp_clientAuth, List.of());
    }

    /** Writes whom to trust: this authority. */
    void writeTrust(Path file, String password) {
        try {
            KeyStore store = empty();
            store.setCertificateEntry("authority", certificate);
            OwnerOnly.write(file, bytes(store, password));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cannot write " + file, e);
        }
    }

    private void write(Path file, String password, X500Name subject, KeyPurposeId purpose, List<GeneralName> names) {
        try {
            KeyPair pair = pair(random);
            X509Certificate own = issue(subject, pair.getPublic(), key, now, random, purpose, names);
            write(file, password, pair.getPrivate(), own, certificate);
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("cannot write " + file, e);
        }
    }

    private static X509Certificate issue(
            X500Name subject,
            PublicKey publicKey,
            PrivateKey issuer,
            Instant now,
            SecureRandom random,
            @Nullable KeyPurposeId purpose,
            List<GeneralName> names)
            throws GeneralSecurityException, CertIOException, OperatorCreationException {
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                NAME,
                new BigInteger(127, random).add(BigInteger.ONE),
                Date.from(now.minus(Duration.ofHours(1))),
                Date.from(now.plus(VALID)),
                subject,
                publicKey);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(purpose == null));
        int usage = purpose == null ? KeyUsage.keyCertSign : KeyUsage.digitalSignature;
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        if (purpose != null) {
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
        }
        if (!names.isEmpty()) {
            builder.addExtension(
                    Extension.subjectAlternativeName, false, new GeneralNames(names.toArray(GeneralName[]::new)));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer)));
    }

    private static void write(Path file, String password, PrivateKey key, Certificate... chain)
            throws GeneralSecurityException, IOException {
        KeyStore store = empty();
        store.setKeyEntry(ENTRY, key, password.toCharArray(), chain);
        OwnerOnly.write(file, bytes(store, password));
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static byte[] bytes(KeyStore store, String password) throws GeneralSecurityException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, password.toCharArray());
        return out.toByteArray();
    }

    private static KeyPair pair(SecureRandom random) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        return generator.generateKeyPair();
    }

    private static X500Name named(String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    private static GeneralName name(String host) {
        boolean address = host.contains(":") || host.matches("[0-9.]+");
        return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, host);
    }
}
