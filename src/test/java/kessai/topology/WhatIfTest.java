package kessai.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("POST /operator/what-if")
class WhatIfTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Ingress shop = Deployment.ingress();

    @ParameterizedTest
    @EnumSource
    void saysWhatThenReallyHappens(Arranged in) {
        Customer customer = Deployment.customer(in.terminal);
        if (in == Arranged.PRESELECTED) {
            customer.preselects("sw-1", false);
        }
        JsonNode explained = explain(in.terminal, in.brand);

        String id = shop.post(in.order());
        if (explained.has("asks")) {
            JsonNode prompt = customer.awaitPrompt(id);
            assertThat(explained.has("chosen")).isFalse();
            assertThat(explained.path("asks").asText())
                    .isEqualTo(prompt.path("kind").asText());
            assertThat(candidates(explained, "asked")).containsAll(wallets(Customer.offers(prompt)));
        }
        Settled settled = customer.serve(shop, id);

        assertThat(settled.outcome()).isEqualTo("captured");
        assertThat(explained.has("outcome")).isFalse();
        if (!explained.has("asks")) {
            assertThat(explained.path("chosen").asText()).isEqualTo(settling(settled));
        }
        assertThat(explained.path("terminal").asText()).isEqualTo(in.terminal);
        assertThat(explained.path("topology").asText() + "@demo").isEqualTo(in.terminal);
        assertThat(explained.path("brands")).extracting(JsonNode::asText).containsExactly(in.brand);
        assertThat(explained.path("explanation")).isNotEmpty();
        assertThat(explained.path("candidates")).allSatisfy(candidate -> {
            assertThat(candidate.path("known").asText()).isNotEmpty();
            assertThat(candidate.path("by").asText()).matches("(terminal|wallet)/.*");
            assertThat(candidate.path("why").asText()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void saysSoWhereNobodySettlesTheBrand(Arranged in) {
        if (in == Arranged.PRESELECTED) {
            Deployment.customer(in.terminal).preselects("sw-1", false);
        }

        JsonNode explained = explain(in.terminal, in.strangeBrand);

        assertThat(explained.has("chosen")).isFalse();
        assertThat(explained.has("asks") != explained.has("outcome"))
                .as(explained.toString())
                .isTrue();
        if (in == Arranged.PRESELECTED) {
            assertThat(explained.path("asks").asText()).isEqualTo("choose-wallet");
            assertThat(said(explained)).contains("holds no account of the customer for any of the brands");
            assertThat(candidates(explained, "it refuses")).containsExactly("wallet/sw-1");
        }
    }

    @Test
    void saysWhatIsKnownByWhomAndWhyNotTheOthers() {
        JsonNode explained = explain("107@demo", "brand-b");

        assertThat(explained.path("candidates"))
                .extracting(it -> it.path("by").asText() + ": "
                        + it.path("wallet").asText() + ": " + it.path("known").asText() + ": "
                        + it.path("chosen").asText())
                .containsExactly(
                        "terminal/107@demo: wallet/master: what it settles is not known here: true",
                        "wallet/master: wallet/master: holds no account of the customer for [brand-b]: false",
                        "wallet/master: wallet/slave-b: its brand information has it for brand-b: true",
                        "wallet/master: wallet/slave-c: its brand information has it for brand-c: false",
                        "wallet/slave-b: wallet/slave-b: holds the customer's certificate of brand-b: true");
        assertThat(explained.path("chosen").asText()).isEqualTo("wallet/slave-b");
    }

    @ParameterizedTest
    @CsvSource({
        "dead-first@demo, brand-a, wallet/sw-2, wallet/rogue does not answer in time",
        "dead-only@demo, brand-b, '', none of the wallets that answered settles any of [brand-b]",
        "rogue@demo, brand-b, wallet/rogue, wallet/rogue does not answer in time",
        "chain-107@demo, brand-b, wallet/slave-b, 'by its brand information, wallet/chain-2'",
        "chain-107@demo, brand-c, '', loop: wallet/chain-1 has the settlement from bridge/demo already",
        "chain-111@demo, brand-b, wallet/chain-2, is told nothing before",
        "acquire@demo, brand-b, wallet/master-2, wallet/master-2 is none of the masters that it knows",
        "kept@demo, brand-b, '', the wallet keeps credentials and settles nothing",
        "stale-111@demo, brand-c, wallet/slave-b, is told nothing before"
    })
    void followsTheWayToItsEnd(String terminal, String brand, String chosen, String words) {
        JsonNode explained = explain(terminal, brand);

        assertThat(explained.path("chosen").asText("")).isEqualTo(chosen);
        assertThat(explained.has("outcome")).isEqualTo(chosen.isEmpty());
        assertThat(said(explained).replace(":", "")).contains(words.replace(":", ""));
    }

    @Test
    void partiesLearnNoMoreThanSelectingNeeds() {
        explain("107@demo", "brand-b");

        assertThat(Deployment.messages()
                        .only(sent -> sent.address().endsWith(".what-if"))
                        .all())
                .isNotEmpty()
                .allSatisfy(sent -> assertThat(sent.toString()).doesNotContain("129.50", "12950"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"terminal\": \"nobody@demo\", \"amount\": {\"currency\": \"USD\", \"value\": \"1\"}, \"brands\": [\"brand-a\"]} | 422 | a terminal that its bridge knows",
                "{\"terminal\": \"100@other\", \"amount\": {\"currency\": \"USD\", \"value\": \"1\"}, \"brands\": [\"brand-a\"]} | 422 | bridge-unknown",
                "{\"terminal\": \"100@demo\", \"amount\": {\"currency\": \"USD\", \"value\": \"1.001\"}, \"brands\": [\"brand-a\"]} | 422 | /amount/value",
                "{\"terminal\": \"100@demo\", \"amount\": {\"currency\": \"USD\", \"value\": \"1\"}, \"brands\": []} | 422 | /brands",
                "{\"terminal\": \"100@demo\", \"brands\": [\"brand-a\"]} | 422 | /amount",
                "{\"terminal\": \"100@demo\", \"amount\": {\"currency\": \"USD\", \"value\": \"1\"}, \"brands\": [\"brand-a\"], \"wallet\": \"sw-1\"} | 422 | /wallet",
                "{\"terminal\": \"100@demo\", \"amount\": {\"currency\": \"USD\", \"value\": \"1\"}, \"brands\": [\"brand-a\"], \"shop\": \"nobodys\"} | 422 | /shop",
                "{\"terminal\": | 400 | request-malformed"
            })
    void whatIsWrongIsSaid(String json, int status, String words) {
        assertThat(shop.whatIf(json)).startsWith(status + " ").contains(words);
    }

    @Test
    void itIsTheOperatorsAlone() {
        assertThat(shop.whatIfAsShop(question("100@demo", "brand-a"))).startsWith("403 ");
    }

    private JsonNode explain(String terminal, String brand) {
        String answer = shop.whatIf(question(terminal, brand));
        assertThat(answer).startsWith("200 ");
        try {
            return JSON.readTree(answer.substring("200 ".length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String question(String terminal, String brand) {
        return "{\"terminal\": \"" + terminal + "\", \"amount\": {\"currency\": \"USD\", \"value\": \"129.50\"},"
                + " \"brands\": [\"" + brand + "\"]}";
    }

    private static String settling(Settled settled) {
        return settled.journey().stream()
                .filter(step -> step.step().equals("PReq") && step.party().startsWith("wallet/"))
                .findFirst()
                .orElseThrow()
                .party();
    }

    private static List<String> wallets(List<String> names) {
        return names.stream().map(name -> "wallet/" + name).toList();
    }

    private static List<String> candidates(JsonNode explained, String why) {
        return StreamSupport.stream(explained.path("candidates").spliterator(), false)
                .filter(it -> it.path("why").asText().contains(why))
                .map(it -> it.path("wallet").asText())
                .toList();
    }

    private static String said(JsonNode explained) {
        List<String> lines = new ArrayList<>();
        explained
                .path("explanation")
                .forEach(line -> lines.add(
                        line.path("party").asText() + " " + line.path("said").asText()));
        return String.join("\n", lines);
    }
}
