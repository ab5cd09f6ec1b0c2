package kessai.bridge;

import java.util.Map;
import kessai.store.Store;
import kessai.wakeup.TerminalAddress;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Passwords of terminals that are checked in a moment: tests sign in by the hundred, and bcrypt is slow on purpose. */
public final class QuickLogins {

    private static final int LOWEST_STRENGTH = 4;

    private QuickLogins() {}

    /** Who may answer, by such passwords. */
    static Logins in(Store bridge) {
        return new Logins(bridge, new BCryptPasswordEncoder(LOWEST_STRENGTH));
    }

    /** Keeps passwords in a bridge's store in the place of the same ones, by terminal. */
    public static void register(Store bridge, Map<String, String> passwords) {
        Logins logins = in(bridge);
        passwords.forEach((terminal, password) -> logins.register(TerminalAddress.parse(terminal), password));
    }
}
