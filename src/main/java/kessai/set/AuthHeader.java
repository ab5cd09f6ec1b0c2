package kessai.set;

import java.util.Optional;
import kessai.der.Tag;

/**
 * The decision about an authorisation (set-protocol 2.8).
 *
 * <pre>
 * AuthHeader ::= SEQUENCE { authAmt CurrencyAmount, authCode AuthCode, responseData ResponseData,
 *   batchStatus [0] BatchStatus OPTIONAL, currConv [1] CurrConv OPTIONAL }
 * </pre>
 */
public record AuthHeader(
        CurrencyAmount authAmt,
        AuthCode authCode,
        ResponseData responseData,
        @Tag(0) Optional<BatchStatus> batchStatus,
        @Tag(1) Optional<CurrConv> currConv) {}
