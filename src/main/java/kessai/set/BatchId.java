package kessai.set;

import java.math.BigInteger;
import kessai.der.Transparent;

/**
 * The number of a capture batch (set-protocol 2.1).
 *
 * <pre>
 * BatchID ::= INTEGER (0..MAX)
 * </pre>
 */
@Transparent
public record BatchId(BigInteger number) {

    /** Refuses negative numbers. */
    public BatchId {
        Bounds.natural("BatchID", number);
    }
}
