package kessai.set;

/**
 * Payment instructions as the merchant passes them on to the gateway, unopened (set-protocol 2.8).
 *
 * <pre>
 * PI ::= CHOICE { piUnsigned [0] EXPLICIT PIUnsigned, piDualSigned [1] EXPLICIT PIDualSigned, authToken [2] EXPLICIT AuthToken }
 * </pre>
 */
public sealed interface Pi permits PiUnsigned, PiDualSigned, AuthToken {}
