package kessai.wallet;

import kessai.approval.ModuleKeys;
import kessai.party.DataFolder;
import kessai.party.MasterKeys;
import kessai.party.PartyName;
import kessai.purchase.CardholderAccount;
import kessai.store.Store;
import kessai.store.StoreSettings;
import kessai.store.Stores;
import kessai.treatment.PrivateKeyMeter;
import kessai.wakeup.Brand;
import kessai.wakeup.TerminalAddress;

/**
 * A customer's account as a wallet that runs nowhere keeps it.
 *
 * @param cardholder what SET needs
 * @param module the keys of the customer's module
 */
public record OpenedAccount(CardholderAccount cardholder, ModuleKeys module) {

    /** Opens it in the store of a wallet that runs. */
    public static OpenedAccount in(Store store, DataFolder data, String terminal, String brand) {
        return new Accounts(store, new MasterKeys("", data).of(store.party()), PrivateKeyMeter.UNREAD)
                .find(TerminalAddress.parse(terminal), new Brand(brand))
                .map(account -> new OpenedAccount(account.cardholder(), account.module()))
                .orElseThrow();
    }

    /** Opens it with the wallet's master key. */
    public static OpenedAccount of(DataFolder data, PartyName wallet, String terminal, String brand) {
        try (Stores stores = new Stores(new StoreSettings(null, "kessai", "", 2), data)) {
            return in(stores.open(wallet), data, terminal, brand);
        }
    }
}
