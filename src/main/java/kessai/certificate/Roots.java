package kessai.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/** Certificates in PEM files, such as the roots that a party trusts. */
public final class Roots {

    /** The file in a party's folder. */
    public static final String FILE = "roots.pem";

    private Roots() {}

    /** Trust in the roots of a party's folder. */
    public static Trust trusted(Path folder) {
        return Trust.in(read(folder.resolve(FILE)));
    }

    /**
     * The certificates of a PEM file, in its order.
     *
     * @throws IllegalStateException if the file holds none or something else
     */
    public static List<X509Certificate> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            List<X509Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (certificates.isEmpty()) {
                throw new IllegalStateException("no certificate in " + file);
            }
            return certificates;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (CertificateException e) {
            throw new IllegalStateException("not all is a certificate in " + file, e);
        }
    }
}
