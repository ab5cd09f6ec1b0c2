package kessai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import kessai.broker.BrokerSettings;
import kessai.demo.DemoSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;

class StartFailureTest {

    private static final Options OPTIONS = Options.known();

    @Test
    void saysWhichOptionIsWrongWhatWasExpectedAndWhatWasFound() {
        StartFailure failure = StartFailure.of(binding("kessai", "kessai.demo", "all", DemoSettings.class), OPTIONS);

        assertThat(failure.exit()).isEqualTo(Exit.USAGE);
        assertThat(failure.message()).isEqualTo("--kessai.demo: expected orders, population or off, found 'all'");
    }

    @Test
    void repeatsWhatASettingSaysAboutItself() {
        StartFailure failure = StartFailure.of(
                binding("kessai.broker", "kessai.broker.listen", "here", BrokerSettings.class), OPTIONS);

        assertThat(failure.message()).isEqualTo("kessai.broker.listen: expected host:port, found 'here'");
    }

    @Test
    void saysWhichPortIsTakenAndWhatToDo() {
        StartFailure failure =
                StartFailure.of(new ApplicationContextException("cannot start", new PortInUseException(8080)), OPTIONS);

        assertThat(failure.exit()).isEqualTo(Exit.PORT);
        assertThat(failure.message()).startsWith("port 8080 is in use").contains("--server.port=8081");
    }

    @Test
    void saysWhereTheDetailsOfWhatNobodyForesawAre() {
        StartFailure failure = StartFailure.of(new IllegalStateException("odd"), OPTIONS);

        assertThat(failure.exit()).isEqualTo(Exit.FAILED);
        assertThat(failure.message()).isEqualTo("odd (kessai.log in the data folder has the details)");
    }

    private static Throwable binding(String prefix, String name, String value, Class<?> settings) {
        Binder binder = new Binder(new MapConfigurationPropertySource(Map.of(name, value)));
        return catchThrowable(() -> binder.bindOrCreate(prefix, settings));
    }
}
