package kessai.set;

/**
 * The payment instructions in full: only cardholder and gateway have them together (set-protocol 2.6).
 *
 * <pre>
 * PIData ::= SEQUENCE { piHead PIHead, panData PANData }
 * </pre>
 */
public record PiData(PiHead piHead, PanData panData) {}
