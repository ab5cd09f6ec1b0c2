package kessai.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import kessai.demo.DemoFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Signing in on the screen")
class ScreenSessionTest {

    private static final String SELECTION = "/terminals/101@demo/selection";

    private final ScreenClient screen = ScreenClient.at("101@demo");

    @Test
    void theCookieIsForTheBrowserOnly() {
        DemoFile.Login login = Deployment.login("101@demo");

        HttpResponse<String> answer = new ScreenClient().signIn(login.user(), login.password());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .matches(
                        "kessai-session=[A-Za-z0-9_-]{43}; Path=/terminals; Max-Age=43200; .*HttpOnly; SameSite=Strict");
        assertThat(answer.body()).contains("101@demo").doesNotContain(login.password());
    }

    @Test
    void whoIsSignedInStaysSoUntilSigningOut() {
        assertThat(screen.session().body()).contains("101@demo");

        assertThat(screen.signOut().statusCode()).isEqualTo(204);

        assertThat(screen.session().statusCode()).isEqualTo(401);
        assertThat(screen.get("/terminals/101@demo/prompts").statusCode()).isEqualTo(401);
    }

    @Test
    void aRequestWithoutTheSessionsTokenChangesNothing() {
        for (String token : List.of("", "0".repeat(64))) {
            ScreenClient forged = screen.forged(token);
            assertThat(forged.put(SELECTION, "{\"wallet\": \"sw-1\"}").statusCode())
                    .isEqualTo(403);
            assertThat(forged.delete(SELECTION).statusCode()).isEqualTo(403);
            assertThat(forged.signOut().statusCode()).isEqualTo(403);
            assertThat(forged.get(SELECTION).statusCode()).isLessThan(300);
        }
        assertThat(screen.put(SELECTION, "{\"wallet\": \"sw-1\"}").statusCode()).isEqualTo(204);
    }

    @Test
    void nobodySeesAnothers() {
        for (String path : List.of("", "/prompts", "/selection", "/settlements", "/modules", "/state", "/events")) {
            assertThat(screen.get("/terminals/102@demo" + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
            assertThat(screen.get("/terminals/nobody@demo" + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
            assertThat(new ScreenClient().get("/terminals/102@demo" + path).statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownTerminalAreToldAlike() {
        HttpResponse<String> wrong = new ScreenClient().signIn("101@demo", "wrong");
        HttpResponse<String> unknown = new ScreenClient().signIn("nobody@demo", "wrong");
        HttpResponse<String> none = new ScreenClient().signIn("'; drop table login; --", "x".repeat(1000));

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).isEqualTo(unknown.body()).isEqualTo(none.body());
        assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void afterTenWrongPasswordsNobodySignsIn() {
        DemoFile.Login login = Deployment.login("first-sw-1@demo");
        for (int i = 0; i < 10; i++) {
            new ScreenClient().signIn(login.user(), "wrong " + i);
        }

        HttpResponse<String> locked = new ScreenClient().signIn(login.user(), login.password());
        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(locked.headers().firstValue("Retry-After")).contains("60");
    }

    @Test
    void thePageMayLoadNothingFromElsewhere() {
        HttpResponse<String> page = new ScreenClient().get("/screen/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.body()).doesNotContain("http://", "https://", "<style", " style=", " onclick");
        assertThat(new ScreenClient().get("/screen/..%2fdemo.yaml").statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(new ScreenClient().get("/screen").statusCode()).isEqualTo(302);
    }

    @Test
    void aPageIsNotMetWithAPasswordDialog() {
        HttpResponse<String> refused = new ScreenClient().getFromPage("/terminals/101@demo/prompts");
        HttpResponse<String> terminal = new ScreenClient().get("/terminals/101@demo/prompts");

        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Session");
        assertThat(terminal.headers().firstValue("WWW-Authenticate")).contains("Basic realm=\"terminal\"");
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
}
