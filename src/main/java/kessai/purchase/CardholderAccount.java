package kessai.purchase;

import kessai.set.BrandId;
import kessai.set.CardExpiry;
import kessai.set.Pan;
import kessai.set.Secret;
import kessai.treatment.SigningKey;

/**
 * A customer's account as its wallet uses it for the moment of composing a message; never stored or printed.
 *
 * @param key the signature key with the cardholder certificate
 * @param cardSecret chosen by the cardholder at registration; makes the TransStain
 * @param panSecret links card and certificate; goes to the gateway only
 */
public record CardholderAccount(
        SigningKey key, BrandId brand, Pan pan, CardExpiry expiry, Secret cardSecret, Secret panSecret) {

    @Override
    public String toString() {
        return "CardholderAccount[" + brand + ", " + pan + "]";
    }
}
