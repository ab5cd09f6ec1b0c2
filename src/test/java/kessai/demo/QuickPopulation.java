package kessai.demo;

import java.io.PrintStream;
import java.security.KeyPair;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Queue;
import kessai.bridge.Logins;
import kessai.bridge.QuickLogins;
import kessai.certificate.KeySizes;
import kessai.store.Store;
import kessai.store.StoreSettings;

/**
 * A population that is made soon: its authorities' keys are short, its passwords are checked quickly, and its modules share
 * a few pairs of keys, which takes nothing from a refusal: whoever is to be refused has, if anything, a key too many.
 */
final class QuickPopulation extends Population {

    /** Half the time of the sizes that are shipped, which {@code HierarchyTest} looks at. */
    private static final KeySizes SMALL = new KeySizes(2048, 2048, 2048);

    /** An even number: modules take two pairs each, and those to sign with remain others than those to open with. */
    private static final int SHARED = 32;

    private final int modules;

    QuickPopulation(Cast cast, StoreSettings stores, PrintStream out) {
        super(cast, stores, "", SMALL, Clock.systemUTC(), out);
        modules = cast.modules().size();
    }

    @Override
    KeyPool pool(int keys, Progress progress) {
        return new FewKeys(SMALL.endEntity(), keys - 2 * modules, progress);
    }

    @Override
    Logins logins(Store bridge) {
        return QuickLogins.in(bridge);
    }

    /** A few pairs more than are certified, which modules take in turn. */
    private static final class FewKeys extends KeyPool {

        private final Queue<KeyPair> shared = new ArrayDeque<>();

        FewKeys(int bits, int certified, Progress progress) {
            super(bits, certified + SHARED, progress);
        }

        @Override
        KeyPair uncertified() {
            KeyPair pair = shared.size() < SHARED ? next() : shared.remove();
            shared.add(pair);
            return pair;
        }
    }
}
