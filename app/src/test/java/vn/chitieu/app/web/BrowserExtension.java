package vn.chitieu.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The application and a real browser for the tests of a class. A test fails when a page writes an error to the console or
 * asks anything of another host than the application.
 */
final class BrowserExtension implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "screenshots");

    /** Without what a browser asks its maker's hosts by itself. */
    private static final List<String> OPTIONS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final List<String> faults = new CopyOnWriteArrayList<>();
    private Path home;
    private WebApplication application;
    private Playwright playwright;
    private Browser browser;
    private BrowserContext context;
    private List<Cookie> cookies = List.of();

    /** Sizes of a window. */
    enum Window {
        DESKTOP(1280, 800),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Window(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    @Override
    public void beforeAll(ExtensionContext test) throws Exception {
        assertThat(CHROMIUM).as("./verify installs the browser").exists();
        home = java.nio.file.Files.createTempDirectory("library");
        application = WebApplication.start(home);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(OPTIONS));
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        faults.clear();
        cookies = List.of();
        context = context(Window.DESKTOP, ColorScheme.LIGHT);
    }

    private BrowserContext context(Window window, ColorScheme colours) {
        BrowserContext made = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(window.width, window.height)
                .setLocale("vi-VN")
                .setColorScheme(colours));
        made.addCookies(cookies);
        made.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text());
            }
        });
        made.onWebError(error -> faults.add(error.error()));
        made.onRequest(request -> {
            if (!request.url().startsWith(application.address("/"))
                    && !request.url().startsWith("data:")) {
                faults.add("asks another host: " + request.url());
            }
        });
        return made;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        context.close();
        assertThat(faults).as("console and foreign requests").isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext test) throws Exception {
        browser.close();
        playwright.close();
        application.close();
        try (var files = java.nio.file.Files.walk(home)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                java.nio.file.Files.delete(file);
            }
        }
    }

    WebApplication application() {
        return application;
    }

    /** Forgets what a page was expected to complain of, such as the answer to a request that is refused. */
    void forgive() {
        faults.clear();
    }

    /** Gives all windows that are opened from now on in the test a cookie, such as that of a session. */
    void cookie(String name, String value) {
        cookies = List.of(new Cookie(name, value).setUrl(application.address("/")));
    }

    /** Opens a place in the window of the test. */
    Page open(String place) {
        Page page = context.newPage();
        page.navigate(application.address(place));
        return page;
    }

    /** Holds a page to WCAG 2.2 AA as far as axe can tell. */
    void accessible(Page page) {
        List<Rule> violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(violations)
                .as("violations at " + page.url())
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().stream()
                                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                .toList())
                .isEmpty();
    }

    /**
     * Takes pictures of a place in light and dark, wide and narrow, into {@code target/screenshots}, holds each to the
     * rules of access, and makes sure that nothing runs out of a narrow window.
     */
    void pictures(String name, String place) {
        for (Window window : Window.values()) {
            for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (BrowserContext each = context(window, colours)) {
                    Page page = each.newPage();
                    page.navigate(application.address(place));
                    accessible(page);
                    String file = name + "-" + window.name().toLowerCase(java.util.Locale.ROOT) + "-"
                            + colours.name().toLowerCase(java.util.Locale.ROOT) + ".png";
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(PICTURES.resolve(file))
                            .setFullPage(false));
                    int wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
                    assertThat(wide).as("width of " + file).isLessThanOrEqualTo(window.width);
                }
            }
        }
    }
}
