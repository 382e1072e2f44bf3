package org.lede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lede.testing.LedeTest;
import org.lede.testing.TestClock;

/** Tests the page of a test whose time runs out while its learner looks at it. */
@LedeTest
class TimeLimitPageTest {

    private static final String SET = "metre-dates-and-amounts";
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final String TIME_UP = "Time’s up. Everything you saved counts.";

    @TestHTTPResource
    URL application;

    @Inject
    Questions questions;

    @Inject
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource
    void testWhoseTimeRunsOut_holdsWhatWasSaved(Scripts scripts) {
        try (Visitor visitor = Browsers.visitor(application, scripts)) {
            String attempt = visitor.start(SET, "Test");
            give(visitor.page());
            visitor.press("Save and continue");
            assertThat(visitor.find(".place")).hasText("Question 2 of 9");
            Page late = visitor.context().newPage();
            late.navigate(attempt + "?n=3");

            clock.advance(LIMIT.plusSeconds(5));
            visitor.page().reload();

            assertThat(visitor.find("[data-over]")).containsText(TIME_UP);
            assertThat(visitor.find("[data-over]")).isVisible();
            assertThat(visitor.find("[data-running]")).isHidden();

            clock.advance(Duration.ofSeconds(26));
            give(late);
            assertThat(late.waitForResponse(
                                    response -> response.request().method().equals("POST"),
                                    () -> late.locator("form#question button[data-enter]")
                                            .click())
                            .status())
                    .isEqualTo(409);
            assertThat(late.locator("#main h1")).hasText("This attempt is closed");
            assertThat(late.locator("#main")).containsText("Everything you saved counts");
            late.close();
            visitor.open(attempt);
            visitor.expectHeadline("Your result");
            assertThat(visitor.find(".score")).hasText("1 of 9");
            assertThat(visitor.find(".tally")).hasText("1 right, 8 not answered.");
        }
    }

    /** The page says so by itself, by a clock that the browser's own time of day doesn't move. */
    @Test
    void pageThatStaysOpen_saysWhenTimeIsUp() {
        try (Visitor visitor = Browsers.visitor(application, Scripts.ON)) {
            visitor.page().clock().install();
            visitor.start(SET, "Test");
            assertThat(visitor.find(".deadline [data-left]")).hasText("10 minutes");

            visitor.page().clock().runFor(LIMIT.minusMinutes(2).toMillis());
            assertThat(visitor.find(".deadline [data-left]")).hasText("2 minutes");
            assertThat(visitor.find("[data-over]")).isHidden();

            visitor.page().clock().runFor(Duration.ofMinutes(2).toMillis());
            assertThat(visitor.find("[data-over]")).containsText(TIME_UP);
            assertThat(visitor.find("[data-over]")).isVisible();
            assertThat(visitor.find("[data-running]")).isHidden();
        }
    }

    private void give(Page page) {
        new Hand(page).give(questions.on(page).right());
    }
}
