package kessai.set;

import java.time.Instant;
import java.util.Optional;
import kessai.der.Tag;

/**
 * An authorisation, as the cardholder is told of it (set-protocol 2.7).
 *
 * @param authRatio the part of the purchase amount that was authorised
 *
 * <pre>
 * AuthStatus ::= SEQUENCE { authDate Date, authCode AuthCode, authRatio FloatingPoint, currConv [0] CurrConv OPTIONAL }
 * </pre>
 */
public record AuthStatus(
        Instant authDate, AuthCode authCode, FloatingPoint authRatio, @Tag(0) Optional<CurrConv> currConv) {}
