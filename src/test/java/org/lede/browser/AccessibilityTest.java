package org.lede.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lede.testing.LedeTest;

/**
 * Tests every page in every state: with axe in light and dark, on a narrow screen, with large text, and for errors in the
 * browser's console.
 */
@LedeTest
class AccessibilityTest {

    @TestHTTPResource
    URL application;

    @Inject
    Questions questions;

    @Inject
    Backstage backstage;

    private final AtomicInteger stops = new AtomicInteger();
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> seenAtDesk = ConcurrentHashMap.newKeySet();

    @Test
    void everyPage_isAccessible_fits_keepsItsPolicyAndLogsNoError() {
        BothWays.atOnce(() -> walk("en-US", Tour::walkThroughQuizzes), () -> walk("en-US", Tour::walkThroughTheRest));
        assertThat(faults).isEmpty();
        assertThat(stops).hasValueGreaterThan(60);
    }

    /** A few pages are enough, since only their words differ from the English ones. */
    @Test
    void frenchPages_areAccessibleAndFit() {
        walk("fr-FR", Tour::walkInFrench);
        assertThat(faults).isEmpty();
    }

    private void walk(String language, Consumer<Tour> way) {
        try (Visitor visitor = Browsers.visitor(application, Scripts.ON, language)) {
            PageErrors.listen(visitor, faults::add);
            way.accept(new Tour(visitor, questions, backstage, this::inspect));
        }
    }

    private void inspect(String name, Page page) {
        stops.incrementAndGet();
        boolean atDesk = seenAtDesk.add(kind(name));
        Inspection inspection = new Inspection(name, page);
        faults.addAll(inspection.faults(atDesk));
        inspection.keepPictures(atDesk);
    }

    /** The page without its state, where one state looks like another on a desk. */
    private static String kind(String name) {
        return name.matches("(kind|review|studio|sign|french)-.*") ? name : name.replaceFirst("-.*", "");
    }

    /** Swagger UI itself breaks four of axe's rules; {@code docs.js} and {@code docs.css} repair that. */
    @Test
    void documentation_withClosedAndOpenedOperations_isAccessible() {
        try (Visitor visitor = Browsers.visitor(application, Scripts.ON)) {
            visitor.open("/api/docs");
            visitor.find(".opblock").first().waitFor();
            for (String method : List.of("get", "post", "put", "delete")) {
                visitor.find(".opblock-" + method + " .opblock-summary-control")
                        .first()
                        .click();
                visitor.find(".opblock-" + method + " .responses-table").first().waitFor();
            }
            Inspection opened = new Inspection("docs", visitor.page());
            assertThat(opened.barriers()).isEmpty();
        }
    }
}
