package kessai.set;

import kessai.der.Tag;
import kessai.der.Transparent;

/**
 * What stands for the payment instructions in a further authorisation of the same purchase (set-protocol 2.8).
 *
 * <pre>
 * AuthToken ::= EncX { P1, P2, AuthTokenData, PANToken }
 * </pre>
 */
@Tag(value = 2, explicit = true)
@Transparent
public record AuthToken(Enveloped<AuthTokenTbe> content) implements Pi {}
