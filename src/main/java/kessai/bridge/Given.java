package kessai.bridge;

import java.util.Optional;
import kessai.wakeup.WalletName;

/**
 * What a customer answered.
 *
 * @param agreed whether the settlement goes on; otherwise the customer does not want to pay
 * @param wallet the wallet that was chosen, where one was to be
 */
record Given(boolean agreed, Optional<WalletName> wallet) {

    /** The customer pays. */
    static final Given APPROVED = new Given(true, Optional.empty());

    /** The customer does not want to pay. */
    static final Given DECLINED = new Given(false, Optional.empty());

    /** The customer chooses a wallet. */
    static Given chosen(WalletName wallet) {
        return new Given(true, Optional.of(wallet));
    }

    @Override
    public String toString() {
        return agreed ? wallet.map(name -> "chosen " + name).orElse("approved") : "declined";
    }
}
