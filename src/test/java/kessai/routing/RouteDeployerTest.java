package kessai.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kessai.party.Hosted;
import kessai.party.PartyName;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.PropertiesSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteDeployerTest {

    private static final String GREETING =
            """
            # Says a word.
            - route:
                id: greeting
                description: Says a word.
                from:
                  uri: direct:greeting
                  steps:
                    - to:
                        id: said
                        uri: kamelet:say/hello
                        description: Says it.
                        parameters: {word: hello}
                    - to: {id: heard, uri: "mock:heard"}
            """;
    private static final String SAY =
            """
            - routeTemplate:
                id: say
                description: Says a word.
                parameters:
                  - {name: word, description: The word.}
                from:
                  uri: kamelet:source
                  steps:
                    - setVariable: {id: "say-remember", name: said, constant: "{{word}}"}
                    - setBody: {id: "say-it", constant: "{{word}}"}
            """;
    private static final String PLAIN =
            """
            - route:
                id: plain
                description: Says plainly.
                from:
                  uri: direct:plain
                  steps:
                    - setBody: {id: plain-body, constant: one}
            """;

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Map<String, String> files = new HashMap<>(
            Map.of("greeting.camel.yaml", GREETING, "blocks/say.camel.yaml", SAY, "plain.camel.yaml", PLAIN));
    private RouteDeployer deployer = hosting("shop,wallet");

    @BeforeEach
    void starts() {
        camel.start();
    }

    @AfterEach
    void stops() {
        camel.stop();
    }

    @Test
    void aFileThatIsEditedRunsAsEdited() {
        deployer.start(files);
        assertThat(answerOf("direct:plain")).isEqualTo("one");

        edit("plain.camel.yaml", "one", "two");

        assertThat(answerOf("direct:plain")).isEqualTo("two");
        assertThat(deployer.last().refused()).isEmpty();
    }

    @Test
    void aBlockThatIsEditedRunsAsEditedWhereverItIsUsed() {
        deployer.start(files);
        assertThat(answerOf("direct:greeting")).isEqualTo("hello");

        edit("blocks/say.camel.yaml", "\"say-it\", constant: \"{{word}}\"", "\"say-it\", constant: \"{{word}}!\"");

        assertThat(answerOf("direct:greeting")).isEqualTo("hello!");
        assertThat(camel.getRoutes()).hasSize(3);
    }

    @Test
    void aFileThatComesRunsAndOneThatGoesStops() {
        deployer.start(files);

        files.put("late.camel.yaml", PLAIN.replace("plain", "late"));
        files.remove("plain.camel.yaml");
        deployer.follow(files);

        assertThat(answerOf("direct:late")).isEqualTo("one");
        assertThat(camel.getRoute("plain")).isNull();
        assertThat(deployer.last().running())
                .containsExactly("blocks/say.camel.yaml", "greeting.camel.yaml", "late.camel.yaml");
    }

    @Test
    void aFileThatAnotherHandsOnToStays() {
        files.put(
                "late.camel.yaml",
                PLAIN.replace("plain", "late")
                        .replace(
                                "setBody: {id: late-body, constant: one}", "to: {id: late-to, uri: \"direct:plain\"}"));
        deployer.start(files);

        files.remove("plain.camel.yaml");
        deployer.follow(files);

        assertThat(answerOf("direct:late")).isEqualTo("one");
        assertThat(deployer.last().refused())
                .anySatisfy(finding -> assertThat(finding.message()).contains("direct:plain"));
    }

    @Test
    void whatABlockRemembersIsKnownAfterIt() {
        files.put("greeting.camel.yaml", GREETING + "        - setBody: {id: recalled, variable: said}\n");

        deployer.start(files);

        assertThat(answerOf("direct:greeting")).isEqualTo("hello");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # what is wrong   | the edit: from                                 | to                                                   | line | what is said
            not YAML          | - setBody: {id: plain-body, constant: one}     | - setBody: {id: plain-body, constant: one            | 8    | not YAML
            unknown step      | - setBody: {id: plain-body, constant: one}     | - setBodi: {id: plain-body, constant: one}           | 7    | setBodi
            unknown component | - setBody: {id: plain-body, constant: one}     | - to: {id: plain-to, uri: "nosuch:x"}                | 7    | nosuch
            unknown bean      | - setBody: {id: plain-body, constant: one}     | - bean: {id: plain-bean, ref: noSuchBean}            | 7    | noSuchBean
            unknown option    | - setBody: {id: plain-body, constant: one}     | - to: {id: plain-to, uri: "direct:greeting?nosuch=1"} | 7    | nosuch
            bad expression    | - setBody: {id: plain-body, constant: one}     | - setBody: {id: plain-body, simple: "${header.}x${"} | 7    |
            unknown setting   | - setBody: {id: plain-body, constant: one}     | - to: {id: plain-to, uri: "direct:{{nosuch}}"}       | 7    | nosuch
            unknown route     | - setBody: {id: plain-body, constant: one}     | - to: {id: plain-to, uri: "direct:nowhere"}          | 7    | no route that begins at direct:nowhere
            unknown block     | - setBody: {id: plain-body, constant: one}     | - kamelet: {name: nosuch/plain-use}                  | 7    | nosuch
            missing parameter | - setBody: {id: plain-body, constant: one}     | - kamelet: {name: say/plain-use}                     | 7    | word
            undeclared one    | - setBody: {id: plain-body, constant: one}     | - kamelet: {name: say/plain-use, parameters: {word: x, wrod: y}} | 7 | wrod
            id taken          | id: plain                                      | id: greeting                                         | 1    | greeting
            """)
    void aBrokenEditIsRefusedByFileAndLineAndWhatRanKeepsRunning(
            String wrong, String from, String to, int line, String said) {
        deployer.start(files);

        edit("plain.camel.yaml", from, to);

        assertThat(deployer.last().refused()).as(wrong).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo("plain.camel.yaml");
            assertThat(finding.line()).isEqualTo(line);
            assertThat(finding.message()).contains(said == null ? "" : said);
        });
        assertThat(answerOf("direct:plain")).isEqualTo("one");
        assertThat(answerOf("direct:greeting")).isEqualTo("hello");
        assertThat(meters.get("kessai.routes.refused.files").gauge().value()).isEqualTo(1);
    }

    @Test
    void aBrokenFileDoesNotHoldUpASoundOne() {
        deployer.start(files);

        files.put("broken.camel.yaml", "- route: {id: broken}\n");
        edit("plain.camel.yaml", "one", "two");

        assertThat(answerOf("direct:plain")).isEqualTo("two");
        assertThat(deployer.last().refused()).extracting(Finding::file).containsOnly("broken.camel.yaml");
    }

    @Test
    void aBlockThatIsInUseCannotGo() {
        deployer.start(files);

        files.remove("blocks/say.camel.yaml");
        deployer.follow(files);

        assertThat(deployer.last().refused())
                .extracting(Finding::toString)
                .singleElement()
                .asString()
                .isEqualTo("greeting.camel.yaml:9: there is no block 'say'");
        assertThat(answerOf("direct:greeting")).isEqualTo("hello");
    }

    @Test
    void aRefusedEditThatIsMendedRuns() {
        deployer.start(files);
        edit("plain.camel.yaml", "constant: one", "constatn: one");
        assertThat(deployer.last().refused()).isNotEmpty();

        edit("plain.camel.yaml", "constatn: one", "constant: two");

        assertThat(deployer.last().refused()).isEmpty();
        assertThat(answerOf("direct:plain")).isEqualTo("two");
    }

    @Test
    void aBrokenFileAtTheFirstStartIsSaidByFileAndLine() {
        files.put("plain.camel.yaml", PLAIN.replace("setBody", "setBodi"));

        assertThatThrownBy(() -> deployer.start(files))
                .isInstanceOf(RouteFilesRefused.class)
                .hasMessageStartingWith("plain.camel.yaml:7: ");
    }

    @Test
    void routesOfAPartyThatIsNotHostedAreNotThere() {
        files.put(
                "gateway.camel.yaml",
                PLAIN.replace("id: plain\n", "id: answer\n    group: gateway\n")
                        .replace("direct:plain", "direct:answer")
                        .replace(
                                "setBody: {id: plain-body, constant: one}",
                                "bean: {id: answer-bean, ref: onlyAtTheGateway}"));

        deployer.start(files);

        assertThat(camel.getRoute("answer")).isNull();
        assertThat(deployer.last().running()).contains("gateway.camel.yaml");
    }

    @Test
    void aTemplateOfARoleIsARouteForEachPartyOfIt() {
        files.put(
                "wallet.camel.yaml",
                """
                - routeTemplate:
                    id: wallet-name
                    description: Says which wallet it is.
                    parameters:
                      - {name: wallet, description: The wallet.}
                    route:
                      group: wallet
                      from:
                        uri: direct:name-{{wallet}}
                        steps:
                          - kamelet:
                              name: say/name-{{wallet}}
                              parameters: {word: "{{wallet}}"}
                          - to: {id: heard-name, uri: "mock:{{wallet}}"}
                """);

        deployer.start(files);
        assertThat(answerOf("direct:name-sw-1")).isEqualTo("sw-1");
        assertThat(answerOf("direct:name-sw-2")).isEqualTo("sw-2");
        assertThat(camel.getRoute("wallet-name.sw-1")).isNotNull();

        edit("wallet.camel.yaml", "{word: \"{{wallet}}\"}", "{word: \"I am {{wallet}}\"}");

        assertThat(answerOf("direct:name-sw-2")).isEqualTo("I am sw-2");

        deployer.join(PartyName.wallet("sw-3"));

        assertThat(answerOf("direct:name-sw-3")).isEqualTo("I am sw-3");
        edit("wallet.camel.yaml", "I am", "It is");
        assertThat(answerOf("direct:name-sw-3")).isEqualTo("It is sw-3");
    }

    @Test
    void aPartyWhoseRoutesCannotBeMadeDoesNotJoin() {
        files.put(
                "wallet.camel.yaml",
                """
                - routeTemplate:
                    id: wallet-greeting
                    description: Greets.
                    parameters:
                      - {name: wallet, description: The wallet.}
                    route:
                      group: wallet
                      from: {uri: "direct:greet-{{wallet}}", steps: [{setBody: {id: greeted, constant: "{{wallet}}"}}]}
                - routeTemplate:
                    id: wallet-own
                    description: Asks a bean of its own.
                    parameters:
                      - {name: wallet, description: The wallet.}
                    route:
                      group: wallet
                      from: {uri: "direct:own-{{wallet}}", steps: [{bean: {id: asked, ref: "own.{{wallet}}"}}]}
                """);
        for (String wallet : List.of("sw-1", "sw-2")) {
            camel.getRegistry().bind("own." + wallet, new Object());
        }
        deployer.start(files);

        assertThatThrownBy(() -> deployer.join(PartyName.wallet("sw-3")))
                .isInstanceOf(RouteFilesRefused.class)
                .hasMessageStartingWith("wallet.camel.yaml:");

        assertThat(camel.getRoute("wallet-greeting.sw-3")).isNull();
        assertThat(answerOf("direct:greet-sw-2")).isEqualTo("sw-2");
        camel.getRegistry().bind("own.sw-3", new Object());
        deployer.join(PartyName.wallet("sw-3"));
        assertThat(answerOf("direct:greet-sw-3")).isEqualTo("sw-3");
    }

    private RouteDeployer hosting(String parties) {
        Hosted hosted = Hosted.of(
                parties,
                List.of(
                        PartyName.shop("demo"),
                        PartyName.wallet("sw-1"),
                        PartyName.wallet("sw-2"),
                        PartyName.gateway("north")));
        return new RouteDeployer(
                new RouteCheck(new DryRun(hosted, camel.getRegistry(), new NoSettings())),
                new RouteTable(camel, hosted),
                new RouteMetrics(meters));
    }

    private void edit(String file, String from, String to) {
        String edited = String.valueOf(files.get(file)).replace(from, to);
        assertThat(edited).isNotEqualTo(files.get(file));
        files.put(file, edited);
        deployer.follow(files);
    }

    private String answerOf(String endpoint) {
        ProducerTemplate template = camel.createProducerTemplate();
        return template.requestBody(endpoint, "?", String.class);
    }

    private record NoSettings() implements PropertiesSource {

        @Override
        public String getName() {
            return "none";
        }

        @Override
        public @Nullable String getProperty(String name) {
            return null;
        }
    }
}
