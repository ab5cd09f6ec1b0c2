package kessai.party;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class MasterKeyTest {

    private static final byte[] PLAIN = "what a wallet keeps".getBytes(UTF_8);

    private final MasterKey key = MasterKey.parse(MasterKey.generate(new SecureRandom()));

    @Test
    void opensWhatItSealed() {
        assertThat(key.open(key.seal(PLAIN, "account 7"), "account 7")).isEqualTo(PLAIN);
    }

    @Test
    void sealsTheSameTwiceDifferently() {
        assertThat(key.seal(PLAIN, "account 7")).isNotEqualTo(key.seal(PLAIN, "account 7"));
    }

    @Test
    void refusesAnotherContextAnotherKeyAndAChange() {
        byte[] sealed = key.seal(PLAIN, "account 7");
        MasterKey other = MasterKey.parse(MasterKey.generate(new SecureRandom()));

        assertThatThrownBy(() -> key.open(sealed, "account 8")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> other.open(sealed, "account 7")).isInstanceOf(IllegalArgumentException.class);

        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> key.open(sealed, "account 7")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotShowAMalformedKey() {
        assertThatThrownBy(() -> MasterKey.parse("not a key at all"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("not a key at all");
    }
}
