package kessai.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import kessai.bridge.QuickLogins;
import kessai.certificate.KeySizes;
import kessai.party.PartyName;
import kessai.party.PartySettings;
import kessai.store.StoreSettings;

/**
 * A population for tests: made once under {@code target/populations}, kept there between runs for as long as the
 * descriptors and what makes it stay the same, and copied for each system that is started on it.
 */
public final class TestPopulation {

    /** Half the time of the sizes that are shipped, which {@code HierarchyTest} looks at. */
    private static final KeySizes SMALL = new KeySizes(2048, 2048, 2048);

    private static final StoreSettings FILES = new StoreSettings(null, "kessai", "", 2);
    private static final Path KEPT = Path.of("target", "populations");
    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path TEST_CLASSES = Path.of("target", "test-classes");

    private final Path wallets;
    private final Path clientBridge;

    /** The population of the wallets and of the bridge {@code demo} that the folders for these in a folder describe. */
    public static TestPopulation of(Path descriptors) {
        return new TestPopulation(descriptors.resolve("wallets"), descriptors.resolve("client-bridge"));
    }

    private TestPopulation(Path wallets, Path clientBridge) {
        this.wallets = wallets;
        this.clientBridge = clientBridge;
    }

    /** Empties a folder and copies the population there: a data folder that the application starts on. */
    public Path copyTo(Path data) {
        Path made = made();
        try {
            delete(data);
            try (Stream<Path> all = Files.walk(made)) {
                for (Path path : all.toList()) {
                    Path copy = data.resolve(made.relativize(path).toString());
                    if (Files.isDirectory(path)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
                    }
                }
            }
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy a population to " + data, e);
        }
    }

    /** One process makes it, others that want the same wait. */
    private synchronized Path made() {
        try {
            Files.createDirectories(KEPT);
            Path folder = KEPT.resolve(key());
            try (FileChannel channel = FileChannel.open(
                            KEPT.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                PrintStream silent = new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
                Files.createDirectories(folder);
                new Population(cast(), FILES, "", SMALL, Clock.systemUTC(), silent, QuickLogins::in).make(folder);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a population in " + KEPT, e);
        }
    }

    private Cast cast() throws IOException {
        PartySettings settings =
                new PartySettings("", KEPT, wallets, clientBridge, "demo", "demo", List.of("north"), "");
        List<PartyName> names = files(wallets).stream()
                .map(file -> file.getFileName().toString())
                .map(name -> PartyName.wallet(name.substring(0, name.lastIndexOf('.'))))
                .toList();
        return Cast.of(settings, names);
    }

    /** Over all that a population comes from; new every month, since certificates and cards expire. */
    private String key() throws IOException {
        MessageDigest digest = sha256();
        digest.update(YearMonth.now(ZoneOffset.UTC).toString().getBytes(StandardCharsets.US_ASCII));
        for (Path source : List.of(
                wallets,
                clientBridge,
                CLASSES.resolve("db"),
                CLASSES.resolve("kessai/demo"),
                CLASSES.resolve("kessai/certificate"),
                TEST_CLASSES.resolve("kessai/demo/TestPopulation.class"),
                TEST_CLASSES.resolve("kessai/bridge/QuickLogins.class"))) {
            for (Path file : files(source)) {
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
