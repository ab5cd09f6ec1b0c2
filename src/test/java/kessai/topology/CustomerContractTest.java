package kessai.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kessai.bridge.TestPrompts;
import kessai.bridge.TestPrompts.Question;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DisplayName("customer-openapi.yaml")
class CustomerContractTest {

    private final ScreenClient screen = ScreenClient.at("declined@demo");
    private final JsonNode document = read();

    @Test
    void offersWhatIsMappedAndNothingElse() {
        Set<String> offered = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(name -> {
                    if (!name.equals("parameters")) {
                        offered.add(name + " " + path.getKey());
                    }
                }));

        assertThat(offered).isEqualTo(mapped());
    }

    @Test
    void saysWhatIsAnswered() throws IOException {
        TestPrompts prompts = new TestPrompts(Deployment.parts());
        String ended = prompts.put(Question.slave("declined@demo", "slave-b"));
        prompts.end(ended, "failed", "brand-b", "the reason");
        String id = prompts.put(Question.address("declined@demo").because("there is no wallet slave-x"));
        String at = "/terminals/declined@demo";

        check("Terminal", ScreenClient.json(screen.get(at)));
        check("Prompt", ScreenClient.json(screen.get(at + "/prompts")).get(0));
        check("Page", ScreenClient.json(screen.get(at + "/settlements")));
        check("Module", ScreenClient.json(screen.get(at + "/modules")).get(0));
        check("State", ScreenClient.json(screen.get(at + "/state")));
        check("Session", ScreenClient.json(screen.session()));
        check("Problem", ScreenClient.json(screen.get("/terminals/102@demo")));
        check("Problem", ScreenClient.json(screen.get(at + "/settlements?before=x")));
        try (var events = screen.listen("declined@demo")) {
            await().atMost(Duration.ofSeconds(20)).until(() -> !events.states().isEmpty());
            check("State", events.states().get(0));
        }
        prompts.end(id, "expired", "brand-b", "");
    }

    private void check(String schema, JsonNode found) {
        ObjectNode reference = JsonNodeFactory.instance.objectNode();
        reference.put("$ref", "#/components/schemas/" + schema);
        reference.set("components", document.path("components"));
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(reference)
                        .validate(found))
                .as(schema + " " + found)
                .isEmpty();
    }

    private static Set<String> mapped() {
        Set<String> mapped = new TreeSet<>();
        Deployment.parts()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(info -> operations(info)
                        .filter(operation -> operation.contains(" /terminals"))
                        .forEach(mapped::add));
        return mapped;
    }

    private static Stream<String> operations(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream()
                .map(method -> method.name().toLowerCase(Locale.ROOT))
                .flatMap(method -> info.getPatternValues().stream().map(path -> method + " " + path));
    }

    private JsonNode read() {
        try {
            return new YAMLMapper()
                    .readTree(new ScreenClient().get("/terminals/openapi.yaml").body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
