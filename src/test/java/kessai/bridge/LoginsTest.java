package kessai.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class LoginsTest {

    /** Otherwise how long the answer takes would tell which terminals there are. */
    @Test
    void nobodysHashIsCheckedAsThoroughlyAsAnybodys() {
        BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();

        assertThat(bcrypt.upgradeEncoding(Logins.NOBODYS)).isFalse();
        assertThat(bcrypt.encode("any")).startsWith(Logins.NOBODYS.substring(0, 7));
        assertThat(bcrypt.matches("", Logins.NOBODYS)).isFalse();
    }
}
