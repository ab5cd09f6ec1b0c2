package kessai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

class OptionsTest {

    private static final Options OPTIONS = Options.known();

    @Test
    void takesOptionsThereAre() {
        assertThatCode(() -> check("--kessai.demo=off", "--kessai.gateways[0]=north", "--server.port=0"))
                .doesNotThrowAnyException();
        assertThatCode(() -> check("--kessai.directory.shops.garden=demo")).doesNotThrowAnyException();
    }

    @Test
    void refusesAnOptionThatThereIsNot() {
        assertThatThrownBy(() -> check("--kessai.demos=off"))
                .hasMessage("--kessai.demos: there is no such option; --help lists those there are");
    }

    @Test
    void refusesAnOptionWithoutItsValue() {
        assertThatThrownBy(() -> check("--kessai.data", "elsewhere"))
                .hasMessage("--kessai.data: expected --kessai.data=VALUE (DIR), found no value");
    }

    @Test
    void refusesAWordThatIsNoOption() {
        assertThatThrownBy(() -> check("--kessai.demo=off", "now"))
                .hasMessage("expected an option --name=value, found 'now'");
    }

    @Test
    void knowsEverySettingThatTheCodeReads() {
        List<String> listed = OPTIONS.all().stream().map(Option::name).toList();

        assertThat(listed).containsAll(settings());
    }

    @Test
    void theReadmeHasThemAll() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(OPTIONS.all()).allSatisfy(option -> assertThat(readme).contains("| `" + option.name() + "` |"));
    }

    private static void check(String... arguments) {
        OPTIONS.check(arguments);
    }

    private static List<String> settings() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("kessai").stream()
                .map(found -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null))
                .flatMap(OptionsTest::settingsOf)
                .sorted()
                .toList();
    }

    private static Stream<String> settingsOf(Class<?> settings) {
        String prefix = settings.getAnnotation(ConfigurationProperties.class).value();
        return Arrays.stream(settings.getRecordComponents()).map(each -> prefix + "." + nameOf(each));
    }

    private static String nameOf(RecordComponent component) {
        String name = component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return component.getType().equals(Map.class) ? name + ".*" : name;
    }
}
