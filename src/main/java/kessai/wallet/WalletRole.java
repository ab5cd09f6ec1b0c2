package kessai.wallet;

import java.util.Locale;
import kessai.wakeup.ValueRefused;

/** What a server wallet does with the accounts that it holds. */
enum WalletRole {
    /** Settles. */
    PLAIN,
    /** Settles, and stands in for slaves. */
    MASTER,
    /** Is reached through masters. To itself it is a plain wallet. */
    SLAVE,
    /** Settles nothing: keeps customers' credentials, and hands them out to the masters that it knows. */
    KEEPER;

    static WalletRole of(String word) {
        for (WalletRole role : values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(word)) {
                return role;
            }
        }
        throw new ValueRefused("role", "plain, master, slave or keeper", word);
    }
}
