package kessai.set;

import java.util.Optional;
import kessai.der.Tag;

/**
 * What came of a reversal (set-protocol 2.9).
 *
 * <pre>
 * AuthRevResData ::= SEQUENCE { authRevCode AuthRevCode, authRevTags AuthRevTags,
 *   brandCRLIdentifier [0] EXPLICIT BrandCRLIdentifier OPTIONAL, peThumb [1] EXPLICIT CertThumb OPTIONAL,
 *   authNewAmt CurrencyAmount, authResDataNew AuthResDataNew, aRvRsExtensions [2] MsgExtensions OPTIONAL }
 * </pre>
 */
public record AuthRevResData(
        AuthRevCode authRevCode,
        AuthRevTags authRevTags,
        @Tag(value = 0, explicit = true) Optional<BrandCrlIdentifier> brandCrlIdentifier,
        @Tag(value = 1, explicit = true) Optional<CertThumb> peThumb,
        CurrencyAmount authNewAmt,
        AuthResDataNew authResDataNew,
        @Tag(2) Optional<MsgExtensions> aRvRsExtensions) {}
