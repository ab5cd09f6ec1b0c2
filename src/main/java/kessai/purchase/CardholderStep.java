package kessai.purchase;

/**
 * A request composed by the cardholder.
 *
 * @param state what to store before {@code send} leaves
 */
public record CardholderStep(CardholderState state, Outgoing send) {}
