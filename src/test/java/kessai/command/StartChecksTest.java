package kessai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class StartChecksTest {

    @Test
    void aPortThatIsInUseIsSaidBeforeAnythingIsMade() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();

            Refused refused =
                    catchThrowableOfType(Refused.class, () -> StartChecks.checkPort("127.0.0.1", String.valueOf(port)));

            assertThat(refused.exit()).isEqualTo(Exit.PORT);
            assertThat(refused).hasMessageStartingWith("port " + port + " is in use");
        }
    }

    @Test
    void whatIsNoPortOrNoAddressIsLeftToTheSettings() {
        assertThatCode(() -> StartChecks.checkPort("127.0.0.1", "many")).doesNotThrowAnyException();
        assertThatCode(() -> StartChecks.checkPort("127.0.0.1", "70000")).doesNotThrowAnyException();
        assertThatCode(() -> StartChecks.checkPort("nobody.invalid", "0")).doesNotThrowAnyException();
    }
}
