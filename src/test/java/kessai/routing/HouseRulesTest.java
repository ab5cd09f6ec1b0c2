package kessai.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseRulesTest {

    private static final String SOUND =
            """
            # 100 conventional
            #
            # The terminal has one module.
            #
            #   shop ──▶ bridge ──▶ wallet
            #
            - route:
                id: sound
                group: bridge
                description: Relays.
                from:
                  uri: activemq:queue:bridge.demo.wake-up
                  parameters: {connectionFactory: "#jms.bridge.demo", transacted: true}
                  steps:
                    - to:
                        uri: activemq:queue:wallet.sw-1.wake-up
                        parameters: {connectionFactory: "#jms.bridge.demo", exchangePattern: InOnly}
            """;

    @Test
    void aSoundTopologyHasNothingToMend() {
        assertThat(HouseRules.check(RouteFile.parse("100-conventional.camel.yaml", SOUND)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            , exchangePattern: InOnly                       |                                                  | 16 | exchangePattern: InOnly
            {connectionFactory: "#jms.bridge.demo", exch    | {exch                                            | 16 | connectionFactory
            exchangePattern: InOnly                         | exchangePattern: InOut                           | 16 | #rpc.
            , transacted: true                              |                                                  | 12 | transacted
            {connectionFactory: "#jms.bridge.demo", tr      | {tr                                              | 12 | connectionFactory
            - to:                                           | - script: {simple: "1"}\\n        - to:          | 15 | no code
            - to:                                           | - process: {ref: x}\\n        - to:              | 15 | no code
            - to:                                           | - log: "got ${body}"\\n        - to:             | 15 | logs no body
            - to:                                           | - to: "log:x"\\n        - to:                    | 15 | logs no body
            queue:wallet.sw-1.wake-up                       | queue:shop.demo.set                              | 16 | knows no SET
            description: Relays.                            |                                                  | 7  | has a description
            id: sound                                       |                                                  | 7  | has an id
            # The terminal has one module.                  | #                                                | 1  | in a sentence
            #   shop ──▶ bridge ──▶ wallet                  | #                                                | 1  | drawing
            # 100 conventional                              | # conventional                                   | 1  | number and name
            """)
    void whatTheHouseDoesNotHaveIsSaidByLine(String from, String to, int line, String said) {
        String text = SOUND.replace(from, to == null ? "" : to.replace("\\n", "\n"));
        assertThat(text).isNotEqualTo(SOUND);

        assertThat(HouseRules.check(RouteFile.parse("100-conventional.camel.yaml", text)))
                .anySatisfy(finding -> {
                    assertThat(finding.line()).isEqualTo(line);
                    assertThat(finding.message()).contains(said);
                });
    }

    @Test
    void aTopologyAndABlockAreShort() {
        String long41 = SOUND + "        - to: {id: x, uri: \"direct:x\"}\n".repeat(30);
        String block =
                """
                - routeTemplate:
                    id: long
                    description: Too long.
                    from:
                      uri: kamelet:source
                      steps:
                """
                        + "        - to: {id: x, uri: \"direct:x\"}\n".repeat(24);

        assertThat(messages("100-conventional.camel.yaml", long41))
                .containsExactly("a topology has at most 40 lines, found 41");
        assertThat(messages("blocks/long.camel.yaml", block)).containsExactly("a block has at most 25 lines, found 26");
    }

    private static List<String> messages(String name, String text) {
        return HouseRules.check(RouteFile.parse(name, text)).stream()
                .map(Finding::message)
                .toList();
    }
}
