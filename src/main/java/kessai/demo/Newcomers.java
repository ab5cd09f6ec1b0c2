package kessai.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kessai.party.BadDescriptor;
import kessai.party.Descriptor;
import kessai.party.PartyName;
import kessai.party.PartySettings;
import kessai.party.WalletFiles;
import kessai.store.Stores;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Follows the descriptors while the demonstration runs, so that a wallet that is added has keys and customers. */
class Newcomers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Newcomers.class);

    /** What stood still for so long has its keys and accounts, as a rule, before a bridge takes the edit, after half a second. */
    private static final long LOOK_MILLIS = 200;

    /** After what went wrong, which may have taken long to find out. */
    private static final int LOOKS_TO_PASS = 10;

    private final DemoSettings settings;
    private final PartySettings parties;
    private final Completion completion;
    private final Stores stores;
    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "demo-newcomers"));
    private Map<Path, FileTime> seen = Map.of();
    private Map<Path, FileTime> done = Map.of();
    private @Nullable String said;
    private int passing;

    Newcomers(DemoSettings settings, PartySettings parties, Completion completion, Stores stores) {
        this.settings = settings;
        this.parties = parties;
        this.completion = completion;
        this.stores = stores;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (settings.followsWallets(parties)) {
            var unused = clockwork.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Files count when they have stood still. Nothing that goes wrong here may end the looking. */
    void look() {
        if (passing > 0) {
            passing--;
            return;
        }
        try {
            Map<Path, FileTime> now = stamps();
            if (now.equals(seen) && !now.equals(done)) {
                completion.complete(Cast.of(parties, described(parties.wallets())), stores);
                done = now;
                said = null;
            }
            seen = now;
        } catch (RuntimeException e) {
            say(String.valueOf(e.getMessage()));
            passing = LOOKS_TO_PASS;
        }
    }

    private void say(String fault) {
        if (!fault.equals(said)) {
            LOG.warn("what a new wallet needs cannot be made now, and is tried again: {}", fault);
        }
        said = fault;
    }

    private Map<Path, FileTime> stamps() {
        List<Path> files = new ArrayList<>(WalletFiles.in(parties.wallets()));
        files.add(parties.clientBridge().resolve(parties.bridgeName() + ".yaml"));
        Map<Path, FileTime> stamps = new TreeMap<>();
        for (Path file : files) {
            try {
                stamps.put(file, Files.getLastModifiedTime(file));
            } catch (IOException e) {
                throw new UncheckedIOException(file + ": cannot be read", e);
            }
        }
        return stamps;
    }

    /** The wallets whose files can be read; who hosts wallets says what is wrong with the others. */
    static List<PartyName> described(Path wallets) {
        return WalletFiles.in(wallets).stream()
                .filter(Newcomers::isWallet)
                .map(WalletFiles::walletOf)
                .toList();
    }

    private static boolean isWallet(Path file) {
        try {
            DescribedWallet wallet = Descriptor.at(file, DescribedWallet.class).current();
            return WalletFiles.walletOf(file).equals(wallet.party());
        } catch (BadDescriptor | IllegalArgumentException e) {
            LOG.debug("{} describes no wallet yet: {}", file, e.getMessage());
            return false;
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
