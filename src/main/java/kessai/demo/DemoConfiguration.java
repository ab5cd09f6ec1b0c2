package kessai.demo;

import java.net.URI;
import kessai.party.DataFolder;
import kessai.party.Hosted;
import kessai.party.PartySettings;
import kessai.party.Role;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration
@EnableConfigurationProperties(DemoSettings.class)
class DemoConfiguration {

    @Bean
    ApplicationListener<ApplicationReadyEvent> demonstration(
            DemoSettings settings, PartySettings parties, Hosted hosted, DataFolder folder) {
        Demo demo = settings.effective(parties);
        boolean settles = demo == Demo.ORDERS && hosted.hosts(Role.SHOP);
        return ready -> {
            if (ready.getApplicationContext() instanceof WebServerApplicationContext web) {
                URI base = address(web, ready.getApplicationContext().getEnvironment());
                new Demonstration(base, parties.data(), folder, System.out).begin(demo, settles);
            }
        };
    }

    private static URI address(WebServerApplicationContext web, Environment environment) {
        String host = environment.getProperty("server.address", "127.0.0.1");
        return URI.create("http://" + host + ":" + web.getWebServer().getPort());
    }
}
