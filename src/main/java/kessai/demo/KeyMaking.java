package kessai.demo;

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kessai.certificate.Hierarchy;
import kessai.certificate.KeyStores;
import kessai.certificate.KeyUse;
import kessai.party.MasterKey;
import kessai.party.PartyName;

/** Makes the keys of all parties and modules and writes each into the folder of whose it is. */
final class KeyMaking {

    private static final String SIGN = "/sign";
    private static final String SEAL = "/seal";

    private final Cast cast;
    private final PartyKeys folders;
    private final Issuing issuing;
    private final Map<Cast.ModuleName, ModuleKeys> moduleKeys = new LinkedHashMap<>();

    KeyMaking(Cast cast, PartyKeys folders, Issuing issuing) {
        this.cast = cast;
        this.folders = folders;
        this.issuing = issuing;
    }

    /** A connecting module's two keys. */
    record ModuleKeys(KeyStores.Entry sign, KeyStores.Entry seal) {}

    /** How many end entities' keys a population takes. */
    static int keysFor(Cast cast) {
        int brands = cast.brands().size();
        int wallets =
                cast.wallets().values().stream().mapToInt(KeyMaking::keysFor).sum();
        return 2 * brands * Cast.SHOPS.size()
                + 2 * brands * cast.gateways().size()
                + wallets
                + 2 * cast.modules().size()
                + cast.accounts().size();
    }

    /** How many of these are a wallet's own. */
    static int keysFor(DescribedWallet wallet) {
        return wallet.certified().size() + wallet.acquiredBrands().size();
    }

    /** Makes them; customers' keys are made as their accounts are opened. */
    void makeAll(Hierarchy hierarchy) {
        hierarchy.write(
                folders.keyStore(Cast.AUTHORITY),
                folders.masterKey(Cast.AUTHORITY).password());
        for (PartyName party : cast.parties()) {
            folders.writeRoots(party, hierarchy.rootCertificate());
        }
        cast.gateways().forEach(this::makeGateway);
        makeShops();
        cast.wallets().values().forEach(this::makeWallet);
        addModules(cast.modules());
    }

    /** Makes a wallet's keys; a wallet that has them is whole, so that they come last. */
    void makeWallet(DescribedWallet wallet) {
        Map<String, KeyStores.Entry> keys = new TreeMap<>();
        for (String brand : wallet.certified()) {
            keys.put(
                    brand + SIGN,
                    issuing.wallet(brand, wallet.name(), KeyUse.SIGN).entry());
        }
        for (String brand : wallet.acquiredBrands()) {
            keys.put(
                    brand + SEAL,
                    issuing.wallet(brand, wallet.name(), KeyUse.ENCRYPT).entry());
        }
        folders.writeKeys(wallet.party(), keys);
    }

    /** Makes keys for modules and writes them beside those that the bridge has. */
    void addModules(Collection<Cast.ModuleName> modules) {
        PartyName bridge = cast.bridge().party();
        Map<String, KeyStores.Entry> keys = new TreeMap<>(folders.keys(bridge));
        for (Cast.ModuleName module : modules) {
            keys.put(module + SIGN, issuing.uncertified(module + SIGN));
            keys.put(module + SEAL, issuing.uncertified(module + SEAL));
        }
        folders.writeKeys(bridge, keys);
        readModules();
    }

    /** Takes the modules' keys as the bridge has them. */
    void readModules() {
        Map<String, KeyStores.Entry> keys = folders.keys(cast.bridge().party());
        for (Cast.ModuleName module : cast.modules()) {
            KeyStores.Entry sign = keys.get(module + SIGN);
            KeyStores.Entry seal = keys.get(module + SEAL);
            if (sign != null && seal != null) {
                moduleKeys.put(module, new ModuleKeys(sign, seal));
            }
        }
    }

    /** Whether a module has keys. */
    boolean has(Cast.ModuleName module) {
        return moduleKeys.containsKey(module);
    }

    /** The keys of a module, once made. */
    ModuleKeys of(Cast.ModuleName module) {
        return Objects.requireNonNull(moduleKeys.get(module), "a module without keys");
    }

    MasterKey masterKeyOf(PartyName party) {
        return folders.masterKey(party);
    }

    /** A shop learns the encryption certificate of the gateway from its acquirer, with which it has its contract. */
    private void makeGateway(PartyName gateway) {
        Map<String, KeyStores.Entry> keys = new TreeMap<>();
        for (String brand : cast.brands()) {
            Issuing.Certified sealing = issuing.gatewayEncryption(brand, gateway.name());
            keys.put(brand + SIGN, issuing.gatewaySigning(brand, gateway.name()).entry());
            keys.put(brand + SEAL, sealing.entry());
            tellShops(gateway, brand, sealing.chain());
        }
        folders.writeKeys(gateway, keys);
    }

    private void tellShops(PartyName gateway, String brand, List<X509Certificate> chain) {
        folders.writeKnown(cast.host(), "gateways/" + gateway.name() + "/" + brand + ".pem", chain);
    }

    private void makeShops() {
        Map<String, KeyStores.Entry> keys = new TreeMap<>();
        for (String shop : Cast.SHOPS) {
            for (String brand : cast.brands()) {
                String name = shop + "/" + brand;
                keys.put(name + SIGN, issuing.merchant(brand, shop, KeyUse.SIGN).entry());
                keys.put(
                        name + SEAL,
                        issuing.merchant(brand, shop, KeyUse.ENCRYPT).entry());
            }
        }
        folders.writeKeys(cast.host(), keys);
    }
}
