package kessai.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kessai.routing.Headers;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class ObservedStepsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final List<@Nullable String> marks = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        context.getCamelContextExtension().addInterceptStrategy(new ObservedSteps(registry));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in")
                        .routeId("relay")
                        .process(exchange -> marks.add(MDC.get(SettlementLog.KEY)))
                        .id("hand-on")
                        .process(exchange -> marks.add(MDC.get(SettlementLog.KEY)));
            }
        });
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void whatAStepLogsNamesTheSettlement() {
        context.createProducerTemplate().sendBodyAndHeaders("direct:in", "", Map.of(Headers.SETTLEMENT, "s-1"));

        assertThat(marks).containsExactly("s-1", "s-1");
        assertThat(MDC.get(SettlementLog.KEY)).isNull();
    }

    @Test
    void aStepWithAnIdIsTimed() {
        context.createProducerTemplate().sendBody("direct:in", "");

        assertThat(registry.get("kessai.step")
                        .tags("route", "relay", "step", "hand-on")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.find("kessai.step").timers()).hasSize(1);
    }
}
