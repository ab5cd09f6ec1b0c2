package kessai.set;

/**
 * The thumbprint of a certificate: the hash of its to-be-signed part (set-protocol 2.4).
 *
 * <pre>
 * CertThumb ::= SEQUENCE { digestAlgorithm AlgorithmIdentifier, thumbprint Digest }
 * </pre>
 */
public record CertThumb(AlgorithmIdentifier digestAlgorithm, Digest thumbprint) {}
