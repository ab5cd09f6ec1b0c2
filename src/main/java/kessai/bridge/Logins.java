package kessai.bridge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import kessai.store.Store;
import kessai.wakeup.TerminalAddress;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Who may answer for a terminal: a password for each, kept as bcrypt makes it. After ten wrong ones nobody is let in there
 * for a minute, and after a hundred from one address, whatever terminals they were for, nobody from there. What was right is
 * remembered for a minute, as a hash, since bcrypt is slow on purpose.
 */
public final class Logins {

    /** What is said to who is refused; neither says whether there is such a terminal. */
    static final String WRONG = "the terminal or its password is not right";

    static final String LOCKED = "too many wrong passwords; try again in a minute";

    /** Each more doubles the work to make a hash, and to try a password. */
    private static final int STRENGTH = 10;

    private static final int MOST_WRONG = 10;
    private static final int MOST_WRONG_FROM_ONE = 100;
    private static final int MOST_KEPT = 10_000;
    private static final int LONGEST = 72;
    private static final int LONGEST_ADDRESS = 200;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Store store;
    private final BCryptPasswordEncoder bcrypt;
    private final String nobodys;
    private final Cache<String, String> right = cache();
    private final Cache<String, AtomicInteger> wrong = cache();
    private final Cache<String, AtomicInteger> wrongFrom = cache();

    public Logins(Store store) {
        this(store, STRENGTH);
    }

    Logins(Store store, int strength) {
        this.store = store;
        bcrypt = new BCryptPasswordEncoder(strength);
        nobodys = "$2a$%02d$".formatted(strength) + ".".repeat(53);
    }

    /** No password's hash, compared with where there is no terminal; making one at each start would take half a second. */
    String nobodys() {
        return nobodys;
    }

    private static <T> Cache<String, T> cache() {
        return Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .expireAfterWrite(KEPT)
                .build();
    }

    /** Sets a terminal's password, of at most 72 octets, in the place of the one before, which signs everybody out. */
    public void register(TerminalAddress terminal, String password) {
        String hash = bcrypt.encode(password);
        store.inTransaction(() -> {
            store.jdbc()
                    .sql("delete from login where terminal = ?")
                    .param(terminal.toString())
                    .update();
            store.jdbc()
                    .sql("delete from sign_in where terminal = ?")
                    .param(terminal.toString())
                    .update();
            store.jdbc()
                    .sql("insert into login (terminal, password) values (?, ?)")
                    .params(terminal.toString(), hash)
                    .update();
        });
    }

    /** Whether too many wrong passwords were tried lately, for a terminal or from an address. */
    boolean isLocked(String terminal, String address) {
        return tried(wrong, terminal) >= MOST_WRONG || tried(wrongFrom, address) >= MOST_WRONG_FROM_ONE;
    }

    private static int tried(Cache<String, AtomicInteger> wrong, String key) {
        AtomicInteger tried = wrong.getIfPresent(key);
        return tried == null ? 0 : tried.get();
    }

    /** Whether this is the terminal's password. An unknown terminal takes as long as a wrong password. */
    boolean accepts(String terminal, String password, String address) {
        if (isLocked(terminal, address) || password.length() > LONGEST || terminal.length() > LONGEST_ADDRESS) {
            return false;
        }
        Optional<String> hash = hashOf(terminal);
        String digest = digest(hash.orElse(nobodys), password);
        boolean known = digest.equals(right.getIfPresent(terminal));
        if (known || (bcrypt.matches(password, hash.orElse(nobodys)) && hash.isPresent())) {
            right.put(terminal, digest);
            return true;
        }
        wrong.get(terminal, name -> new AtomicInteger()).incrementAndGet();
        wrongFrom.get(address, name -> new AtomicInteger()).incrementAndGet();
        return false;
    }

    private Optional<String> hashOf(String terminal) {
        return store.jdbc()
                .sql("select password from login where terminal = ?")
                .param(terminal)
                .query(String.class)
                .optional();
    }

    private static String digest(String hash, String password) {
        try {
            byte[] octets = (hash + ":" + password).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
