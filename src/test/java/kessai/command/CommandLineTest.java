package kessai.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Configuration;

class CommandLineTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void explainsEveryOption() {
        assertThat(run("--help")).isZero();

        assertThat(text(out)).contains("populate DIR", "--kessai.data=DIR", "--kessai.demo=orders, population or off");
    }

    @Test
    void refusesACommandThatThereIsNot() {
        assertThat(run("settle")).isEqualTo(2);

        assertThat(text(err))
                .startsWith("Kessai could not start: expected a command")
                .contains("found 'settle'");
    }

    @Test
    void saysThatTheDataFolderIsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "");

        assertThat(run("--kessai.data=" + file)).isEqualTo(4);

        assertThat(text(err)).contains("--kessai.data: expected a folder that can be written to, found " + file);
    }

    @Test
    void populateWantsAFolder() {
        assertThat(run("populate")).isEqualTo(2);

        assertThat(text(err)).contains("populate: expected the folder to make");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            --version                | --version: there is no such option
            --nosuch=1               | --nosuch: there is no such option
            --server.port=abc        | --server.port: expected a number, found 'abc'
            --server.port            | --server.port: expected --server.port=VALUE
            --kessai.shop.most-waiting=-1 | expected a number, found '-1'
            """)
    void anOptionThatIsNotAsItMustBeIsNamed(String option, String said) {
        assertThat(run(option)).isEqualTo(2);

        assertThat(text(err)).contains(said);
    }

    @Test
    void validateWantsAFolderThatIsThere() {
        assertThat(run("validate", folder.resolve("nowhere").toString())).isEqualTo(2);

        assertThat(text(err)).contains("expected the folder with the route files, found " + folder.resolve("nowhere"));
    }

    @Test
    void aFolderWithoutRouteFilesIsNotInOrder() {
        assertThat(run("validate", folder.toString())).isEqualTo(2);

        assertThat(text(out)).contains("expected route files, *.camel.yaml, found none");
    }

    private int run(String... arguments) {
        return new CommandLine(CommandLineTest::nothing, stream(out), stream(err)).run(arguments);
    }

    private static SpringApplication nothing() {
        SpringApplication application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addListeners(new StartChecks());
        return application;
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Configuration
    static class Nothing {}
}
