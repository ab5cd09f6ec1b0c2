package kessai.set;

import kessai.der.Tag;

/**
 * An order of a cardholder with a certificate (set-protocol 2.6).
 *
 * <pre>
 * PReqDualSigned ::= SEQUENCE { piDualSigned PIDualSigned, oiDualSigned OIDualSigned }
 * </pre>
 */
@Tag(value = 0, explicit = true)
public record PReqDualSigned(PiDualSigned piDualSigned, OiDualSigned oiDualSigned) implements PReq {}
