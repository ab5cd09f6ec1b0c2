package kessai.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A key that others know by having registered it, such as a connecting module's. A PKCS#12 file holds no private key
 * without a certificate, so it gets one that it signs itself; nobody trusts that certificate or reads anything from it.
 */
public final class UncertifiedKey {

    private static final Duration LASTS = Duration.ofDays(20 * 365);
    private static final int SERIAL_BITS = 127;

    private UncertifiedKey() {}

    /** The key as a key store takes it. */
    public static KeyStores.Entry of(KeyPair pair, String name, Instant now, SecureRandom random) {
        X500Name self = new X500NameBuilder().addRDN(BCStyle.CN, name).build();
        var builder = new JcaX509v3CertificateBuilder(
                self,
                new BigInteger(SERIAL_BITS, random).setBit(0),
                Date.from(now),
                Date.from(now.plus(LASTS)),
                self,
                pair.getPublic());
        try {
            var signer = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
            var der = builder.build(signer).getEncoded();
            var certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            return new KeyStores.Entry(pair.getPrivate(), List.of(certificate));
        } catch (IOException | OperatorCreationException | CertificateException broken) {
            throw new IllegalStateException("A key cannot be put into a certificate of its own", broken);
        }
    }
}
