package kessai.set;

import java.util.Optional;
import kessai.der.Default;
import kessai.der.Tag;

/**
 * The amount and circumstances of an authorisation. Market data, [4], is left out (set-protocol 2.8, 2.11).
 *
 * @param subsequentAuthInd whether another authorisation of the same purchase is to follow
 *
 * <pre>
 * AuthReqPayload ::= SEQUENCE { subsequentAuthInd BOOLEAN DEFAULT FALSE, authReqAmt CurrencyAmount, avsData [0] AVSData OPTIONAL,
 *   specialProcessing [1] SpecialProcessing OPTIONAL, cardSuspect [2] CardSuspect OPTIONAL,
 *   requestCardTypeInd BOOLEAN DEFAULT FALSE, installRecurData [3] InstallRecurData OPTIONAL, merchData MerchData,
 *   aRqExtensions [5] MsgExtensions OPTIONAL }
 * </pre>
 */
public record AuthReqPayload(
        @Default(0) boolean subsequentAuthInd,
        CurrencyAmount authReqAmt,
        @Tag(0) Optional<AvsData> avsData,
        @Tag(1) Optional<SpecialProcessing> specialProcessing,
        @Tag(2) Optional<CardSuspect> cardSuspect,
        @Default(0) boolean requestCardTypeInd,
        @Tag(3) Optional<InstallRecurData> installRecurData,
        MerchData merchData,
        @Tag(5) Optional<MsgExtensions> aRqExtensions) {

    /** One whole payment of this amount. */
    public AuthReqPayload(CurrencyAmount authReqAmt) {
        this(
                false,
                authReqAmt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                new MerchData(Optional.empty(), Optional.empty()),
                Optional.empty());
    }
}
