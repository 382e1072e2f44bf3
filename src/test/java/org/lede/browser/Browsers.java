package org.lede.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Starts an installed Chromium for each thread, and gives each visitor a profile of its own. */
final class Browsers {

    static final int PHONE = 390;

    static final int HEIGHT = 844;
    private static final int PATIENCE_MILLIS = 60_000;
    private static final String SETTING = "LEDE_CHROMIUM";
    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    /** No sandbox, because containers rarely allow one; and nothing that fetches on its own. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final ThreadLocal<Browser> BROWSERS = ThreadLocal.withInitial(Browsers::launch);

    private Browsers() {}

    /** A first-time visitor on a phone. */
    static Visitor visitor(URL application, Scripts scripts) {
        return visitor(application, scripts, "en-US");
    }

    /** A first-time visitor whose browser asks for that language. */
    static Visitor visitor(URL application, Scripts scripts, String language) {
        BrowserContext context = BROWSERS.get()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(application.toString())
                        .setJavaScriptEnabled(scripts == Scripts.ON)
                        .setViewportSize(PHONE, HEIGHT)
                        .setLocale(language)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setTimezoneId("Africa/Niamey"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return new Visitor(context);
    }

    private static Browser launch() {
        Optional<Path> chromium = chromium();
        if (chromium.isEmpty()) {
            System.err.println("SKIPPED: " + noBrowser());
        }
        assumeTrue(chromium.isPresent(), Browsers::noBrowser);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(chromium.get()).setArgs(ARGUMENTS));
    }

    private static Optional<Path> chromium() {
        return Stream.concat(Stream.ofNullable(System.getenv(SETTING)), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String noBrowser() {
        return "the pages are NOT tested in a browser, because no Chromium is installed: none at " + USUAL_PLACES
                + ", and " + SETTING + " names none.";
    }
}
