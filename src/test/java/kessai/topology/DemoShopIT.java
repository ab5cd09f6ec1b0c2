package kessai.topology;

import static org.assertj.core.api.Assertions.assertThat;

import kessai.tool.NeedsTool;
import kessai.tool.Tool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;

@Aside
@DisplayName("The demo shop")
@NeedsTool(Tool.CHROMEDRIVER)
class DemoShopIT {

    @Test
    void whatIsOrderedInTheShopIsDecidedOnTheScreen() {
        Screen screen = Screen.at("screen-102@demo");
        String atTerminal = screen.browser().another("/demo-shop/");
        Browser browser = screen.browser();
        browser.shown("#sum", "€12.50");
        new Select(browser.shown("#terminal")).selectByVisibleText("screen-102@demo");
        browser.click("#order button", "Pay");
        browser.shown("#outcome", "Waiting");

        String atShop = browser.goTo(atTerminal);
        assertThat(screen.asks("Which wallet shall pay?")).contains("€12.50", "green tea");
        screen.answers("sw-1");
        screen.asks("Do you want to pay?");
        screen.answers("Pay");
        screen.says("Paid");

        browser.goTo(atShop);
        browser.shown("#outcome", "Thank you");
        browser.shown("#outcome", "captured");
    }

    @Test
    void nothingIsNotSold() {
        Browser browser = Browser.fresh().open("/demo-shop/");
        browser.shown("#sum", "€12.50");
        browser.type("#tea", "0");

        browser.click("#order button", "Pay");

        assertThat(browser.shown("#wrong", "basket").getText()).contains("something in it");
    }
}
