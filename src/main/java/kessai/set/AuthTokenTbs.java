package kessai.set;

/**
 * What the gateway signs of an authorisation token (set-protocol 2.15).
 *
 * <pre>
 * AuthTokenTBS ::= SEQUENCE { authTokenData AuthTokenData, panToken PANToken }
 * </pre>
 */
public record AuthTokenTbs(AuthTokenData authTokenData, PanToken panToken) {}
