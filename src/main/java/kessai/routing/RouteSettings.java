package kessai.routing;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the route files are.
 *
 * @param routes the folder
 * @param routesPoll how often it is looked at; a change counts when it has stood for one such interval
 */
@ConfigurationProperties("kessai")
record RouteSettings(@DefaultValue("routes") Path routes, @DefaultValue("500ms") Duration routesPoll) {}
