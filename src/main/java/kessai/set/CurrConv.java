package kessai.set;

/**
 * The conversion into the currency of the card (set-protocol 2.7).
 *
 * @param cardCurr ISO 4217 numeric
 *
 * <pre>
 * CurrConv ::= SEQUENCE { currConvRate FloatingPoint, cardCurr Currency }
 * </pre>
 */
public record CurrConv(FloatingPoint currConvRate, int cardCurr) {

    /** Refuses a currency outside ISO 4217. */
    public CurrConv {
        Bounds.range("cardCurr", cardCurr, 1, 999);
    }
}
