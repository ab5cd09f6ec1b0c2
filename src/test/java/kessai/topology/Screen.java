package kessai.topology;

import java.net.URI;
import kessai.demo.DemoFile;

/** The customer's screen in the browser, as a person uses it. */
final class Screen {

    private static final String PATH = "/screen/";

    private final Browser browser;

    private Screen(Browser browser) {
        this.browser = browser;
    }

    /** Signed in to a terminal, on a fresh page; nothing waits there. */
    static Screen at(String terminal) {
        return at(terminal, Deployment.base().resolve(PATH));
    }

    /** The same, at another address of the same bridge. */
    static Screen at(String terminal, URI address) {
        Deployment.customer(terminal).declineAll();
        Browser browser = Browser.fresh().open(address.toString());
        Screen screen = new Screen(browser);
        screen.signIn(terminal, Deployment.login(terminal).password());
        browser.shown("#live", "Live");
        return screen;
    }

    static Screen nobodys() {
        return new Screen(Browser.fresh().open(PATH));
    }

    void signIn(String terminal, String password) {
        DemoFile.Login login = Deployment.login(terminal);
        browser.type("#terminal", login.user());
        browser.type("#password", password);
        browser.click("#sign-in button", "Sign in");
    }

    Browser browser() {
        return browser;
    }

    /** Waits for a question; gives what the card says. */
    String asks(String title) {
        browser.shown("#now h1", title);
        browser.until(
                () -> browser.shown("#now").getDomAttribute("data-shows") != null && browser.shows("#now h1", title));
        return browser.shown("#now").getText();
    }

    /** Waits until the card says something. */
    void says(String text) {
        browser.shown("#now", text);
    }

    void answers(String button) {
        browser.click("#now button", button);
    }

    /** One more page of the same customer; gives the one before, to go back to. */
    String another() {
        String before = browser.another(PATH);
        browser.shown("#live", "Live");
        return before;
    }
}
