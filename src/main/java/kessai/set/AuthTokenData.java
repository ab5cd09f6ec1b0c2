package kessai.set;

import java.time.Instant;
import java.util.Optional;
import kessai.der.Encoded;
import kessai.der.Tag;

/**
 * The payment instructions without the card, and what was authorised on them so far (set-protocol 2.8).
 *
 * <pre>
 * AuthTokenData ::= SEQUENCE { transIDs TransIDs, purchAmt CurrencyAmount, merchantID MerchantID, acqBackKeyData BackKeyData OPTIONAL,
 *   installRecurData [0] InstallRecurData OPTIONAL, recurringCount [1] INTEGER (1..MAX) OPTIONAL, prevAuthDateTime Date,
 *   totalAuthAmount [2] CurrencyAmount, authTokenOpaque [3] EXPLICIT ANY }
 * </pre>
 */
public record AuthTokenData(
        TransIds transIds,
        CurrencyAmount purchAmt,
        MerchantId merchantId,
        Optional<BackKeyData> acqBackKeyData,
        @Tag(0) Optional<InstallRecurData> installRecurData,
        @Tag(1) Optional<Integer> recurringCount,
        Instant prevAuthDateTime,
        @Tag(2) CurrencyAmount totalAuthAmount,
        @Tag(value = 3, explicit = true) Encoded authTokenOpaque) {

    /** Refuses a count below one. */
    public AuthTokenData {
        recurringCount.ifPresent(count -> Bounds.range("recurringCount", count, 1, Integer.MAX_VALUE));
    }
}
