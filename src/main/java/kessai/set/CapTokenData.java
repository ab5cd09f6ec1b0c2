package kessai.set;

import kessai.der.Encoded;

/**
 * What the gateway wants to know again at the capture (set-protocol 2.8).
 *
 * <pre>
 * CapTokenData ::= SEQUENCE { authRRPID RRPID, authAmt CurrencyAmount, tokenOpaque ANY }
 * </pre>
 */
public record CapTokenData(Rrpid authRrpid, CurrencyAmount authAmt, Encoded tokenOpaque) {}
