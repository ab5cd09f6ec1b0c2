package kessai.problem;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** What Spring and Tomcat refuse by themselves is told in the same form as everything else. */
@Configuration
public class ProblemConfiguration {

    @Bean
    ProblemResolver problemResolver() {
        return new ProblemResolver();
    }

    /** Spring Security turns away what it could take for something else than what follows it does. */
    @Bean
    RequestRejectedHandler problemsFromTheFirewall() {
        return (request, response, why) -> Problems.write(
                response,
                Problem.of(
                        HttpServletResponse.SC_BAD_REQUEST,
                        "expected a method, a path and headers that are accepted here; no //, ; or hidden sign in a path"));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsFromTomcat() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }
}
