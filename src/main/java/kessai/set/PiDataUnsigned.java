package kessai.set;

/**
 * Unsigned payment instructions in full (set-protocol 2.6).
 *
 * <pre>
 * PIDataUnsigned ::= SEQUENCE { piHead PIHead, panToken PANToken }
 * </pre>
 */
public record PiDataUnsigned(PiHead piHead, PanToken panToken) {}
