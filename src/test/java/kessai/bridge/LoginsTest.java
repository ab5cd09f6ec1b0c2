package kessai.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class LoginsTest {

    /** Otherwise how long the answer takes would tell which terminals there are. */
    @ParameterizedTest
    @ValueSource(ints = {4, Logins.STRENGTH})
    void nobodysHashIsCheckedAsThoroughlyAsAnybodys(int strength) {
        BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(strength);
        String nobodys = Logins.nobodysHash(strength);

        assertThat(bcrypt.upgradeEncoding(nobodys)).isFalse();
        assertThat(bcrypt.encode("any")).startsWith(nobodys.substring(0, 7));
        assertThat(bcrypt.matches("", nobodys)).isFalse();
    }

    @Test
    void noWeakerThanTheLibraryHasIt() {
        assertThat(new BCryptPasswordEncoder().upgradeEncoding(Logins.nobodysHash(Logins.STRENGTH)))
                .isFalse();
    }
}
