package kessai.purchase;

import kessai.der.Bytes;
import kessai.set.BrandId;
import kessai.set.CurrencyAmount;
import kessai.set.Language;
import kessai.set.LocalId;
import kessai.set.MerchantId;

/**
 * What shop and customer agreed on outside SET, as the wallet knows it from wake-up and approval.
 *
 * @param lidM the shop's handle of the order, from the wake-up
 * @param merchant who must turn out to be the merchant
 * @param od the order description, octet for octet
 * @param brand what is paid with
 * @param language what the customer reads
 */
public record AgreedOrder(
        LocalId lidM, MerchantId merchant, Bytes od, CurrencyAmount purchAmt, BrandId brand, Language language) {}
