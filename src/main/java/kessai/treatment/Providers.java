package kessai.treatment;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.Security;

/**
 * Chooses who does the arithmetic. Everything here asks the JCA without naming a provider, so that the one in the first
 * place is used; Amazon's Corretto provider signs and decrypts about twice as fast as the JDK's own.
 */
public final class Providers {

    private Providers() {}

    /**
     * Puts the provider in the first place.
     *
     * @param choice {@code corretto}, {@code jdk}, or {@code auto}: Corretto's where it loads, else the JDK's
     * @return the name of the provider that now does RSA
     * @throws IllegalStateException if Corretto's was demanded and does not load here
     */
    public static String install(String choice) {
        switch (choice) {
            case "jdk" -> Security.removeProvider(AmazonCorrettoCryptoProvider.PROVIDER_NAME);
            case "auto" -> installCorretto();
            case "corretto" -> {
                if (!installCorretto()) {
                    throw new IllegalStateException("The Corretto provider does not load on this machine");
                }
            }
            default -> throw new IllegalArgumentException("A provider is auto, jdk or corretto, not " + choice);
        }
        return Security.getProviders("KeyPairGenerator.RSA")[0].getName();
    }

    private static boolean installCorretto() {
        var corretto = AmazonCorrettoCryptoProvider.INSTANCE;
        if (corretto.getLoadingError() != null) {
            return false;
        }
        Security.insertProviderAt(corretto, 1);
        return true;
    }
}
