package kessai.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kessai.certificate.CardholderId;
import kessai.party.PartyName;
import kessai.set.CardExpiry;
import kessai.set.Pan;
import kessai.set.Secret;
import kessai.store.Stores;
import kessai.treatment.PrivateKeyMeter;
import kessai.wakeup.Brand;
import kessai.wakeup.TerminalAddress;
import kessai.wallet.Accounts;
import kessai.wallet.NewAccount;

/** Opens the customers' accounts at the wallets, each with a card and a certified key, and registers the modules. */
final class AccountOpening {

    private final Cast cast;
    private final Stores stores;
    private final Issuing issuing;
    private final TestCards cards;

    AccountOpening(Cast cast, Stores stores, Issuing issuing, TestCards cards) {
        this.cast = cast;
        this.stores = stores;
        this.issuing = issuing;
        this.cards = cards;
    }

    void openAll(KeyMaking keys) {
        Map<PartyName, List<Cast.AccountPlan>> byWallet = cast.accounts().stream()
                .collect(Collectors.groupingBy(Cast.AccountPlan::wallet, LinkedHashMap::new, Collectors.toList()));
        byWallet.forEach((wallet, plans) -> {
            Accounts accounts = new Accounts(stores.open(wallet), keys.masterKeyOf(wallet), PrivateKeyMeter.UNREAD);
            plans.forEach(plan -> accounts.open(account(plan, keys.of(plan.module()))));
        });
    }

    private NewAccount account(Cast.AccountPlan plan, KeyMaking.ModuleKeys module) {
        TerminalAddress customer = TerminalAddress.parse(plan.customer());
        Pan pan = cards.issue(customer.name().text(), plan.brand());
        CardExpiry expiry = cards.expiry();
        Secret panSecret = Secret.random(issuing.random());
        Issuing.Certified key = issuing.card(plan.brand(), CardholderId.of(pan, expiry, panSecret), expiry);
        return new NewAccount(
                customer,
                new Brand(plan.brand()),
                pan,
                expiry,
                Secret.random(issuing.random()),
                panSecret,
                key.pair(),
                key.chain(),
                module.sign().chain().get(0).getPublicKey(),
                module.seal().chain().get(0).getPublicKey());
    }
}
