package kessai.observation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Optional;
import kessai.routing.Headers;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/**
 * Watches the steps of all routes: what a step logs names the settlement, and the time of every step that has an id of
 * its own goes to the timer {@code kessai.step}. Steps without one are not timed; their generated ids would grow with
 * every reload of a route file.
 */
final class ObservedSteps implements InterceptStrategy {

    private final MeterRegistry registry;

    ObservedSteps(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Processor wrapProcessorInInterceptors(
            CamelContext context, NamedNode definition, Processor target, Processor nextTarget) {
        return new Step(target, timer(definition));
    }

    private Optional<Timer> timer(NamedNode definition) {
        if (!(definition instanceof ProcessorDefinition<?> step) || !step.hasCustomIdAssigned()) {
            return Optional.empty();
        }
        return Optional.of(Timer.builder("kessai.step")
                .description("how long a step of a route takes, with what it waits for")
                .tag("route", String.valueOf(CamelContextHelper.getRouteId(definition)))
                .tag("step", step.getId())
                .register(registry));
    }

    /** One step, watched. */
    private static final class Step extends DelegateAsyncProcessor {

        private final Optional<Timer> timer;

        Step(Processor target, Optional<Timer> timer) {
            super(target);
            this.timer = timer;
        }

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            String settlement = exchange.getMessage().getHeader(Headers.SETTLEMENT, String.class);
            Timer.Sample started = Timer.start();
            return SettlementLog.during(
                    settlement,
                    () -> super.process(exchange, synchronously -> {
                        timer.ifPresent(started::stop);
                        callback.done(synchronously);
                    }));
        }
    }
}
