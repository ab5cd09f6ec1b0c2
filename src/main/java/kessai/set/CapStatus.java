package kessai.set;

import java.time.Instant;

/**
 * A capture, as the cardholder is told of it (set-protocol 2.7).
 *
 * @param capRatio the part of the purchase amount that was captured
 *
 * <pre>
 * CapStatus ::= SEQUENCE { capDate Date, capCode CapCode, capRatio FloatingPoint }
 * </pre>
 */
public record CapStatus(Instant capDate, CapCode capCode, FloatingPoint capRatio) {}
