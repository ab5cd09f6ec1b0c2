package kessai.set;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kessai.der.Tag;

/**
 * The revocation lists that are in force for a brand (set-protocol 2.4).
 *
 * <pre>
 * UnsignedBrandCRLIdentifier ::= SEQUENCE { version INTEGER { bVer1(0) }, sequenceNum INTEGER (0..MAX), brandID BrandID,
 *   notBefore GeneralizedTime, notAfter GeneralizedTime, crlIdentifierSeq [0] SEQUENCE OF CRLIdentifier OPTIONAL,
 *   bCRLExtensions [1] Extensions OPTIONAL }
 * </pre>
 */
public record UnsignedBrandCrlIdentifier(
        int version,
        BigInteger sequenceNum,
        BrandId brandId,
        Instant notBefore,
        Instant notAfter,
        @Tag(0) Optional<List<CrlIdentifier>> crlIdentifierSeq,
        @Tag(1) Optional<List<Extension>> bCrlExtensions) {

    /** Refuses a negative sequence number; copies the lists. */
    public UnsignedBrandCrlIdentifier {
        Bounds.natural("sequenceNum", sequenceNum);
        crlIdentifierSeq = crlIdentifierSeq.map(List::copyOf);
        bCrlExtensions = bCrlExtensions.map(List::copyOf);
    }
}
