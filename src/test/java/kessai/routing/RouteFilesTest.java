package kessai.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RouteFilesTest {

    @Test
    void theRouteFilesAreAsTheHouseHasThem() {
        assertThat(ValidateRoutes.findings(Path.of("routes"))).isEmpty();
    }
}
