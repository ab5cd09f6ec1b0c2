package kessai.shop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ReadyFilterTest {

    private final ReadyFilter filter = new ReadyFilter(Duration.ofMillis(10));
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();

    @Test
    void aRequestGoesOnWhenTheApplicationHasStarted() throws ServletException, IOException {
        filter.onApplicationEvent(
                new ApplicationStartedEvent(new SpringApplication(), new String[0], started(), Duration.ofSeconds(1)));

        filter.doFilter(new MockHttpServletRequest(), response, chain);

        assertThat(chain.getRequest()).isNotNull();
    }

    @Test
    void aStartThatTakesTooLongIsToldToTheCaller() throws ServletException, IOException {
        filter.doFilter(new MockHttpServletRequest(), response, chain);

        assertThat(chain.getRequest()).isNull();
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
        assertThat(response.getContentAsString()).contains("urn:kessai:problem:unavailable");
    }

    private static StaticApplicationContext started() {
        return new StaticApplicationContext();
    }
}
