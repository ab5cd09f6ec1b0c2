package kessai.set;

/**
 * What the envelope of an authorisation token holds (set-protocol 2.15).
 *
 * <pre>
 * AuthTokenTBE ::= SEQUENCE { t AuthTokenData, s SO { P1, AuthTokenTBS } }
 * </pre>
 */
public record AuthTokenTbe(AuthTokenData t, Detached<AuthTokenTbs> s) {}
