package kessai.purchase;

import java.time.Instant;
import kessai.der.Bytes;
import kessai.set.BrandId;
import kessai.set.CurrencyAmount;
import kessai.set.MerchantId;

/**
 * The customer's recorded yes to one order. Without it no PReq is composed (section 5.4): whoever wants one must show
 * where the yes came from.
 *
 * @param od the order description that was approved, octet for octet
 * @param at when the answer was verified
 * @param evidence the signed answer of the customer's connecting module, as received
 */
public record PurchaseApproval(
        MerchantId merchant, Bytes od, CurrencyAmount purchAmt, BrandId brand, Instant at, Bytes evidence) {

    /** Whether this is a yes to the order. */
    boolean covers(AgreedOrder order) {
        return merchant.equals(order.merchant())
                && od.equals(order.od())
                && purchAmt.equals(order.purchAmt())
                && brand.equals(order.brand());
    }
}
