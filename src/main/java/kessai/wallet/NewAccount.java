package kessai.wallet;

import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import kessai.set.CardExpiry;
import kessai.set.Pan;
import kessai.set.Secret;
import kessai.wakeup.Brand;
import kessai.wakeup.TerminalAddress;

/**
 * An account that a customer opens at a wallet.
 *
 * @param customer the terminal the customer pays from
 * @param brand the card's brand
 * @param pan the card number
 * @param expiry the card's expiry
 * @param cardSecret the customer's half of what the issuer knows the card by
 * @param panSecret what the certificate's identifier was made with
 * @param key the cardholder's signature key
 * @param chain its certificate, then the authorities'
 * @param moduleSign the registered key that the module signs approvals with
 * @param moduleSeal the registered key that approval requests are closed for
 */
public record NewAccount(
        TerminalAddress customer,
        Brand brand,
        Pan pan,
        CardExpiry expiry,
        Secret cardSecret,
        Secret panSecret,
        KeyPair key,
        List<X509Certificate> chain,
        PublicKey moduleSign,
        PublicKey moduleSeal) {

    @Override
    public String toString() {
        return "NewAccount[" + customer + ", " + brand + "]";
    }
}
