package kessai.set;

import java.util.Optional;
import kessai.der.Tag;

/**
 * The tokens that replace those of the authorisation (set-protocol 2.9, with the tags proposed there).
 *
 * <pre>
 * AuthRevResBaggage ::= SEQUENCE { capTokenNew [0] EXPLICIT CapToken OPTIONAL, authTokenNew [1] EXPLICIT AuthToken OPTIONAL }
 * </pre>
 */
public record AuthRevResBaggage(
        @Tag(value = 0, explicit = true) Optional<CapToken> capTokenNew,
        @Tag(value = 1, explicit = true) Optional<AuthToken> authTokenNew) {}
