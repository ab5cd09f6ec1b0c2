package kessai.set;

/**
 * The totals of a brand in a batch (set-protocol 2.12).
 *
 * <pre>
 * BrandBatchDetails ::= SEQUENCE { brandID BrandID, batchTotals BatchTotals }
 * </pre>
 */
public record BrandBatchDetails(BrandId brandId, BatchTotals batchTotals) {}
