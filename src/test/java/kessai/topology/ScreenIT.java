package kessai.topology;

import static org.assertj.core.api.Assertions.assertThat;

import kessai.bridge.TestPrompts;
import kessai.bridge.TestPrompts.Question;
import kessai.tool.NeedsTool;
import kessai.tool.Tool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

@Aside
@DisplayName("The customer's screen")
@NeedsTool(Tool.CHROMEDRIVER)
class ScreenIT {

    private final TestPrompts prompts = new TestPrompts(Deployment.parts());
    private final Ingress shop = Deployment.ingress();

    @AfterEach
    void nothingIsLeft() {
        prompts.endAll();
    }

    @Test
    void aCustomerChoosesAWalletBeforehandAndPays() {
        Screen screen = Screen.at("screen-101@demo");
        screen.browser().click("#selection label", "pay with sw-2");
        screen.browser().click("#selection label", "for the next one only");
        screen.browser().click("#selection button", "Keep");
        screen.browser()
                .until(() -> Deployment.customer("screen-101@demo").selected().contains("sw-2"));

        String id = shop.post(Order.at("screen-101@demo").with("brand-a"));

        screen.says("Paid");
        screen.says("$129.50");
        assertThat(shop.await(id).told("wallet/sw-2")).contains("ended: captured");
        assertThat(screen.browser().shown("#selection :checked").getDomProperty("value"))
                .isEmpty();
    }

    @Test
    void aCustomerChoosesTheWalletAtTheWakeUp() {
        Screen screen = Screen.at("screen-102@demo");

        String id = shop.post(Order.at("screen-102@demo").with("brand-b").item("盆栽"));

        assertThat(screen.asks("Which wallet shall pay?")).contains("$129.50", "garden", "盆栽", "brand-b", "left");
        screen.answers("sw-2");
        screen.says("Paid");
        assertThat(shop.await(id).told("wallet/sw-2")).contains("ended: captured");
        assertThat(screen.browser().shown("#past").getText()).contains("garden", "$129.50", "Paid");
    }

    @Test
    void aCustomerDesignatesASlave() {
        Screen screen = Screen.at("screen-109@demo");

        String id = shop.post(Order.at("screen-109@demo").with("brand-b"));

        assertThat(screen.asks("Which of these wallets")).contains("$129.50", "slave-b", "slave-c");
        screen.answers("slave-b");
        screen.says("Paid");
        assertThat(shop.await(id).told("wallet/slave-b")).contains("ended: captured");
    }

    @Test
    void aCustomerConfirmsTheOnlySlave() {
        Screen screen = Screen.at("screen-112@demo");

        String id = shop.post(Order.at("screen-112@demo").with("brand-b"));

        screen.asks("Shall this wallet pay?");
        screen.answers("Yes, with slave-b");
        screen.says("Paid");
        assertThat(shop.await(id).told("wallet/slave-b")).contains("ended: captured");
    }

    @Test
    void aMistypedAddressIsMended() {
        Screen screen = Screen.at("screen-110@demo");
        String id = shop.post(Order.at("screen-110@demo").with("brand-b"));
        assertThat(screen.asks("Which wallet holds your card?")).contains("$129.50");

        screen.browser().press("Slave B", Keys.ENTER);
        assertThat(screen.browser().shown("#address-wrong", "Expected").getText())
                .contains("a wallet's name", "“Slave B”");
        assertThat(screen.browser().focused().getDomAttribute("id")).isEqualTo("address");

        screen.browser().press("slave-x", Keys.ENTER);
        screen.says("slave-x: there is no such wallet");
        assertThat(screen.browser().focused().getDomAttribute("id")).isEqualTo("address");

        screen.browser().press("slave-b", Keys.ENTER);
        screen.says("Paid");
        assertThat(shop.await(id).told("wallet/slave-b")).contains("ended: captured");
    }

    @Test
    void aCustomerApprovesAndDeclinesWhatIsAboveTheLimit() {
        Screen screen = Screen.at("screen-103@demo");
        String wanted = shop.post(Order.at("screen-103@demo").with("brand-a").of("1234567.89"));

        assertThat(screen.asks("Do you want to pay?"))
                .contains("$1,234,567.89", "brand-a", "above what the terminal approves")
                .containsPattern("Card\\s+[^0-9]*\\d{0,6}[^0-9]+\\d{4}\\s");
        screen.answers("Pay");
        screen.says("Paid");
        assertThat(shop.await(wanted).outcome()).isEqualTo("captured");

        String unwanted = shop.post(Order.at("screen-103@demo").with("brand-a").of("2000.00"));
        assertThat(screen.asks("Do you want to pay?")).contains("$2,000.00");
        screen.answers("Don’t pay");
        screen.says("Cancelled");
        assertThat(shop.await(unwanted).outcome()).isEqualTo("cancelled");
    }

    @Test
    void timeRunsOut() {
        Screen screen = Screen.at("screen-102@demo");

        String id = shop.post(Order.at("screen-102@demo").within(6));

        assertThat(screen.asks("Which wallet shall pay?")).contains("left");
        screen.says("Time ran out");
        assertThat(shop.await(id).outcome()).isEqualTo("expired");
    }

    @Test
    void twoPagesAgree() {
        Screen screen = Screen.at("screen-102@demo");
        String first = screen.another();
        String id = shop.post(Order.at("screen-102@demo").with("brand-a").of("11.00"));
        screen.asks("Which wallet shall pay?");
        String second = screen.browser().goTo(first);
        screen.asks("Which wallet shall pay?");

        screen.answers("sw-1");

        screen.says("Paid");
        screen.browser().goTo(second);
        screen.says("Paid");
        assertThat(shop.await(id).outcome()).isEqualTo("captured");
    }

    @Test
    void oneThingIsDecidedAtATime() {
        Screen screen = Screen.at("screen-107@demo");
        String one = prompts.put(Question.slave("screen-107@demo", "slave-b").of("EUR 1.00"));
        assertThat(screen.asks("Shall this")).contains("€1.00");
        String two = prompts.put(Question.slave("screen-107@demo", "slave-c").of("EUR 2.00"));
        screen.browser().shown("#waiting", "€2.00");
        assertThat(screen.browser().shown("#now").getText()).contains("€1.00");

        screen.browser().click("#waiting button", "Decide this one first");
        screen.browser().shown("#waiting", "€1.00");
        screen.answers("Yes, with slave-c");
        screen.browser().until(() -> !prompts.answers(two).isEmpty());

        assertThat(screen.asks("Shall this")).contains("€1.00");
        screen.browser().until(() -> screen.browser()
                .shown("#now")
                .getDomAttribute("data-shows")
                .equals("prompt " + prompts.open(one)));
        screen.answers("Yes, with slave-b");
        screen.browser().until(() -> !prompts.answers(one).isEmpty());
    }

    @Test
    void theKeyboardAloneIsEnough() {
        Screen screen = Screen.nobodys();
        Browser browser = screen.browser();
        browser.until(() -> "terminal".equals(browser.focused().getDomAttribute("id")));
        browser.press(
                "screen-102@demo", Keys.TAB, Deployment.login("screen-102@demo").password(), Keys.ENTER);
        browser.shown("#live", "Live");

        String id = shop.post(Order.at("screen-102@demo").with("brand-a"));
        screen.asks("Which wallet shall pay?");
        assertThat(browser.focused().getText()).isEqualTo("Which wallet shall pay?");
        browser.press("1");
        screen.says("Paid");
        assertThat(shop.await(id).told("wallet/sw-1")).contains("ended: captured");

        String unwanted = shop.post(Order.at("screen-102@demo").with("brand-a"));
        screen.asks("Which wallet shall pay?");
        browser.tabTo("Don’t pay");
        browser.press(Keys.ENTER);
        screen.says("Cancelled");
        assertThat(shop.await(unwanted).outcome()).isEqualTo("cancelled");

        browser.tabTo("sign-out");
        browser.press(Keys.SPACE);
        browser.shown("#sign-in h1", "Sign in");
    }

    @Test
    void aQuestionDoesNotTakeTheFocusFromWhoIsChoosing() {
        Screen screen = Screen.at("screen-101@demo");
        screen.browser().click("#selection label", "pay with sw-1");

        String id = prompts.put(Question.slave("screen-101@demo", "slave-b"));

        screen.asks("Shall this wallet pay?");
        assertThat(screen.browser().focused().getDomAttribute("name")).isEqualTo("wallet");
        prompts.end(id, "expired", "brand-b", "");
    }

    @Test
    void aWrongPasswordIsSaidInWords() {
        Screen screen = Screen.nobodys();

        screen.signIn("screen-102@demo", "not this one");

        assertThat(screen.browser().shown("#sign-in-wrong", "right").getText())
                .isEqualTo("The terminal or its password is not right.");
    }

    @Test
    void amountsAreExactInTheLocalForm() {
        Screen.nobodys();
        Object shown = Browser.fresh()
                .open("/screen/")
                .script(
                        """
                        const done = arguments[arguments.length - 1];
                        import("/screen/money.js").then(({ money }) => done([
                          money({ currency: "USD", value: "9999999999999.99" }),
                          money({ currency: "JPY", value: "999999999999999" }),
                          money({ currency: "BHD", value: "0.005" })].join(" ")));
                        """);

        assertThat(String.valueOf(shown).replace('\u00a0', ' '))
                .isEqualTo("$9,999,999,999,999.99 ¥999,999,999,999,999 BHD 0.005");
    }
}
