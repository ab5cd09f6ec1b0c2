package kessai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;

class StartChecksTest {

    @TempDir
    Path folder;

    @Test
    void aPortThatIsInUseIsSaidBeforeAnythingIsMade() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();
            Path data = folder.resolve("data");
            SpringApplication application = new SpringApplication(StartChecksTest.class);
            application.addListeners(new StartChecks());

            assertThatThrownBy(() -> application.run("--server.port=" + port, "--kessai.data=" + data))
                    .isInstanceOfSatisfying(Refused.class, refused -> {
                        assertThat(refused.exit()).isEqualTo(Exit.PORT);
                        assertThat(refused).hasMessageStartingWith("port " + port + " is in use");
                    });

            assertThat(data).doesNotExist();
        }
    }

    @Test
    void whatIsNoPortOrNoAddressIsLeftToTheSettings() {
        assertThatCode(() -> StartChecks.checkPort("127.0.0.1", "many")).doesNotThrowAnyException();
        assertThatCode(() -> StartChecks.checkPort("127.0.0.1", "70000")).doesNotThrowAnyException();
        assertThatCode(() -> StartChecks.checkPort("203.0.113.5", "8080")).doesNotThrowAnyException();
    }
}
