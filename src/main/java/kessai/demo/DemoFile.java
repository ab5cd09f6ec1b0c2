package kessai.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * {@code demo.json}: the keys that the demo's shops and its operator call with, its customers' passwords, and the numbers of the test cards. The
 * only file that holds them; a population is complete when it is there.
 *
 * @param shops the API key of each shop
 * @param operator the operator's API key
 * @param terminals how the customer of each terminal signs in, by the terminal's address
 * @param cards the test cards' numbers, for a search that must not find them anywhere else
 */
public record DemoFile(Map<String, String> shops, String operator, Map<String, Login> terminals, List<String> cards) {

    /**
     * How the customer of a terminal signs in.
     *
     * @param user the terminal's address
     * @param password its password
     */
    public record Login(String user, String password) {

        /** Shows no password. */
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    /** Its name in the data folder. */
    static final String NAME = "demo.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public DemoFile {
        shops = Collections.unmodifiableMap(new TreeMap<>(shops));
        terminals = Collections.unmodifiableMap(new TreeMap<>(terminals));
        cards = List.copyOf(cards);
    }

    /** Reads the file of a data folder. */
    public static DemoFile in(Path dataFolder) {
        Path file = dataFolder.resolve(NAME);
        try {
            return JSON.readValue(file.toFile(), DemoFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the demo's keys from " + file, e);
        }
    }

    /** With further test cards. */
    DemoFile with(List<String> further) {
        return new DemoFile(
                shops,
                operator,
                terminals,
                Stream.concat(cards.stream(), further.stream()).toList());
    }

    /** Writes the file into a folder, or replaces it whole; readable by its owner only. */
    void writeTo(Path folder) {
        Path fresh = folder.resolve(NAME + ".new");
        try {
            String text = JSON.writeValueAsString(this) + "\n";
            Files.deleteIfExists(fresh);
            Files.write(OwnerOnly.file(fresh), text.getBytes(StandardCharsets.UTF_8));
            Files.move(fresh, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + NAME + " into " + folder, e);
        }
    }

    /** Shows no key and no card number. */
    @Override
    public String toString() {
        return "DemoFile[shops=" + shops.keySet() + ", " + cards.size() + " cards]";
    }
}
