package kessai.set;

import java.util.Optional;
import kessai.der.Tag;

/**
 * Credits and debits, counted and summed (set-protocol 2.12).
 *
 * <pre>
 * BatchTotals ::= SEQUENCE { transactionCountCredit INTEGER, transactionTotalAmtCredit CurrencyAmount, transactionCountDebit INTEGER,
 *   transactionTotalAmtDebit CurrencyAmount, batchTotalExtensions [0] MsgExtensions OPTIONAL }
 * </pre>
 */
public record BatchTotals(
        int transactionCountCredit,
        CurrencyAmount transactionTotalAmtCredit,
        int transactionCountDebit,
        CurrencyAmount transactionTotalAmtDebit,
        @Tag(0) Optional<MsgExtensions> batchTotalExtensions) {

    /** Refuses negative counts. */
    public BatchTotals {
        Bounds.range("transactionCountCredit", transactionCountCredit, 0, Integer.MAX_VALUE);
        Bounds.range("transactionCountDebit", transactionCountDebit, 0, Integer.MAX_VALUE);
    }
}
