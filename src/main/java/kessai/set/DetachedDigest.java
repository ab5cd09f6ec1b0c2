package kessai.set;

import kessai.der.Bytes;
import kessai.der.Oid;

/**
 * DD(t): the digest of t, which is elsewhere. What is hashed is the whole DER of t, tag and length included
 * (set-protocol 3.2).
 *
 * <pre>
 * DigestedData ::= SEQUENCE { version INTEGER (0), digestAlgorithm AlgorithmIdentifier, contentInfo ContentInfo, digest Digest }
 * </pre>
 */
public record DetachedDigest(
        int version, AlgorithmIdentifier digestAlgorithm, DetachedContentInfo contentInfo, Digest digest) {

    /** Refuses other versions than 0. */
    public DetachedDigest {
        Bounds.range("version", version, 0, 0);
    }

    /** The digest of something of this content type. */
    public static DetachedDigest of(AlgorithmIdentifier digestAlgorithm, Oid contentType, Bytes digest) {
        return new DetachedDigest(0, digestAlgorithm, new DetachedContentInfo(contentType), new Digest(digest));
    }

    /** The content type of what was hashed. */
    public Oid contentType() {
        return contentInfo.contentType();
    }
}
