package kessai.set;

import java.util.Optional;
import kessai.der.Bytes;
import kessai.der.Tag;

/**
 * What is bought for how much; cardholder and merchant both have it and neither sends it (set-protocol 2.6).
 *
 * @param od the order description, opaque to SET
 *
 * <pre>
 * HODInput ::= SEQUENCE { od OD, purchAmt CurrencyAmount, odSalt Nonce, installRecurData [0] InstallRecurData OPTIONAL,
 *   odExtensions [1] MsgExtensions OPTIONAL }
 * OD       ::= OCTET STRING
 * </pre>
 */
public record HodInput(
        Bytes od,
        CurrencyAmount purchAmt,
        Nonce odSalt,
        @Tag(0) Optional<InstallRecurData> installRecurData,
        @Tag(1) Optional<MsgExtensions> odExtensions) {}
