package kessai.set;

import kessai.der.Tag;

/**
 * Payment instructions that the cardholder signed together with the order (set-protocol 2.6).
 *
 * <pre>
 * PIDualSigned ::= SEQUENCE { piSignature PISignature, exPIData EX { P, PI-OILink, PANData } }
 * PISignature  ::= SO { C, PI-TBS }
 * </pre>
 */
@Tag(value = 1, explicit = true)
public record PiDualSigned(Detached<PiTbs> piSignature, Enveloped<PiDualSignedTbe> exPiData) implements Pi {}
