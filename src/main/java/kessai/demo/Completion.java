package kessai.demo;

import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kessai.broker.BrokerKeys;
import kessai.broker.BrokerUsers;
import kessai.certificate.Hierarchy;
import kessai.party.DataFolder;
import kessai.party.PartyName;
import kessai.set.BrandId;
import kessai.store.Stores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds to a population what wallets need that came later: their keys and broker users, accounts of the customers who reach
 * them, and keys of the modules by which they do. What there is stays as it is.
 */
final class Completion {

    private static final Logger LOG = LoggerFactory.getLogger(Completion.class);

    private final DataFolder folder;
    private final PartyKeys folders;
    private final int bits;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * Of the population of a data folder.
     *
     * @param masterKey where master keys are; empty: beside what they protect
     * @param bits how many bits new keys have
     */
    Completion(DataFolder folder, String masterKey, int bits, Clock clock) {
        this.folder = folder;
        this.folders = new PartyKeys(folder, masterKey, random);
        this.bits = bits;
        this.clock = clock;
    }

    /** Whether a wallet has not been made yet. */
    boolean lacks(DescribedWallet wallet) {
        return !Files.exists(folders.keyStore(wallet.party()));
    }

    /** Makes what is missing. A wallet's own keys come last, since with them it is whole. */
    void complete(Cast described, Stores stores) {
        PartyName authority = Cast.AUTHORITY;
        Hierarchy hierarchy = Hierarchy.read(
                folders.keyStore(authority), folders.masterKey(authority).password(), random);
        List<String> brands = hierarchy.brands().map(BrandId::value).toList();
        Cast cast = of(described, brands);
        TestCards cards = new TestCards(brands, random, clock);
        try (KeyPool pool = new KeyPool(bits, 0, Progress.SILENT)) {
            Issuing issuing = new Issuing(hierarchy, pool, clock, random);
            KeyMaking keys = new KeyMaking(cast, folders, issuing);
            keys.readModules();
            AccountOpening opening = new AccountOpening(stores, issuing, cards);
            List<Cast.AccountPlan> accounts = opening.missing(keys, cast.accounts());
            List<DescribedWallet> newcomers =
                    cast.wallets().values().stream().filter(this::lacks).toList();
            open(keys, opening, accounts, pool);
            tell(cards);
            newcomers.forEach(wallet -> admit(wallet, hierarchy, keys, pool));
        }
    }

    private static void open(KeyMaking keys, AccountOpening opening, List<Cast.AccountPlan> accounts, KeyPool pool) {
        List<Cast.ModuleName> modules = accounts.stream()
                .map(Cast.AccountPlan::module)
                .distinct()
                .filter(module -> !keys.has(module))
                .toList();
        pool.order(2 * modules.size() + accounts.size());
        if (!modules.isEmpty()) {
            keys.addModules(modules);
        }
        opening.openAll(keys, accounts);
        if (!accounts.isEmpty()) {
            LOG.info("{} accounts were opened for customers who reach further wallets", accounts.size());
        }
    }

    /** Without the wallets for which nobody can issue certificates. */
    private static Cast of(Cast described, List<String> brands) {
        Map<String, DescribedWallet> wallets = described.wallets().values().stream()
                .filter(wallet -> isOf(wallet, brands))
                .collect(Collectors.toMap(DescribedWallet::name, wallet -> wallet));
        return new Cast(described.host(), described.bridge(), wallets, described.gateways());
    }

    private static boolean isOf(DescribedWallet wallet, List<String> brands) {
        boolean all = brands.containsAll(wallet.certified());
        if (!all) {
            LOG.warn(
                    "{} gets no keys: it is of {}, and the demo has authorities of {} only",
                    wallet.party(),
                    wallet.certified(),
                    brands);
        }
        return all;
    }

    private void tell(TestCards cards) {
        if (!cards.numbers().isEmpty()) {
            DemoFile.in(folder.root()).with(cards.numbers()).writeTo(folder.root());
        }
    }

    private void admit(DescribedWallet wallet, Hierarchy hierarchy, KeyMaking keys, KeyPool pool) {
        PartyName party = wallet.party();
        if (!Files.exists(folder.of(party).resolve("roots.pem"))) {
            folders.writeRoots(party, hierarchy.rootCertificate());
        }
        BrokerUsers.populate(folder, List.of(party), random);
        BrokerKeys.populate(folder, List.of(party), List.of(), clock.instant(), random);
        pool.order(KeyMaking.keysFor(wallet));
        keys.makeWallet(wallet);
        LOG.info("{} has its keys and its broker user", party);
    }
}
