package kessai.wallet;

import kessai.der.Bytes;
import kessai.set.CardExpiry;
import kessai.set.Pan;
import kessai.set.Secret;

/** What of an account is secret, as it is sealed under the wallet's master key. */
record AccountSecrets(Pan pan, CardExpiry expiry, Secret cardSecret, Secret panSecret, Bytes privateKey) {

    @Override
    public String toString() {
        return "AccountSecrets[…]";
    }
}
