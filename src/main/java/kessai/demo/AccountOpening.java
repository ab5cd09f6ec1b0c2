package kessai.demo;

import java.util.ArrayList;
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

    private final Stores stores;
    private final Issuing issuing;
    private final TestCards cards;

    AccountOpening(Stores stores, Issuing issuing, TestCards cards) {
        this.stores = stores;
        this.issuing = issuing;
        this.cards = cards;
    }

    /** Opens them, each with a card that the test cards know from then on. */
    void openAll(KeyMaking keys, List<Cast.AccountPlan> all) {
        byWallet(all).forEach((wallet, plans) -> {
            Accounts accounts = accounts(keys, wallet);
            plans.forEach(plan -> accounts.open(account(plan, keys.of(plan.module()))));
        });
    }

    /** Those that are not open yet. */
    List<Cast.AccountPlan> missing(KeyMaking keys, List<Cast.AccountPlan> all) {
        List<Cast.AccountPlan> missing = new ArrayList<>();
        byWallet(all).forEach((wallet, plans) -> {
            Accounts accounts = accounts(keys, wallet);
            plans.stream()
                    .filter(plan -> !accounts.holds(TerminalAddress.parse(plan.customer()), new Brand(plan.brand())))
                    .forEach(missing::add);
        });
        return missing;
    }

    private Accounts accounts(KeyMaking keys, PartyName wallet) {
        return new Accounts(stores.open(wallet), keys.masterKeyOf(wallet), PrivateKeyMeter.UNREAD);
    }

    private static Map<PartyName, List<Cast.AccountPlan>> byWallet(List<Cast.AccountPlan> plans) {
        return plans.stream()
                .collect(Collectors.groupingBy(Cast.AccountPlan::wallet, LinkedHashMap::new, Collectors.toList()));
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
