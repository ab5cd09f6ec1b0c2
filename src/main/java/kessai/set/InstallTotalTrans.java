package kessai.set;

import kessai.der.Tag;
import kessai.der.Transparent;

/**
 * The number of instalments (set-protocol 2.6).
 *
 * <pre>
 * installTotalTrans [0] INTEGER (2..MAX)
 * </pre>
 */
@Tag(0)
@Transparent
public record InstallTotalTrans(int number) implements InstallRecurInd {

    /** Refuses fewer than two. */
    public InstallTotalTrans {
        Bounds.range("installTotalTrans", number, 2, Integer.MAX_VALUE);
    }
}
