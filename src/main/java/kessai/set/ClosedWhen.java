package kessai.set;

import java.time.Instant;

/**
 * Who closed a batch and when (set-protocol 2.12).
 *
 * <pre>
 * ClosedWhen ::= SEQUENCE { closeStatus ENUMERATED { closedbyMerchant(0), closedbyAcquirer(1) }, closeDateTime Date }
 * </pre>
 */
public record ClosedWhen(CloseStatus closeStatus, Instant closeDateTime) {}
