package kessai;

import kessai.treatment.Providers;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Tests calculate with the provider that the application takes at its start; the JDK's own takes ten times as long to make a
 * key.
 */
public final class ShippedProvider implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Providers.install("auto");
    }
}
