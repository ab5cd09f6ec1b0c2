package kessai.demo;

import kessai.page.PageFolder;
import kessai.page.PageHeaders;
import kessai.party.PartySettings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The demo shop's page, where there is a demo shop. */
@Configuration
@Conditional(DemoShopConfiguration.IsOpen.class)
class DemoShopConfiguration {

    @Bean
    WebMvcConfigurer demoShopPage() {
        return PageFolder.onClassPath(DemoShop.PATH, "/demo-shop");
    }

    @Bean
    @Order(3)
    SecurityFilterChain demoShopChain(HttpSecurity http) throws Exception {
        return PageHeaders.forEverybody(http.securityMatcher(DemoShop.PATH, DemoShop.PATH + "/**"));
    }

    /** It is where it is asked for, and where the demo is on unless it is not wanted. */
    static final class IsOpen implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            Environment environment = context.getEnvironment();
            String wanted = environment.getProperty("kessai.demo.shop", "");
            return wanted.isEmpty() ? isDemoOn(Binder.get(environment)) : wanted.equals("on");
        }

        private static boolean isDemoOn(Binder binder) {
            DemoSettings settings = binder.bindOrCreate("kessai", DemoSettings.class);
            return settings.effective(binder.bindOrCreate("kessai", PartySettings.class)) != Demo.OFF;
        }
    }
}
