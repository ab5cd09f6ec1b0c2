package kessai.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kessai.bridge.TestPrompts;
import kessai.bridge.TestPrompts.Question;
import kessai.tool.NeedsTool;
import kessai.tool.Tool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/**
 * Each screen, in light and dark, on a phone and a desktop: nothing that axe finds fault with, nothing wider than the
 * window. Its pictures are in the documentation; they are made where they are missing, and anew with
 * {@code -Dgolden.update=true}.
 */
@Aside
@DisplayName("Every screen is accessible")
@NeedsTool(Tool.CHROMEDRIVER)
class ScreenPicturesIT {

    private static final Path PICTURES = Path.of("src", "docs", "screen");

    private final TestPrompts prompts = new TestPrompts(Deployment.parts());
    private final Ingress shop = Deployment.ingress();

    @Test
    void signingIn() throws IOException {
        Screen screen = Screen.nobodys();
        screen.browser().shown("#sign-in h1", "Sign in");

        look(screen.browser(), "sign-in");
    }

    @Test
    void choosingAWallet() throws IOException {
        Screen screen = Screen.at("screen-102@demo");
        String other = shop.post(Order.at("screen-102@demo")
                .numbered("G-10041")
                .with("brand-a")
                .of("24.00")
                .within(120));
        screen.asks("Which wallet");
        String id = shop.post(Order.at("screen-102@demo")
                .numbered("G-10042")
                .with("brand-b", "brand-a")
                .item("Japanese maple, two metres"));
        screen.browser().shown("#waiting", "$129.50");

        look(screen.browser(), "choose-wallet");
        for (String waiting : List.of(id, other)) {
            Customer customer = Deployment.customer("screen-102@demo");
            customer.answer(customer.awaitPrompt(waiting), Customer.decision("declined"));
        }
    }

    @Test
    void designatingASlave() throws IOException {
        Screen screen = Screen.at("screen-107@demo");
        String id = prompts.put(Question.slave("screen-107@demo", "slave-b", "slave-c"));
        screen.asks("Which of these");

        look(screen.browser(), "designate-slave");
        prompts.end(id, "cancelled", "brand-b", "");
    }

    @Test
    void givingAnAddress() throws IOException {
        Screen screen = Screen.at("screen-107@demo");
        String id = prompts.put(Question.address("screen-107@demo"));
        screen.asks("Which wallet holds");
        screen.browser().press("Slave B", Keys.ENTER);
        screen.browser().shown("#address-wrong", "Expected");

        look(screen.browser(), "give-address");
        prompts.end(id, "cancelled", "brand-b", "");
    }

    @Test
    void approving() throws IOException {
        Screen screen = Screen.at("screen-103@demo");
        String id = shop.post(Order.at("screen-103@demo")
                .numbered("G-10043")
                .with("brand-a")
                .of("1250.00")
                .item("tea house, small"));
        screen.asks("Do you want to pay?");

        look(screen.browser(), "approve");
        screen.answers("Pay");
        screen.says("Paid");
        assertThat(shop.await(id).outcome()).isEqualTo("captured");

        look(screen.browser(), "paid");
    }

    @Test
    void nothingToDecide() throws IOException {
        Screen screen = Screen.at("screen-101@demo");
        screen.says("Nothing to decide");

        look(screen.browser(), "nothing");
    }

    @Test
    void ordering() throws IOException {
        Browser browser = Browser.fresh().open("/demo-shop/");
        browser.shown("#sum", "€12.50");

        look(browser, "shop");
    }

    private static void look(Browser browser, String name) throws IOException {
        List<String> faults = new ArrayList<>();
        for (boolean dark : new boolean[] {true, false}) {
            Browser coloured = dark ? browser.dark() : browser.light();
            faults.add(coloured.phone().faults());
            faults.add(coloured.desktop().faults());
        }
        keep(browser.desktop(), name + "-desktop.png");
        keep(browser.phone(), name + "-phone.png");

        assertThat(faults).allMatch(String::isEmpty);
        assertThat(browser.narrow().overflow()).isZero();
    }

    private static void keep(Browser browser, String name) throws IOException {
        Path file = PICTURES.resolve(name);
        if (Boolean.getBoolean("golden.update") || !Files.exists(file)) {
            Files.createDirectories(PICTURES);
            Files.write(file, browser.picture());
        }
    }
}
