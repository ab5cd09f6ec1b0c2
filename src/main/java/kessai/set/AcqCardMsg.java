package kessai.set;

import kessai.der.Transparent;

/**
 * A message from the acquirer to the cardholder, under the key that the cardholder put into PIHead (set-protocol 2.8).
 *
 * <pre>
 * AcqCardMsg ::= EncK { AcqBackKeyData, P, AcqCardCodeMsg }
 * </pre>
 */
@Transparent
public record AcqCardMsg(Encrypted<Signed<AcqCardCodeMsg>> content) {}
