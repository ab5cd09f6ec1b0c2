package kessai.party;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds a party's master key where {@code kessai.master-key} says: {@code file:/path/{party}}, {@code env:NAME}, or by
 * default the file {@code master-key} in the party's folder, which only a demonstration should do.
 */
public final class MasterKeys {

    private final String setting;
    private final DataFolder folder;

    public MasterKeys(String setting, DataFolder folder) {
        this.setting = setting;
        this.folder = folder;
    }

    /** Where the demonstration keeps a party's master key. */
    public static Path besideItsData(DataFolder folder, PartyName party) {
        return folder.of(party).resolve("master-key");
    }

    /**
     * The party's master key.
     *
     * @throws IllegalStateException naming the place where none was found
     */
    public MasterKey of(PartyName party) {
        if (setting.isEmpty()) {
            return read(besideItsData(folder, party), party);
        }
        String place = setting.replace("{party}", party.toString());
        if (place.startsWith("file:")) {
            return read(Path.of(place.substring("file:".length())), party);
        }
        if (place.startsWith("env:")) {
            String found = System.getenv(place.substring("env:".length()));
            if (found == null) {
                throw new IllegalStateException("no master key for " + party + " in the environment variable " + place);
            }
            return MasterKey.parse(found);
        }
        throw new IllegalStateException("kessai.master-key: expected file:PATH or env:NAME, found another form");
    }

    private static MasterKey read(Path file, PartyName party) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("no master key for " + party + " at " + file
                    + "; the command populate, or --kessai.demo=population, makes what a demonstration needs");
        }
        try {
            return MasterKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the master key of " + party, e);
        }
    }
}
