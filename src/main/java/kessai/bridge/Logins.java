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
 * Who may answer for a terminal: a password for each, kept as bcrypt makes it. After ten wrong ones nobody is let in for a
 * minute. What was right is remembered for a minute, as a hash, since bcrypt is slow on purpose.
 */
public final class Logins {

    private static final int MOST_WRONG = 10;
    private static final int MOST_KEPT = 10_000;
    private static final int LONGEST = 72;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Store store;
    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();
    private final String unknown = bcrypt.encode("nobody's");
    private final Cache<String, String> right = cache();
    private final Cache<String, AtomicInteger> wrong = cache();

    public Logins(Store store) {
        this.store = store;
    }

    private static <T> Cache<String, T> cache() {
        return Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .expireAfterWrite(KEPT)
                .build();
    }

    /** Sets a terminal's password, of at most 72 octets, in the place of the one before. */
    public void register(TerminalAddress terminal, String password) {
        String hash = bcrypt.encode(password);
        store.inTransaction(() -> {
            store.jdbc()
                    .sql("delete from login where terminal = ?")
                    .param(terminal.toString())
                    .update();
            store.jdbc()
                    .sql("insert into login (terminal, password) values (?, ?)")
                    .params(terminal.toString(), hash)
                    .update();
        });
    }

    /** Whether too many wrong passwords were tried lately. */
    boolean isLocked(String terminal) {
        AtomicInteger tried = wrong.getIfPresent(terminal);
        return tried != null && tried.get() >= MOST_WRONG;
    }

    /** Whether this is the terminal's password. An unknown terminal takes as long as a wrong password. */
    boolean accepts(String terminal, String password) {
        if (isLocked(terminal) || password.length() > LONGEST) {
            return false;
        }
        Optional<String> hash = hashOf(terminal);
        String digest = digest(hash.orElse(unknown), password);
        boolean known = digest.equals(right.getIfPresent(terminal));
        if (known || (bcrypt.matches(password, hash.orElse(unknown)) && hash.isPresent())) {
            right.put(terminal, digest);
            return true;
        }
        wrong.get(terminal, name -> new AtomicInteger()).incrementAndGet();
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
