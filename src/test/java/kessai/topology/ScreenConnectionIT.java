package kessai.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import kessai.bridge.TestPrompts;
import kessai.bridge.TestPrompts.Question;
import kessai.tool.NeedsTool;
import kessai.tool.Tool;
import kessai.whole.Cable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A screen whose connection is cut, and screens that nobody sees, which give theirs up: browsers have six for a server. */
@Aside
@DisplayName("The customer's screen keeps up")
@NeedsTool(Tool.CHROMEDRIVER)
class ScreenConnectionIT {

    private static final String TERMINAL = "screen-107@demo";

    private final TestPrompts prompts = new TestPrompts(Deployment.parts());

    @AfterEach
    void nothingIsLeft() {
        prompts.endAll();
    }

    @Test
    void whatCameWhileTheConnectionWasLostIsThereWhenItIsBack() throws IOException {
        Cable cable = new Cable(0, Deployment.base().getPort());
        URI through = URI.create("http://127.0.0.1:" + cable.port() + "/screen/");
        Screen screen = Screen.at(TERMINAL, through);

        cable.close();
        screen.browser().shown("#live", "Reconnecting");
        String id = prompts.put(Question.slave(TERMINAL, "slave-b").of("EUR 77.00"));

        try (Cable again = new Cable(cable.port(), Deployment.base().getPort())) {
            screen.browser().shown("#live", "Live");
            assertThat(screen.asks("Shall this wallet pay?")).contains("€77.00");
            screen.answers("Yes, with slave-b");
            screen.browser().until(() -> !prompts.answers(id).isEmpty());
            prompts.end(id, "unroutable", "brand-b", "");
        }
    }

    @Test
    void pagesThatNobodySeesLeaveTheirConnectionsToTheOneThatIsSeen() {
        Screen screen = Screen.at(TERMINAL);
        String first = screen.another();
        for (int i = 0; i < 6; i++) {
            screen.another();
        }

        String id = prompts.put(Question.slave(TERMINAL, "slave-b").of("EUR 7.00"));

        assertThat(screen.asks("Shall this wallet pay?")).contains("€7.00");
        screen.answers("Yes, with slave-b");
        screen.browser().until(() -> !prompts.answers(id).isEmpty());
        prompts.end(id, "unroutable", "brand-b", "");
        screen.says("No wallet for it");
        screen.browser().goTo(first);
        screen.says("No wallet for it");
        screen.says("€7.00");
    }

    @Test
    void aPageThatNobodySeesSaysInItsTitleWhatWaits() {
        Screen screen = Screen.at(TERMINAL);
        Browser browser = screen.browser();
        browser.inFront("/demo-shop/");

        String id = prompts.put(Question.slave(TERMINAL, "slave-b"));

        browser.until(
                () -> "hidden (1) Shall this wallet pay? – Kessai"
                        .equals(
                                browser.script(
                                        """
                        const behind = window.opener.document;
                        arguments[0](behind.visibilityState + " " + behind.title);
                        """)));
        prompts.end(id, "cancelled", "brand-b", "");
    }

    @Test
    void thePageBehindTheBackButtonComesBackUpToDate() {
        Screen screen = Screen.at(TERMINAL);
        screen.browser().open("/demo-shop/").shown("#sum", "€12.50");
        String id = prompts.put(Question.slave(TERMINAL, "slave-b").of("EUR 8.00"));

        screen.browser().back();

        assertThat(screen.asks("Shall this wallet pay?")).contains("€8.00");
        screen.answers("Don’t pay");
        screen.browser().until(() -> prompts.answers(id).equals(List.of("declined")));
    }
}
