package kessai.treatment;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kessai.set.CertThumb;

/**
 * Content whose signature was found good, by a signer that was found fit to sign it.
 *
 * @param signer the signer's certificate, and {@code others} what came along with it, as yet unchecked
 */
public record Verified<T>(T content, X509Certificate signer, List<X509Certificate> others) {

    /** All certificates that came along, the signer's first. */
    public List<X509Certificate> certificates() {
        return Stream.concat(Stream.of(signer), others.stream()).toList();
    }

    /** The certificate with this thumbprint, if it came along. */
    public Optional<X509Certificate> find(CertThumb thumb) {
        return certificates().stream()
                .filter(it -> Digests.thumb(it).equals(thumb))
                .findFirst();
    }
}
