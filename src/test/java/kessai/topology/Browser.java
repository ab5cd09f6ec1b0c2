package kessai.topology;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.springframework.util.FileSystemUtils;

/** The machine's Chromium, one for all tests that look at pages. Waits for what is to come, for a while. */
final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Path PROFILE = Path.of("target", "browser").toAbsolutePath();
    private static final String AXE = resource("/axe.min.js");

    private final ChromeDriver driver;

    private static final class Lazily {
        private static final Browser RUNNING = new Browser();
    }

    private Browser() {
        try {
            FileSystemUtils.deleteRecursively(PROFILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ChromeOptions options = new ChromeOptions();
        // Few processes: what is looked at is pages of our own, and the machine has other tests to run.
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--in-process-gpu",
                "--renderer-process-limit=1",
                "--disable-site-isolation-trials",
                "--disable-features=SpareRendererForSitePerProcess,IsolateOrigins,site-per-process",
                "--disable-extensions",
                "--disable-breakpad",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--lang=en-US",
                "--user-data-dir=" + PROFILE);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver"))
                .withLogFile(PROFILE.resolveSibling(PROFILE.getFileName() + "-driver.log")
                        .toFile())
                .build();
        driver = new ChromeDriver(service, options);
        Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
    }

    private static File program(String name) {
        return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                .map(folder -> Path.of(folder, name).toFile())
                .filter(File::canExecute)
                .findFirst()
                .orElseThrow();
    }

    /** The browser, with one empty page and nobody signed in. */
    static Browser fresh() {
        Browser browser = Lazily.RUNNING;
        List<String> windows = List.copyOf(browser.driver.getWindowHandles());
        for (String window : windows.subList(1, windows.size())) {
            browser.driver.switchTo().window(window).close();
        }
        browser.driver.switchTo().window(windows.get(0));
        browser.light().desktop();
        browser.driver.get("about:blank");
        browser.command("Network.clearBrowserCookies", Map.of());
        return browser;
    }

    Browser open(String path) {
        driver.get(Deployment.base().resolve(path).toString());
        return this;
    }

    /** Opens one more page; gives the one before, to go back to. */
    String another(String path) {
        String before = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        open(path);
        return before;
    }

    /** Has the page open one more in front of itself, and goes to that. */
    void inFront(String path) {
        Set<String> before = driver.getWindowHandles();
        driver.executeScript("window.open(arguments[0])", path);
        driver.switchTo().window(until(() -> driver.getWindowHandles().stream()
                .filter(window -> !before.contains(window))
                .findFirst()
                .orElse(null)));
    }

    /** Goes to another page that is open; gives the one before. */
    String goTo(String window) {
        String before = driver.getWindowHandle();
        driver.switchTo().window(window);
        return before;
    }

    /** Goes back to the page before. */
    void back() {
        driver.navigate().back();
    }

    Browser phone() {
        return size(390, 844, true);
    }

    /** The narrowest there is. */
    Browser narrow() {
        return size(320, 640, true);
    }

    Browser desktop() {
        return size(1280, 800, false);
    }

    private Browser size(int width, int height, boolean mobile) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", mobile));
        return this;
    }

    Browser light() {
        return scheme("light");
    }

    Browser dark() {
        return scheme("dark");
    }

    private Browser scheme(String scheme) {
        List<Map<String, String>> features = List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"));
        command("Emulation.setEmulatedMedia", Map.of("features", features));
        return this;
    }

    private void command(String name, Map<String, Object> parameters) {
        driver.executeCdpCommand(name, parameters);
    }

    /** Waits until an element is shown that has a text. */
    WebElement shown(String css, String text) {
        return until(() -> seen(css, text));
    }

    WebElement shown(String css) {
        return shown(css, "");
    }

    /** Whether an element is shown that has a text, at this moment. */
    boolean shows(String css, String text) {
        return seen(css, text) != null;
    }

    /** The first of these elements that is shown and has the text; asked of the page at once, since this is asked often. */
    private @Nullable WebElement seen(String css, String text) {
        return (WebElement) driver.executeScript(
                """
                return [...document.querySelectorAll(arguments[0])]
                  .find((it) => it.checkVisibility() && it.innerText.includes(arguments[1]))
                """,
                css,
                text);
    }

    void click(String css, String text) {
        until(() -> {
            WebElement found = shown(css, text);
            found.click();
            return found;
        });
    }

    void type(String css, String text) {
        WebElement input = shown(css);
        input.clear();
        input.sendKeys(text);
    }

    /** Presses keys, wherever the focus is. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Goes from control to control until one with this text has the focus. */
    void tabTo(String text) {
        for (int i = 0; i < 40; i++) {
            press(Keys.TAB);
            WebElement focused = driver.switchTo().activeElement();
            if ((focused.getText() + focused.getDomAttribute("id")).contains(text)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + text);
    }

    /** The element with the focus. */
    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    <T> T until(Callable<T> found) {
        try {
            return await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .ignoreExceptionsInstanceOf(WebDriverException.class)
                    .until(found, it -> it != null && !Boolean.FALSE.equals(it));
        } catch (ConditionTimeoutException e) {
            String page = driver.findElement(By.tagName("body")).getText();
            throw new AssertionError("it does not come; the page says: " + page, e);
        }
    }

    /** What a script of the page's own origin gives; it calls its last argument with it. */
    Object script(String javascript, Object... arguments) {
        return driver.executeAsyncScript(javascript, arguments);
    }

    /** What axe finds wrong with the page as it is, a line for each fault. */
    String faults() {
        if (driver.executeScript("return window.axe?.version") == null) {
            driver.executeScript(AXE);
        }
        return String.valueOf(
                driver.executeAsyncScript(
                        """
                const done = arguments[arguments.length - 1];
                axe.run({ resultTypes: ["violations"] }).then(
                  (found) => done(found.violations.map((v) => v.id + ": " + v.help + "\\n" +
                    v.nodes.map((n) => "  " + n.target + " " + n.failureSummary).join("\\n")).join("\\n")),
                  (why) => done(String(why)));
                """));
    }

    byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** How much wider than the window the page is. */
    long overflow() {
        Object found = driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return found instanceof Long pixels ? pixels : -1;
    }

    private static String resource(String name) {
        try (InputStream in = Browser.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
