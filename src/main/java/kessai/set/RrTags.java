package kessai.set;

import java.time.Instant;

/**
 * What a merchant says of itself in each request to the gateway, and hears again in the answer (set-protocol 2.3).
 *
 * <pre>
 * RRTags ::= SEQUENCE { rrpid RRPID, merTermIDs MerTermIDs, currentDate Date }
 * </pre>
 */
public record RrTags(Rrpid rrpid, MerTermIds merTermIds, Instant currentDate) {}
