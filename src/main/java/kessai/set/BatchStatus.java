package kessai.set;

import java.time.Instant;
import java.util.Optional;
import kessai.der.Tag;

/**
 * The totals of a capture batch, for merchant and gateway to compare (set-protocol 2.12).
 *
 * <pre>
 * BatchStatus ::= SEQUENCE { openDateTime Date, closedWhen [0] ClosedWhen OPTIONAL, batchDetails BatchDetails,
 *   batchExtensions [1] MsgExtensions OPTIONAL }
 * </pre>
 */
public record BatchStatus(
        Instant openDateTime,
        @Tag(0) Optional<ClosedWhen> closedWhen,
        BatchDetails batchDetails,
        @Tag(1) Optional<MsgExtensions> batchExtensions) {}
