package kessai.set;

import java.util.Optional;

/**
 * The authorisation as it is after the reversal (set-protocol 2.9).
 *
 * <pre>
 * AuthResDataNew ::= SEQUENCE { transIDs TransIDs, authResPayloadNew AuthResPayload OPTIONAL }
 * </pre>
 */
public record AuthResDataNew(TransIds transIds, Optional<AuthResPayload> authResPayloadNew) {}
