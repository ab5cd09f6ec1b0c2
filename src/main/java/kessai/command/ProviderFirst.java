package kessai.command;

import kessai.treatment.Providers;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Chooses who does the arithmetic, before the first key is made. */
public final class ProviderFirst implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String SETTING = "kessai.jca-provider";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String choice = context.getEnvironment().getProperty(SETTING, "auto");
        try {
            Providers.install(choice);
        } catch (IllegalArgumentException e) {
            throw new Refused(Exit.USAGE, "--" + SETTING + ": expected auto, corretto or jdk, found '" + choice + "'");
        } catch (IllegalStateException e) {
            throw new Refused(Exit.USAGE, "--" + SETTING + ": Corretto's provider does not load on this machine");
        }
    }
}
