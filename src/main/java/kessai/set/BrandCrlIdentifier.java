package kessai.set;

import kessai.der.BitString;

/**
 * A brand's signed list of the revocation lists that are in force (set-protocol 2.4).
 *
 * <pre>
 * BrandCRLIdentifier ::= SIGNED { UnsignedBrandCRLIdentifier }
 * </pre>
 */
public record BrandCrlIdentifier(
        UnsignedBrandCrlIdentifier toBeSigned, AlgorithmIdentifier signatureAlgorithm, BitString signature) {}
