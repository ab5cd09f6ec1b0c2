package kessai.set;

import kessai.der.Tag;
import kessai.der.Transparent;

/**
 * Payment instructions of a cardholder without a certificate (set-protocol 2.6).
 *
 * <pre>
 * PIUnsigned ::= EXH { P, PI-OILink, PANToken }
 * </pre>
 */
@Tag(value = 0, explicit = true)
@Transparent
public record PiUnsigned(Enveloped<PiUnsignedTbe> exh) implements Pi {}
