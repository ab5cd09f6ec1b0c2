package kessai.set;

import java.util.Optional;
import kessai.der.Tag;

/**
 * The outcome of a capture (set-protocol 2.10).
 *
 * <pre>
 * CapResPayload ::= SEQUENCE { capCode CapCode, capAmt CurrencyAmount, batchID [0] BatchID OPTIONAL,
 *   batchSequenceNum [1] BatchSequenceNum OPTIONAL, cRsPayExtensions [2] MsgExtensions OPTIONAL }
 * </pre>
 */
public record CapResPayload(
        CapCode capCode,
        CurrencyAmount capAmt,
        @Tag(0) Optional<BatchId> batchId,
        @Tag(1) Optional<BatchSequenceNum> batchSequenceNum,
        @Tag(2) Optional<MsgExtensions> cRsPayExtensions) {}
