package kessai.demo;

import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import kessai.bridge.Logins;
import kessai.broker.BrokerKeys;
import kessai.broker.BrokerUsers;
import kessai.certificate.Hierarchy;
import kessai.certificate.KeySizes;
import kessai.party.DataFolder;
import kessai.set.BrandId;
import kessai.shop.ApiKeys;
import kessai.store.Store;
import kessai.store.StoreSettings;
import kessai.store.Stores;
import kessai.wakeup.ShopName;
import kessai.wakeup.TerminalAddress;

/**
 * Makes everything that the demonstration's parties need to know each other: authorities, keys and certificates,
 * customers with cards, broker users, API keys. Once made, a population stays as it is.
 */
final class Population {

    /** The root, its successor, and five authorities a brand. */
    private static final int ROOTS = 2;

    private static final int AUTHORITIES = 5;
    private static final int API_KEY_OCTETS = 24;

    private final Cast cast;
    private final StoreSettings storeSettings;
    private final String masterKey;
    private final KeySizes sizes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final PrintStream out;
    private final Function<Store, Logins> logins;

    Population(Cast cast, StoreSettings storeSettings, String masterKey, KeySizes sizes, Clock clock, PrintStream out) {
        this(cast, storeSettings, masterKey, sizes, clock, out, Logins::new);
    }

    /** Has the terminals' passwords kept by these logins. */
    Population(
            Cast cast,
            StoreSettings storeSettings,
            String masterKey,
            KeySizes sizes,
            Clock clock,
            PrintStream out,
            Function<Store, Logins> logins) {
        this.cast = cast;
        this.storeSettings = storeSettings;
        this.masterKey = masterKey;
        this.sizes = sizes;
        this.clock = clock;
        this.out = out;
        this.logins = logins;
    }

    /**
     * Makes the population of a data folder, unless it is there.
     *
     * @return whether it was made now
     * @throws PopulationRefused if the folder holds what is not this demonstration's
     */
    boolean make(Path data) {
        Staging staging = new Staging(data.toAbsolutePath().normalize());
        if (staging.isThere()) {
            return false;
        }
        cast.check();
        staging.begin();
        DataFolder folder = new DataFolder(staging.folder());
        TestCards cards = new TestCards(cast.brands(), random, clock);
        try (Stores stores = new Stores(storeSettings, folder)) {
            makeKeys(folder, stores, cards);
            makeBrokerUsers(folder);
            makeApiKeys(stores, cards).writeTo(folder.root());
        }
        staging.publish();
        return true;
    }

    private void makeKeys(DataFolder folder, Stores stores, TestCards cards) {
        List<BrandId> brands = cast.brands().stream().map(BrandId::new).toList();
        int holders = KeyMaking.keysFor(cast);
        int authorities = ROOTS + AUTHORITIES * brands.size();
        try (Progress progress = Progress.of("Making the demo's keys", holders + authorities, out);
                KeyPool pool = new KeyPool(sizes.endEntity(), holders, progress)) {
            Hierarchy hierarchy = Hierarchy.create(brands, sizes, clock.instant(), random);
            for (int i = 0; i < authorities; i++) {
                progress.step();
            }
            Issuing issuing = new Issuing(hierarchy, pool, clock, random);
            KeyMaking making = new KeyMaking(cast, new PartyKeys(folder, masterKey, random), issuing);
            making.makeAll(hierarchy);
            new AccountOpening(stores, issuing, cards).openAll(making, cast.accounts());
        }
    }

    private void makeBrokerUsers(DataFolder folder) {
        BrokerUsers.populate(folder, cast.parties(), random);
        BrokerKeys.populate(folder, cast.parties(), List.of(), clock.instant(), random);
    }

    private DemoFile makeApiKeys(Stores stores, TestCards cards) {
        ApiKeys known = new ApiKeys(stores.open(cast.host()), clock);
        Map<String, String> shops = new TreeMap<>();
        for (String shop : Cast.SHOPS) {
            String key = apiKey();
            known.register(new ShopName(shop), key);
            shops.put(shop, key);
        }
        String operator = apiKey();
        known.registerOperator(operator);
        return new DemoFile(shops, operator, makeLogins(stores), cards.numbers());
    }

    private Map<String, DemoFile.Login> makeLogins(Stores stores) {
        Logins known = logins.apply(stores.open(cast.bridge().party()));
        Map<String, DemoFile.Login> made = new TreeMap<>();
        for (DescribedBridge.Terminal terminal : cast.bridge().terminals()) {
            String address = cast.bridge().addressOf(terminal);
            String password = apiKey();
            known.register(TerminalAddress.parse(address), password);
            made.put(address, new DemoFile.Login(address, password));
        }
        return made;
    }

    private String apiKey() {
        byte[] octets = new byte[API_KEY_OCTETS];
        random.nextBytes(octets);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
