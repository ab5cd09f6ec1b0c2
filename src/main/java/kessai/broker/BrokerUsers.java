package kessai.broker;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kessai.party.DataFolder;
import kessai.party.PartyName;
import org.jspecify.annotations.Nullable;

/**
 * The broker's users, one for each party instance and named like it.
 *
 * <p>The broker keeps salted hashes in {@code broker/users.json}; the password itself is in the party's own folder only.
 * A password is 256 random bits, so that one round of SHA-256 is all the hash it needs.
 */
public final class BrokerUsers {

    private static final String PASSWORD = "broker-password";
    private static final String USERS = "users.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private volatile Known known = new Known(FileTime.fromMillis(-1), Map.of());

    private record Known(FileTime at, Map<String, SaltedHash> users) {}

    private record SaltedHash(String salt, String hash) {}

    private BrokerUsers(Path file) {
        this.file = file;
    }

    /** The users that the broker of this data folder knows; those who are added later are known without a restart. */
    public static BrokerUsers in(DataFolder data) {
        return new BrokerUsers(data.of("broker").resolve(USERS));
    }

    /**
     * Makes each of the parties a user, if it is none yet: its password in its own folder, the hash at the broker.
     *
     * @param data the folder of the broker and of the parties
     */
    public static void populate(DataFolder data, Collection<PartyName> parties, SecureRandom random) {
        Path file = data.of("broker").resolve(USERS);
        Map<String, SaltedHash> users = new TreeMap<>(read(file));
        for (PartyName party : parties) {
            Path password = data.of(party).resolve(PASSWORD);
            if (!users.containsKey(party.toString()) || !Files.exists(password)) {
                String secret = hex(random, 32);
                OwnerOnly.write(password, secret.getBytes(StandardCharsets.US_ASCII));
                String salt = hex(random, 16);
                users.put(party.toString(), new SaltedHash(salt, hash(salt, secret)));
            }
        }
        write(file, users);
    }

    /** A party's own password. */
    static String passwordOf(DataFolder data, PartyName party) {
        Path password = data.of(party).resolve(PASSWORD);
        try {
            return Files.readString(password, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    party + " has no broker password in " + password + "; 'populate' makes it", e);
        }
    }

    /** Whether the user is known and this is the password. */
    boolean accepts(@Nullable String user, @Nullable String password) {
        if (user == null || password == null) {
            return false;
        }
        SaltedHash expected = current().get(user);
        return expected != null
                && MessageDigest.isEqual(
                        expected.hash().getBytes(StandardCharsets.US_ASCII),
                        hash(expected.salt(), password).getBytes(StandardCharsets.US_ASCII));
    }

    /** The parties that are users. */
    List<PartyName> all() {
        return current().keySet().stream().map(PartyName::parse).toList();
    }

    private Map<String, SaltedHash> current() {
        try {
            FileTime at = Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
            if (!at.equals(known.at())) {
                known = new Known(at, read(file));
            }
            return known.users();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the broker's users in " + file, e);
        }
    }

    private static Map<String, SaltedHash> read(Path file) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            return JSON.readValue(file.toFile(), new TypeReference<TreeMap<String, SaltedHash>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the broker's users in " + file, e);
        }
    }

    private static void write(Path file, Map<String, SaltedHash> users) {
        try {
            OwnerOnly.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(users));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the broker's users to " + file, e);
        }
    }

    private static String hash(String salt, String password) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(HexFormat.of().parseHex(salt));
            return HexFormat.of().formatHex(sha256.digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String hex(SecureRandom random, int octets) {
        byte[] bytes = new byte[octets];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
