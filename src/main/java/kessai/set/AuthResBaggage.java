package kessai.set;

import java.util.Optional;
import kessai.der.Tag;

/**
 * What the merchant keeps unopened and gives back or passes on (set-protocol 2.8).
 *
 * <pre>
 * AuthResBaggage ::= SEQUENCE { capToken [0] EXPLICIT CapToken OPTIONAL, acqCardMsg [1] EXPLICIT AcqCardMsg OPTIONAL,
 *   authToken [2] EXPLICIT AuthToken OPTIONAL }
 * </pre>
 */
public record AuthResBaggage(
        @Tag(value = 0, explicit = true) Optional<CapToken> capToken,
        @Tag(value = 1, explicit = true) Optional<AcqCardMsg> acqCardMsg,
        @Tag(value = 2, explicit = true) Optional<AuthToken> authToken) {}
