package kessai.bridge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import kessai.store.Store;
import kessai.wakeup.TerminalAddress;

/**
 * Customers who have signed in on the screen. The browser keeps a random token, the store its digest only: who reads the
 * store cannot sign in with what is there. A restart signs nobody out.
 */
class SignIns {

    /** A working day with its evening. */
    static final Duration LIFE = Duration.ofHours(12);

    /** The oldest of a terminal's go when there are more. */
    static final int MOST_OF_A_TERMINAL = 20;

    private static final int TOKEN = 32;

    private final Store store;
    private final SecureRandom random = new SecureRandom();

    SignIns(Store store) {
        this.store = store;
    }

    /**
     * A customer who is signed in.
     *
     * @param terminal whose customer
     * @param csrf what the page must show to change something; a page of another origin cannot read it
     * @param expiresAt until when
     */
    record SignIn(TerminalAddress terminal, String csrf, Instant expiresAt) {

        @Override
        public String toString() {
            return "SignIn[" + terminal + " until " + expiresAt + "]";
        }
    }

    /** Signs a customer in; gives the token that proves it. */
    String open(TerminalAddress terminal, Instant now) {
        byte[] octets = new byte[TOKEN];
        random.nextBytes(octets);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
        store.inTransaction(() -> {
            store.jdbc()
                    .sql("insert into sign_in (token_hash, terminal, signed_in_at, expires_at) values (?, ?, ?, ?)")
                    .params(digest("token", token), terminal.toString(), utc(now), utc(now.plus(LIFE)))
                    .update();
            store.jdbc()
                    .sql(
                            """
                            delete from sign_in where terminal = ? and token_hash not in (
                              select token_hash from sign_in where terminal = ? and expires_at > ?
                              order by signed_in_at desc limit ?)
                            """)
                    .params(terminal.toString(), terminal.toString(), utc(now), MOST_OF_A_TERMINAL)
                    .update();
        });
        return token;
    }

    /** Who is signed in with a token, if it is one and its time is not up. */
    Optional<SignIn> find(String token, Instant now) {
        return store.jdbc()
                .sql("select terminal, expires_at from sign_in where token_hash = ? and expires_at > ?")
                .params(digest("token", token), utc(now))
                .query((row, number) -> new SignIn(
                        TerminalAddress.parse(row.getString("terminal")),
                        digest("csrf", token),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Signs out. */
    void close(String token) {
        store.jdbc()
                .sql("delete from sign_in where token_hash = ?")
                .param(digest("token", token))
                .update();
    }

    private static String digest(String use, String token) {
        try {
            byte[] octets = (use + ":" + token).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
