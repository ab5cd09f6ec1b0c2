package kessai.purchase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kessai.der.Bytes;
import kessai.der.Tag;
import kessai.set.BrandId;
import kessai.set.CurrencyAmount;
import kessai.set.LocalId;
import kessai.set.Xid;

/**
 * What a shop has offered to be paid for, under the handle that its wake-up carries.
 *
 * @param od the order description, octet for octet as in the wake-up
 * @param brands what the shop takes for it
 * @param captureNow whether the authorisation is to be a sale
 * @param deadline after which no purchase request is taken
 * @param claimedBy the transaction whose PReq was taken; there is never a second
 */
public record MerchantOrder(
        LocalId lidM,
        Bytes od,
        CurrencyAmount purchAmt,
        List<BrandId> brands,
        boolean captureNow,
        Instant deadline,
        @Tag(0) Optional<Xid> claimedBy) {

    public MerchantOrder {
        brands = List.copyOf(brands);
    }

    /** The same order, from now on this transaction's. */
    public MerchantOrder claimedBy(Xid xid) {
        return new MerchantOrder(lidM, od, purchAmt, brands, captureNow, deadline, Optional.of(xid));
    }

    /** Whether the transaction may still pay for the order. */
    boolean isOpenTo(Xid xid, Instant now) {
        return now.isBefore(deadline) && claimedBy.map(xid::equals).orElse(true);
    }
}
