package kessai.wallet;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kessai.certificate.KeyStores;
import kessai.treatment.DecryptionKey;
import kessai.treatment.PrivateKeyMeter;
import kessai.treatment.SigningKey;
import kessai.wakeup.Brand;

/**
 * A wallet's own keys, with its wallet certificates.
 *
 * @param sign by which it proves itself, one a brand
 * @param seal what a master's credentials are closed for, one a brand
 */
record WalletKeys(Map<Brand, SigningKey> sign, Map<Brand, DecryptionKey> seal) {

    /** A wallet without any. */
    static final WalletKeys NONE = new WalletKeys(Map.of(), Map.of());

    private static final String SIGN = "/sign";
    private static final String SEAL = "/seal";

    WalletKeys {
        sign = Map.copyOf(sign);
        seal = Map.copyOf(seal);
    }

    /** Those of a key store, by their names: {@code brand-a/sign} and {@code brand-a/seal}. */
    static WalletKeys read(Path store, char[] password, PrivateKeyMeter meter) {
        Map<Brand, SigningKey> sign = new HashMap<>();
        Map<Brand, DecryptionKey> seal = new HashMap<>();
        KeyStores.read(store, password).forEach((name, entry) -> {
            brand(name, SIGN)
                    .ifPresent(brand -> sign.put(brand, SigningKey.certified(entry.key(), entry.chain(), meter)));
            brand(name, SEAL)
                    .ifPresent(brand -> seal.put(brand, DecryptionKey.certified(entry.key(), entry.chain(), meter)));
        });
        return new WalletKeys(sign, seal);
    }

    private static Optional<Brand> brand(String name, String use) {
        return name.endsWith(use)
                ? Optional.of(new Brand(name.substring(0, name.length() - use.length())))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "WalletKeys[" + sign.keySet() + "]";
    }
}
