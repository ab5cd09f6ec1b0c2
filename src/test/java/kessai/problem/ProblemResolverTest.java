package kessai.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

class ProblemResolverTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void whoHasGoneIsToldNothing() throws IOException {
        resolve(new AsyncRequestNotUsableException("Broken pipe"));

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString()).isEmpty();
    }

    @Test
    void whatFailsHereIsToldWithoutItsInsides() throws IOException {
        resolve(new IllegalStateException("a secret"));

        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsString())
                .contains("urn:kessai:problem:")
                .doesNotContain("secret");
    }

    private void resolve(Exception fault) {
        assertThat(new ProblemResolver()
                        .resolveException(new MockHttpServletRequest("GET", "/events"), response, null, fault))
                .isNotNull();
    }
}
