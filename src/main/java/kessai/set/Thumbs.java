package kessai.set;

import java.util.List;
import java.util.Optional;
import kessai.der.Tag;

/**
 * Thumbprints of certificates, revocation lists and BrandCRLIdentifiers that the sender has already (set-protocol 2.4).
 *
 * <pre>
 * Thumbs ::= SEQUENCE { digestAlgorithm AlgorithmIdentifier, certThumbs [0] EXPLICIT Digests OPTIONAL,
 *   crlThumbs [1] EXPLICIT Digests OPTIONAL, brandCRLIdThumbs [2] EXPLICIT Digests OPTIONAL }
 * </pre>
 */
public record Thumbs(
        AlgorithmIdentifier digestAlgorithm,
        @Tag(value = 0, explicit = true) Optional<List<Digest>> certThumbs,
        @Tag(value = 1, explicit = true) Optional<List<Digest>> crlThumbs,
        @Tag(value = 2, explicit = true) Optional<List<Digest>> brandCrlIdThumbs) {

    /** Copies the lists. */
    public Thumbs {
        certThumbs = certThumbs.map(List::copyOf);
        crlThumbs = crlThumbs.map(List::copyOf);
        brandCrlIdThumbs = brandCrlIdThumbs.map(List::copyOf);
    }
}
