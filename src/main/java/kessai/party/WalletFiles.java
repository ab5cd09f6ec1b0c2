package kessai.party;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The wallets' folder: one file a server wallet, named after it. */
public final class WalletFiles {

    private static final String YAML = ".yaml";

    private WalletFiles() {}

    /** The files, in order; none if there is no such folder. */
    public static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(YAML))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the wallets' folder " + folder, e);
        }
    }

    /**
     * The wallet that a file is named after.
     *
     * @throws IllegalArgumentException if that is no wallet's name
     */
    public static PartyName walletOf(Path file) {
        String name = file.getFileName().toString();
        return PartyName.wallet(name.substring(0, name.length() - YAML.length()));
    }

    /** The file of a wallet. */
    public static Path of(Path folder, PartyName wallet) {
        return folder.resolve(wallet.name() + YAML);
    }
}
