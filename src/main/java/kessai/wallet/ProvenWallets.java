package kessai.wallet;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kessai.store.Store;
import kessai.wakeup.Brand;
import kessai.wakeup.WalletName;

/** The wallets that have proved lately that they are some, as a master's store keeps them. */
class ProvenWallets {

    private final Store store;

    ProvenWallets(Store store) {
        this.store = store;
    }

    /** A wallet has proved itself, as part of the transaction under way. */
    void remember(WalletName wallet, String brand, Instant until) {
        store.hold("proven " + wallet);
        store.jdbc()
                .sql("delete from proven where wallet = ? and brand = ?")
                .params(wallet.text(), brand)
                .update();
        store.jdbc()
                .sql("insert into proven (wallet, brand, good_until) values (?, ?, ?)")
                .params(wallet.text(), brand, until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The first of these brands that a wallet has proved itself for, if that is still good. */
    Optional<Brand> brandOf(WalletName wallet, List<Brand> brands, Instant now) {
        List<String> proven = store.jdbc()
                .sql("select brand from proven where wallet = ? and good_until > ?")
                .params(wallet.text(), now.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
        return brands.stream().filter(brand -> proven.contains(brand.text())).findFirst();
    }
}
