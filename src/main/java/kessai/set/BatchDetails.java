package kessai.set;

import java.util.List;
import java.util.Optional;

/**
 * The totals of a batch, in all and by brand (set-protocol 2.12).
 *
 * <pre>
 * BatchDetails ::= SEQUENCE { batchTotals BatchTotals, brandBatchDetailsSeq SEQUENCE OF BrandBatchDetails OPTIONAL }
 * </pre>
 */
public record BatchDetails(BatchTotals batchTotals, Optional<List<BrandBatchDetails>> brandBatchDetailsSeq) {

    /** Copies the list. */
    public BatchDetails {
        brandBatchDetailsSeq = brandBatchDetailsSeq.map(List::copyOf);
    }
}
