package kessai.set;

import kessai.der.Tag;

/**
 * An order of a cardholder without a certificate (set-protocol 2.6).
 *
 * <pre>
 * PReqUnsigned ::= SEQUENCE { piUnsigned PIUnsigned, oiUnsigned OIUnsigned }
 * </pre>
 */
@Tag(value = 1, explicit = true)
public record PReqUnsigned(PiUnsigned piUnsigned, OiUnsigned oiUnsigned) implements PReq {}
