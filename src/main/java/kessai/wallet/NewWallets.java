package kessai.wallet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kessai.party.Hosted;
import kessai.party.PartyName;
import kessai.party.Role;
import kessai.party.WalletFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Follows the wallets' folder while the system runs, where all wallets are hosted: a file that is added opens a wallet. What
 * is wrong with a file is said once, and looked at again until it is mended. A wallet whose file is taken away stays open.
 */
class NewWallets implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NewWallets.class);
    private static final long LOOK_MILLIS = 1_000;

    /** After an attempt that failed halfway, for instance since the broker was away. */
    private static final int LOOKS_TO_PASS = 10;

    private final Path folder;
    private final Hosted hosted;
    private final Wallets wallets;
    private final WalletOpening opening;
    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "wallet-files"));
    private final Map<Path, Stamp> seen = new HashMap<>();
    private final Map<Path, String> said = new HashMap<>();
    private final Map<Path, Integer> passing = new HashMap<>();
    private final Set<String> missed = new HashSet<>();

    /** What shows that a file was written to. */
    private record Stamp(FileTime at, long size) {}

    NewWallets(Path folder, Hosted hosted, Wallets wallets, WalletOpening opening) {
        this.folder = folder;
        this.hosted = hosted;
        this.wallets = wallets;
        this.opening = opening;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (hosted.hostsAll(Role.WALLET)) {
            var unused = clockwork.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Nothing that goes wrong here may end the looking. */
    void look() {
        try {
            List<Path> files = WalletFiles.in(folder);
            files.forEach(this::look);
            said.keySet().retainAll(files);
            wallets.all().forEach(wallet -> miss(wallet, files));
        } catch (RuntimeException e) {
            LOG.warn("the wallets' folder cannot be read now: {}", e.toString());
        }
    }

    private void look(Path file) {
        try {
            PartyName name = WalletFiles.walletOf(file);
            // It may be half written: it counts when it has stood still.
            Stamp now = stamp(file);
            if (!now.equals(seen.put(file, now))) {
                passing.remove(file);
            } else if (wallets.named(name.name()).isEmpty()) {
                opening.check(name);
                open(file, name);
            }
        } catch (RuntimeException e) {
            say(file, String.valueOf(e.getMessage()));
        }
    }

    private void open(Path file, PartyName name) {
        if (passing.merge(file, -1, Integer::sum) >= 0) {
            return;
        }
        passing.put(file, LOOKS_TO_PASS);
        opening.open(name);
        LOG.info("{} is open: {} was added", name, file);
        passing.remove(file);
        said.remove(file);
    }

    private void say(Path file, String fault) {
        if (!fault.equals(said.put(file, fault))) {
            LOG.warn("{}{}", fault.contains(file.toString()) ? "" : file + ": ", fault);
        }
    }

    private void miss(ServerWallet wallet, List<Path> files) {
        String name = wallet.name().toString();
        if (files.contains(WalletFiles.of(folder, wallet.name()))) {
            missed.remove(name);
        } else if (missed.add(name)) {
            LOG.warn(
                    "the file of {} is gone; what it has under way goes on, and it stays open until the next start",
                    name);
        }
    }

    private static Stamp stamp(Path file) {
        try {
            return new Stamp(Files.getLastModifiedTime(file), Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
