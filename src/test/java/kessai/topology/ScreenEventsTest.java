package kessai.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import kessai.bridge.TestPrompts;
import kessai.bridge.TestPrompts.Question;
import kessai.demo.DemoFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The customer's event stream")
class ScreenEventsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestPrompts prompts = new TestPrompts(Deployment.parts());
    private final ScreenClient screen = ScreenClient.at("107@demo");

    @Test
    void aQuestionComesByItselfAndGoesWhenItIsClosed() throws IOException {
        try (var events = screen.listen("107@demo")) {
            String id = prompts.put(Question.slave("107@demo", "slave-b", "slave-c"));
            await().atMost(PATIENCE).until(() -> events.asks(id));

            prompts.end(id, "captured", "brand-b", "");

            await().atMost(PATIENCE).until(() -> events.outcome(id).equals("captured"));
            assertThat(events.asks(id)).isFalse();
        }
    }

    @Test
    void whatAStreamMissedIsInTheFirstEventOfTheNext() throws IOException {
        String before;
        try (var events = screen.listen("107@demo")) {
            before = prompts.put(Question.address("107@demo"));
            await().atMost(PATIENCE).until(() -> events.asks(before));
        }
        prompts.end(before, "expired", "brand-b", "");
        String after = prompts.put(Question.address("107@demo"));

        try (var events = screen.listen("107@demo")) {
            await().atMost(PATIENCE).until(() -> !events.states().isEmpty());
            assertThat(events.asks(after)).isTrue();
            assertThat(events.asks(before)).isFalse();
            assertThat(events.outcome(before)).isEqualTo("expired");
        }
        prompts.end(after, "expired", "brand-b", "");
    }

    @Test
    void twoListenersAreToldTheSame() throws IOException {
        try (var one = screen.listen("107@demo");
                var other = ScreenClient.at("107@demo").listen("107@demo")) {
            String id = prompts.put(Question.slave("107@demo", "slave-b"));
            await().atMost(PATIENCE).until(() -> one.asks(id) && other.asks(id));

            prompts.end(id, "cancelled", "brand-b", "the customer does not want to pay");

            await().atMost(PATIENCE)
                    .until(() -> one.outcome(id).equals("cancelled")
                            && other.outcome(id).equals("cancelled"));
        }
    }

    @Test
    void signingOutEndsTheStream() throws IOException {
        ScreenClient leaving = ScreenClient.at("slow@demo");
        try (var events = leaving.listen("slow@demo")) {
            leaving.signOut();

            await().atMost(PATIENCE).until(events::isEnded);
            assertThat(leaving.get("/terminals/slow@demo/events").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void onlySoManyStreamsOfATerminalAreOpenAndClosedOnesAreForgotten() throws IOException {
        ScreenClient busy = ScreenClient.at("silent@demo");
        List<ScreenClient.Events> open = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            open.add(busy.listen("silent@demo"));
        }

        assertThat(open).allMatch(events -> events.status() == 200);
        assertThat(busy.get("/terminals/silent@demo/events").statusCode()).isEqualTo(429);

        for (ScreenClient.Events events : open) {
            events.close();
        }
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
            try (var again = busy.listen("silent@demo")) {
                return again.status() == 200;
            }
        });
        await().atMost(PATIENCE).untilAsserted(() -> {
            prompts.end(prompts.put(Question.slave("silent@demo", "slave-b")), "expired", "brand-b", "");
            assertThat(ScreenClient.json(busy.get("/terminals/silent@demo"))
                            .path("screens")
                            .asInt())
                    .isZero();
        });
    }

    @Test
    void whoGoesBeforeTheFirstEventIsForgotten() throws IOException {
        DemoFile.Login login = Deployment.login("rogue@demo");
        byte[] shown = (login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
        String request = "GET /terminals/rogue@demo/events HTTP/1.1\r\nHost: here\r\nAuthorization: Basic "
                + Base64.getEncoder().encodeToString(shown) + "\r\n\r\n";
        for (int i = 0; i < 100; i++) {
            try (Socket socket =
                    new Socket(Deployment.base().getHost(), Deployment.base().getPort())) {
                socket.setSoLinger(true, 0);
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            }
        }

        ScreenClient staying = ScreenClient.at("rogue@demo");
        await().atMost(PATIENCE).untilAsserted(() -> {
            prompts.end(prompts.put(Question.slave("rogue@demo", "slave-b")), "expired", "brand-b", "");
            assertThat(ScreenClient.json(staying.get("/terminals/rogue@demo"))
                            .path("screens")
                            .asInt())
                    .isZero();
        });
    }
}
