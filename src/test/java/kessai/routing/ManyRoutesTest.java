package kessai.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.DefaultRegistry;
import org.junit.jupiter.api.Test;

class ManyRoutesTest {

    @Test
    void aRouteTakesThePlaceOfTheOneThatHasItsName() throws Exception {
        try (ManyRoutes.OfDryRun camel = new ManyRoutes.OfDryRun(new DefaultRegistry())) {
            camel.start();
            camel.addRoutes(answering("another", "direct:another", "other"));
            camel.addRoutes(answering("same", "direct:asked", "before"));

            camel.addRoutes(answering("same", "direct:asked", "after"));

            assertThat(camel.getRoutes()).hasSize(2);
            assertThat(camel.getRouteDefinitions()).hasSize(2);
            assertThat(asked(camel)).isEqualTo("after");
        }
    }

    @Test
    void whatIsNotThereCannotBeRemoved() throws Exception {
        try (ManyRoutes.OfDryRun camel = new ManyRoutes.OfDryRun(new DefaultRegistry())) {
            camel.start();
            camel.addRoutes(answering("one", "direct:one", "one"));

            assertThat(camel.removeRoute("two")).isFalse();
            camel.getRouteController().stopRoute("one");
            assertThat(camel.removeRoute("one")).isTrue();
            assertThat(camel.getRoutes()).isEmpty();
            assertThat(camel.getRouteDefinitions()).isEmpty();
        }
    }

    private static String asked(ManyRoutes.OfDryRun camel) throws Exception {
        try (var template = camel.createProducerTemplate()) {
            return template.requestBody("direct:asked", "", String.class);
        }
    }

    private static RouteBuilder answering(String id, String from, String answer) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(from).routeId(id).setBody(constant(answer));
            }
        };
    }
}
