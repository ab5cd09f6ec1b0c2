package kessai.approval;

import java.util.List;
import kessai.der.Bytes;
import kessai.set.BrandId;
import kessai.set.CurrencyAmount;
import kessai.set.MerchantId;

/**
 * What a module knows of a settlement from its own wake-up, which a request must agree with.
 *
 * @param settlement the settlement's identifier
 * @param merchant the shop that is to be paid
 * @param amount how much
 * @param brands with what it may be settled
 * @param orderCommitment what the module made stand for the order
 */
public record WakeUpFacts(
        String settlement, MerchantId merchant, CurrencyAmount amount, List<BrandId> brands, Bytes orderCommitment) {

    public WakeUpFacts {
        brands = List.copyOf(brands);
    }
}
