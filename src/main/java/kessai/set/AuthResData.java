package kessai.set;

import java.util.Optional;
import kessai.der.Tag;

/**
 * The gateway's decision (set-protocol 2.8).
 *
 * <pre>
 * AuthResData ::= SEQUENCE { authTags AuthTags, brandCRLIdentifier [0] EXPLICIT BrandCRLIdentifier OPTIONAL,
 *   peThumb [1] EXPLICIT CertThumb OPTIONAL, authResPayload AuthResPayload }
 * </pre>
 */
public record AuthResData(
        AuthTags authTags,
        @Tag(value = 0, explicit = true) Optional<BrandCrlIdentifier> brandCrlIdentifier,
        @Tag(value = 1, explicit = true) Optional<CertThumb> peThumb,
        AuthResPayload authResPayload) {}
