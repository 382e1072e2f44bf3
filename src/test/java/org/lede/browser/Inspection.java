package org.lede.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Checks one page in one state with axe and by its measures, and keeps pictures of it. */
final class Inspection {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int HEIGHT = 844;
    private static final int DESK = 1280;

    /** WCAG 2.2, 1.4.10 Reflow: no scrolling in two directions at a width of 320 CSS pixels. */
    private static final int NARROW = 320;

    /** WCAG 2.2, 1.4.4 Resize Text: twice as large, on a window of twice the narrowest width. */
    private static final int ROOMY = 640;

    /** WCAG 2.2, 2.5.8 Target Size (Minimum), in CSS pixels. */
    private static final int SMALLEST_TARGET = 24;

    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");
    private static final List<String> COLOURS = List.of("cat.color");

    private static final String RUN_AXE = """
        tags => axe.run(document, {
            runOnly: { type: 'tag', values: tags },
            resultTypes: ['violations'],
            rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: true } }
        }).then(results => results.violations.flatMap(violation =>
            violation.nodes.map(node => violation.id + ': ' + node.html.slice(0, 200) + ' ' + node.failureSummary)))
        """;

    private static final String TOO_WIDE = """
        width => {
            const page = document.scrollingElement.scrollWidth;
            if (page <= width) return [];
            const culprits = [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > width + 0.5 && !e.closest('.table'))
                .map(e => e.outerHTML.slice(0, 120));
            return ['is ' + page + ' wide: ' + culprits.slice(0, 3).join(' | ')];
        }
        """;

    /** Leaves out links in running text, which may be as high as its lines. */
    private static final String SMALL_TARGETS = """
        smallest => [...document.querySelectorAll(
                'button, select, summary, .button, .more, nav a, input[type=text], label:has(input)')]
            .filter(e => e.checkVisibility() && !e.closest('.visually-hidden'))
            .filter(e => [...e.getClientRects()].every(r => r.width < smallest || r.height < smallest - 0.5))
            .map(e => e.outerHTML.slice(0, 120))
        """;

    private final String name;
    private final Page page;

    Inspection(String name, Page page) {
        this.name = name;
        this.page = page;
    }

    /** All faults of the page, which is left unchanged. */
    List<String> faults() {
        return faults(true);
    }

    /** @param atDesk whether on a desk as well; of one template, states that differ on a phone rarely differ there */
    List<String> faults(boolean atDesk) {
        List<String> faults = new ArrayList<>();
        add(faults, "axe", axe(STANDARDS));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        add(faults, "axe, dark", axe(COLOURS));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        if (atDesk) {
            page.setViewportSize(DESK, HEIGHT);
            add(faults, "axe at " + DESK + " px", axe(STANDARDS));
        }
        page.setViewportSize(NARROW, HEIGHT);
        add(faults, "at 320 px", evaluate(TOO_WIDE, NARROW));
        add(faults, "targets", evaluate(SMALL_TARGETS, SMALLEST_TARGET));
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        add(faults, "200 % text at 320 px", evaluate(TOO_WIDE, NARROW));
        page.setViewportSize(ROOMY, HEIGHT);
        add(faults, "200 % text at 640 px", evaluate(TOO_WIDE, ROOMY));
        page.evaluate("document.documentElement.removeAttribute('style')");
        page.setViewportSize(Browsers.PHONE, HEIGHT);
        return faults;
    }

    /** The rules of axe that the page breaks, each with the element. */
    List<String> barriers() {
        return axe(STANDARDS);
    }

    /**
     * A picture of the whole page on a phone in the dark and on a desk in the light; with {@code -Dlede.pictures=all} of each
     * in both, which takes twice as long.
     *
     * @param atDesk whether on a desk as well
     */
    void keepPictures(boolean atDesk) {
        boolean all = "all".equals(System.getProperty("lede.pictures"));
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(Browsers.PHONE, DESK)) {
                boolean dark = scheme == ColorScheme.DARK;
                if (all || (width == Browsers.PHONE ? dark : atDesk && !dark)) {
                    keepPicture(scheme, width);
                }
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(Browsers.PHONE, HEIGHT);
    }

    private void keepPicture(ColorScheme scheme, int width) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, HEIGHT);
        save(
                PICTURES.resolve(
                        "%s-%d-%s.png".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT))),
                wholePage());
    }

    /**
     * Uses the browser's own protocol, which can compress quickly: it takes half as long as the driver's screenshot.
     */
    private byte[] wholePage() {
        JsonObject clip = new JsonObject();
        clip.addProperty("x", 0);
        clip.addProperty("y", 0);
        clip.addProperty("width", number("document.documentElement.clientWidth"));
        clip.addProperty("height", number("document.documentElement.scrollHeight"));
        clip.addProperty("scale", 1);
        JsonObject order = new JsonObject();
        order.addProperty("format", "png");
        order.addProperty("captureBeyondViewport", true);
        order.addProperty("optimizeForSpeed", true);
        order.add("clip", clip);
        CDPSession session = page.context().newCDPSession(page);
        try {
            return Base64.getDecoder()
                    .decode(session.send("Page.captureScreenshot", order)
                            .get("data")
                            .getAsString());
        } finally {
            session.detach();
        }
    }

    private Number number(String script) {
        return (Number) page.evaluate(script);
    }

    private static void save(Path file, byte[] picture) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> axe(List<String> tags) {
        bringAxe();
        return evaluate(RUN_AXE, tags);
    }

    private void bringAxe() {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
    }

    @SuppressWarnings("unchecked")
    private List<String> evaluate(String script, Object argument) {
        return (List<String>) page.evaluate(script, argument);
    }

    private void add(List<String> faults, String check, List<String> found) {
        found.forEach(fault -> faults.add(name + ", " + check + ": " + fault));
    }
}
