package kessai.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The drawings in the routes' folder are made from the route files; {@code -Dgolden.update=true} makes them anew. */
class DrawingsTest {

    private static final Path ROUTES = Path.of("routes");

    private static final String HEAD =
            """
            # What flows where

            One file a topology, made of the blocks in `blocks/`; the other files here are common to all. Each drawing is made
            from its file, and a test compares them: `mvn test -Dtest=DrawingsTest -Dgolden.update=true` makes them anew.
            A box with double sides is a block, a hexagon decides, and a rounded box is where a route begins.

            """;

    @Test
    void everyTopologyIsDrawnAsItsFileHasIt() throws IOException {
        String drawn = HEAD
                + new RouteFolder(ROUTES)
                        .read().entrySet().stream()
                                .map(file -> RouteFile.parse(file.getKey(), file.getValue()))
                                .filter(ShapeRules::isTopology)
                                .map(Drawing::section)
                                .collect(Collectors.joining("\n"));
        Path file = ROUTES.resolve("README.md");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, drawn);
        }

        assertThat(file).hasContent(drawn);
    }
}
