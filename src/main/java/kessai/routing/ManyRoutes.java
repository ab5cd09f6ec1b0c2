package kessai.routing;

import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Registry;
import org.apache.camel.spring.boot.CamelSpringBootApplicationController;
import org.apache.camel.spring.boot.SpringBootCamelContext;
import org.springframework.context.ApplicationContext;

/**
 * A Camel context to which many routes are added one by one, some for each party. Camel removes what has the id of a route
 * that it adds, and goes through all routes there are for that, with all they consist of, whether one has the id or not.
 */
final class ManyRoutes {

    private ManyRoutes() {}

    /** The one of the process. */
    static final class OfProcess extends SpringBootCamelContext {

        OfProcess(ApplicationContext application, boolean warns, CamelSpringBootApplicationController controller) {
            super(application, warns, controller);
        }

        @Override
        public boolean removeRoute(String id) throws Exception {
            return (getRouteServices().containsKey(id) || getRouteDefinition(id) != null) && super.removeRoute(id);
        }
    }

    /** One that is thrown away. */
    static final class OfDryRun extends DefaultCamelContext {

        OfDryRun(Registry beans) {
            super(beans);
        }

        @Override
        public boolean removeRoute(String id) throws Exception {
            return (getRouteServices().containsKey(id) || getRouteDefinition(id) != null) && super.removeRoute(id);
        }
    }
}
