package org.lede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lede.testing.LedeTest;

/**
 * No page breaks its own content security policy or fails in its script. No pictures are taken here, because the
 * browser's driver puts a style into a page for them, which the policy rightly refuses.
 */
@LedeTest
class PolicyTest {

    /** What Chromium's console says of every page that is not a 200, which is no fault of the page. */
    private static final Pattern REFUSED_ON_PURPOSE = Pattern.compile(
            "Failed to load resource: the server responded with a status of (4(00|03|04|09|13|22|29)|50[03]) .*");

    @TestHTTPResource
    URL application;

    @Inject
    Questions questions;

    @Inject
    Backstage backstage;

    @Test
    void everyPage_keepsItsPolicyAndLogsNoError() {
        List<String> errors = Collections.synchronizedList(new ArrayList<>());
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        BothWays.atOnce(
                () -> walk(Tour::walkThroughQuizzes, errors, seen), () -> walk(Tour::walkThroughTheRest, errors, seen));
        assertThat(seen).hasSizeGreaterThan(60);
        assertThat(errors).isEmpty();
    }

    @Test
    void documentation_rendersUnderTheSamePolicy() {
        List<String> errors = new ArrayList<>();
        try (Visitor visitor = Browsers.visitor(application, Scripts.ON)) {
            listen(visitor, errors);
            String policy = policy(visitor.open("/"));
            Response docs = visitor.open("/api/docs");
            visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(visitor.find(".opblock").first()).isVisible();
            assertThat(policy(docs)).isEqualTo(policy).contains("script-src 'self';");
        }
        assertThat(errors).isEmpty();
    }

    private void walk(Consumer<Tour> way, List<String> errors, List<String> seen) {
        try (Visitor visitor = Browsers.visitor(application, Scripts.ON)) {
            listen(visitor, errors);
            way.accept(new Tour(visitor, questions, backstage, (name, page) -> seen.add(name)));
        }
    }

    private static String policy(Response response) {
        return response.headers().get("content-security-policy");
    }

    private static void listen(Visitor visitor, List<String> errors) {
        visitor.context().onConsoleMessage(message -> keepError(message, errors));
        visitor.context().onWebError(error -> errors.add(error.page().url() + ": " + error.error()));
    }

    private static void keepError(ConsoleMessage message, List<String> errors) {
        boolean fault = message.type().equals("error") || message.type().equals("warning");
        if (fault && !REFUSED_ON_PURPOSE.matcher(message.text()).matches()) {
            errors.add(message.location() + ": " + message.text());
        }
    }
}
