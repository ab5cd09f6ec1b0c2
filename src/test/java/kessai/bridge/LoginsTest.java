package kessai.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kessai.party.PartyName;
import kessai.store.Store;
import kessai.store.Stores;
import kessai.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class LoginsTest {

    @TempDir
    Path data;

    /** Otherwise how long the answer takes would tell which terminals there are. */
    @Test
    void nobodysHashIsCheckedAsThoroughlyAsAnybodys() {
        try (Stores stores = TestDatabase.H2.open(data)) {
            Store store = stores.open(PartyName.bridge(TestDatabase.freshName()));

            assertCheckedBy(new BCryptPasswordEncoder(), new Logins(store).nobodys());
            assertCheckedBy(new BCryptPasswordEncoder(4), QuickLogins.in(store).nobodys());
        }
    }

    private static void assertCheckedBy(BCryptPasswordEncoder bcrypt, String nobodys) {
        assertThat(bcrypt.upgradeEncoding(nobodys)).isFalse();
        assertThat(bcrypt.encode("any")).startsWith(nobodys.substring(0, 7));
        assertThat(bcrypt.matches("", nobodys)).isFalse();
    }
}
