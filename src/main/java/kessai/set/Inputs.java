package kessai.set;

/**
 * The order's digest and its amount, for the gateway (set-protocol 2.6).
 *
 * <pre>
 * Inputs ::= SEQUENCE { hod HOD, purchAmt CurrencyAmount }
 * </pre>
 */
public record Inputs(DetachedDigest hod, CurrencyAmount purchAmt) {}
