package kessai.set;

import java.time.Instant;

/**
 * A credit, as the cardholder is told of it (set-protocol 2.7).
 *
 * @param creditRatio the part of the purchase amount that was given back
 *
 * <pre>
 * CreditStatus ::= SEQUENCE { creditDate Date, creditCode CapRevOrCredCode, creditRatio FloatingPoint }
 * </pre>
 */
public record CreditStatus(Instant creditDate, CapRevOrCredCode creditCode, FloatingPoint creditRatio) {}
