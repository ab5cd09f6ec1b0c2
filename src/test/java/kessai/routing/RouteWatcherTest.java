package kessai.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import kessai.party.Hosted;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.StandardEnvironment;

class RouteWatcherTest {

    private static final String ROUTE =
            """
            - route:
                id: word
                description: Says a word.
                from: {uri: "direct:word", steps: [{setBody: {constant: one}}]}
            """;

    @TempDir
    Path folder;

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private RouteDeployer deployer;
    private RouteWatcher watcher;

    @BeforeEach
    void starts() throws IOException {
        camel.start();
        Hosted hosted = Hosted.of("", List.of());
        deployer = new RouteDeployer(
                new RouteCheck(new DryRun(hosted, camel.getRegistry(), new RouteProperties(new StandardEnvironment()))),
                new RouteTable(camel, hosted),
                new RouteMetrics(new SimpleMeterRegistry()));
        write("word.camel.yaml", ROUTE);
        var texts = new RouteFolder(folder).read();
        deployer.start(texts);
        watcher = new RouteWatcher(new RouteFolder(folder), deployer, texts);
    }

    @AfterEach
    void stops() {
        watcher.close();
        camel.stop();
    }

    @Test
    void anEditCountsWhenItHasStoodStill() throws IOException {
        write("word.camel.yaml", ROUTE.replace("one", "two"));

        watcher.look();
        assertThat(word()).isEqualTo("one");
        watcher.look();
        assertThat(word()).isEqualTo("two");
    }

    @Test
    void aHalfWrittenFileIsNotTakenForTheWhole() throws IOException {
        write("word.camel.yaml", ROUTE.substring(0, 20));
        watcher.look();
        write("word.camel.yaml", ROUTE.replace("one", "two"));
        watcher.look();
        watcher.look();

        assertThat(word()).isEqualTo("two");
        assertThat(deployer.last().refused()).isEmpty();
    }

    @Test
    void aFileThatIsReplacedWholeIsSeen() throws IOException {
        Path fresh = write("word.tmp", ROUTE.replace("one", "two"));
        Files.move(fresh, folder.resolve("word.camel.yaml"), StandardCopyOption.ATOMIC_MOVE);
        watcher.look();
        watcher.look();

        assertThat(word()).isEqualTo("two");
    }

    @Test
    void aRefusedEditShowsInTheHealthWhichStaysUp() throws IOException {
        write("word.camel.yaml", ROUTE.replace("setBody", "setBodi"));
        watcher.look();
        watcher.look();

        assertThat(word()).isEqualTo("one");
        assertThat(new RoutesHealth(deployer).health().getStatus().getCode()).isEqualTo("UP");
        assertThat(new RoutesHealth(deployer).health().getDetails().get("refused"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
                .singleElement()
                .asString()
                .startsWith("word.camel.yaml:4: ");
    }

    @Test
    void aFolderThatIsAwayForAMomentStopsNothing() throws IOException {
        Path aside = folder.resolveSibling(folder.getFileName() + "-aside");
        Files.move(folder, aside);
        watcher.look();
        watcher.look();
        Files.move(aside, folder);
        write("word.camel.yaml", ROUTE.replace("one", "two"));
        watcher.look();
        watcher.look();

        assertThat(word()).isEqualTo("two");
    }

    private String word() {
        return camel.createProducerTemplate().requestBody("direct:word", "?", String.class);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
