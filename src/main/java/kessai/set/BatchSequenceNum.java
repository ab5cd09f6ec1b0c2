package kessai.set;

import java.math.BigInteger;
import kessai.der.Transparent;

/**
 * The place of an item in its batch (set-protocol 2.1).
 *
 * <pre>
 * BatchSequenceNum ::= INTEGER (1..MAX)
 * </pre>
 */
@Transparent
public record BatchSequenceNum(BigInteger number) {

    /** Refuses numbers below one. */
    public BatchSequenceNum {
        Bounds.natural("BatchSequenceNum", number);
        Bounds.range("BatchSequenceNum's sign", number.signum(), 1, 1);
    }
}
