package kessai.set;

import java.util.Optional;

/**
 * The payment instructions of the authorisation to be reversed, and its capture token (set-protocol 2.9).
 *
 * <pre>
 * AuthRevReqBaggage ::= SEQUENCE { pi PI, capToken CapToken OPTIONAL }
 * </pre>
 */
public record AuthRevReqBaggage(Pi pi, Optional<CapToken> capToken) {}
