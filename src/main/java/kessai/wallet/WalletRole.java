package kessai.wallet;

import java.util.Locale;
import kessai.wakeup.ValueRefused;

/** What a server wallet does beside settling with its own accounts. */
enum WalletRole {
    /** Nothing. */
    PLAIN,
    /** Stands in for slaves. */
    MASTER,
    /** Is reached through masters. To itself it is a plain wallet. */
    SLAVE;

    static WalletRole of(String word) {
        for (WalletRole role : values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(word)) {
                return role;
            }
        }
        throw new ValueRefused("role", "plain, master or slave", word);
    }
}
