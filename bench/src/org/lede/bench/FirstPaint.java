package org.lede.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures how soon a phone with nothing in its cache shows a page's largest text or picture (largest contentful paint), and
 * how far things move meanwhile (cumulative layout shift): with a processor four times as slow and a network of 1.6 Mbit/s and
 * 150 ms, which WebPageTest calls "3G Fast". LEDE_CHROMIUM names the browser ({@code /usr/bin/chromium}).
 */
public final class FirstPaint {

    private static final int VISITS = 5;
    private static final String QUESTION = "first question";
    private static final List<String> PAGES = List.of(
            "/",
            "/articles/niger-us-military-agreement",
            "/articles/how-the-metre-got-its-length",
            "/sets/niger-key-facts",
            QUESTION,
            "/review",
            "/me",
            "/search?q=metre");

    private static final String OBSERVE = """
            window.paint = { largest: 0, shift: 0 };
            new PerformanceObserver((list) => list.getEntries().forEach((entry) => { paint.largest = entry.startTime; }))
              .observe({ type: 'largest-contentful-paint', buffered: true });
            new PerformanceObserver((list) => list.getEntries().forEach((entry) => { paint.shift += entry.value; }))
              .observe({ type: 'layout-shift', buffered: true });""";

    private final Browser browser;
    private final String application;

    private FirstPaint(Browser browser, String application) {
        this.browser = browser;
        this.application = application;
    }

    public static void main(String[] arguments) throws Exception {
        String chromium = System.getenv().getOrDefault("LEDE_CHROMIUM", "/usr/bin/chromium");
        try (Server server = Server.start(Files.createTempDirectory("lede-bench"));
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of(chromium))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")))) {
            FirstPaint measurement = new FirstPaint(browser, "http://127.0.0.1:" + server.port());
            PAGES.forEach(measurement::visit); // warms up
            System.out.println("| page | largest paint ms, median / most | layout shift, most | requests | KB |");
            System.out.println("| --- | --- | --- | --- | --- |");
            PAGES.forEach(measurement::measure);
        }
    }

    private void measure(String page) {
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < VISITS; i++) {
            visits.add(visit(page));
        }
        List<Double> paints = visits.stream().map(Visit::largestPaint).sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f / %.0f | %.4f | %d | %d |%n",
                page,
                paints.get(VISITS / 2),
                paints.get(VISITS - 1),
                visits.stream().mapToDouble(Visit::layoutShift).max().orElseThrow(),
                visits.get(0).requests(),
                visits.get(0).bytes() / 1024);
    }

    /** One visit by someone who has never been here. */
    private Visit visit(String page) {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(390, 844).setDeviceScaleFactor(2).setLocale("en-GB"))) {
            String address = page.equals(QUESTION) ? question(context) : application + page;
            Page visited = context.newPage();
            CDPSession tools = context.newCDPSession(visited);
            slowDown(tools);
            List<Long> loaded = new ArrayList<>();
            tools.on("Network.loadingFinished", event -> loaded.add(event.get("encodedDataLength").getAsLong()));
            visited.addInitScript(OBSERVE);
            visited.navigate(address);
            visited.waitForTimeout(2_500);
            return new Visit(
                    number(visited, "paint.largest"),
                    number(visited, "paint.shift"),
                    loaded.size(),
                    loaded.stream().mapToLong(Long::longValue).sum());
        }
    }

    private String question(BrowserContext context) {
        try (Page page = context.newPage()) {
            page.navigate(application);
            page.locator("button[form=quiz]").first().click();
            page.waitForSelector("#question");
            return page.url();
        }
    }

    private static void slowDown(CDPSession tools) {
        tools.send("Network.enable");
        tools.send("Network.setCacheDisabled", json("{'cacheDisabled': true}"));
        tools.send(
                "Network.emulateNetworkConditions",
                json("{'offline': false, 'latency': 150, 'downloadThroughput': 200000, 'uploadThroughput': 96000}"));
        tools.send("Emulation.setCPUThrottlingRate", json("{'rate': 4}"));
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }

    /** @param largestPaint in milliseconds from the beginning of the visit */
    private record Visit(double largestPaint, double layoutShift, int requests, long bytes) {}
}
