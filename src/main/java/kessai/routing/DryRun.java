package kessai.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kessai.party.Hosted;
import org.apache.camel.model.ModelLifecycleStrategySupport;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.BeanRepository;
import org.apache.camel.spi.PropertiesSource;
import org.apache.camel.support.DefaultRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Installs route files in a Camel context that is thrown away: everything is made, no consumer is started. What goes
 * wrong here would go wrong in earnest.
 *
 * @param hosted whose routes count
 * @param beans what the routes may name
 * @param properties what their placeholders may name
 */
record DryRun(Hosted hosted, BeanRepository beans, PropertiesSource properties) {

    /** What is wrong with these files, all of them together. */
    List<Finding> of(Collection<RouteFile> files) {
        try (ManyRoutes.OfDryRun camel = new ManyRoutes.OfDryRun(new DefaultRegistry(new WithoutComponents(beans)))) {
            camel.disableJMX();
            camel.setLoadTypeConverters(false);
            camel.getPropertiesComponent().addPropertiesSource(properties);
            camel.addModelLifecycleStrategy(new ModelLifecycleStrategySupport() {
                @Override
                public void onAddRouteDefinition(@Nullable RouteDefinition route) {
                    if (route != null) {
                        route.setAutoStartup("false");
                    }
                }
            });
            camel.start();
            return new ArrayList<>(new RouteTable(camel, hosted).install(files));
        } catch (Exception e) {
            throw new IllegalStateException("the dry run itself failed", e);
        }
    }
}
