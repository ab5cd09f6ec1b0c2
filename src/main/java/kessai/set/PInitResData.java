package kessai.set;

import java.util.Optional;
import kessai.der.Tag;

/**
 * The handles of the purchase, the merchant's challenge and the gateway to encrypt for (set-protocol 2.5).
 *
 * @param peThumb the encryption certificate of the gateway that the cardholder must use
 * @param thumbs copied from PInitReq
 *
 * <pre>
 * PInitResData ::= SEQUENCE { transIDs TransIDs, rrpid RRPID, chall-C Challenge, chall-M Challenge,
 *   brandCRLIdentifier [0] EXPLICIT BrandCRLIdentifier OPTIONAL, peThumb [1] EXPLICIT CertThumb,
 *   thumbs [2] EXPLICIT Thumbs OPTIONAL, piRsExtensions [3] MsgExtensions OPTIONAL }
 * </pre>
 */
public record PInitResData(
        TransIds transIds,
        Rrpid rrpid,
        Challenge challC,
        Challenge challM,
        @Tag(value = 0, explicit = true) Optional<BrandCrlIdentifier> brandCrlIdentifier,
        @Tag(value = 1, explicit = true) CertThumb peThumb,
        @Tag(value = 2, explicit = true) Optional<Thumbs> thumbs,
        @Tag(3) Optional<MsgExtensions> piRsExtensions) {}
