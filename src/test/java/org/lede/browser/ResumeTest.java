package org.lede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import org.junit.jupiter.api.Test;
import org.lede.testing.LedeTest;

/** Tests that answers are kept, and kept once, whatever happens to a tab. */
@LedeTest
class ResumeTest {

    private static final String SET = "niger-key-facts";

    @TestHTTPResource
    URL application;

    @Inject
    Questions questions;

    @Test
    void attempt_outlivesReloadBackAndClosedTab() {
        BothWays.go(this::attempt_outlivesReloadBackAndClosedTab);
    }

    private void attempt_outlivesReloadBackAndClosedTab(Scripts scripts) {
        try (Visitor visitor = Browsers.visitor(application, scripts)) {
            String attempt = visitor.start(SET, "Practice");
            give(visitor.page(), true);
            visitor.check();
            visitor.page().reload();
            assertThat(visitor.find("#outcome")).containsText("Right.");

            visitor.next();
            visitor.page().goBack();
            assertThat(visitor.find("#outcome")).containsText("Right.");
            assertThat(visitor.find("form#question")).hasCount(0);

            visitor.newTab();
            visitor.open("/sets/" + SET);
            visitor.follow("Continue your practice");
            assertThat(visitor.attempt()).isEqualTo(attempt);
            expectAnswered(visitor, 1);
            assertThat(visitor.find(".place")).hasText("Question 2 of 8");

            visitor.newTab();
            visitor.open("/");
            visitor.main().getByText("You stopped at question").click();
            assertThat(visitor.attempt()).isEqualTo(attempt);
        }
    }

    /** With scripts the next page is swapped in, and comes to rest a moment later. */
    @Test
    void back_beforeThePageHasSettled_showsTheOneBefore() {
        try (Visitor visitor = Browsers.visitor(application, Scripts.ON)) {
            visitor.start(SET, "Practice");
            give(visitor.page(), true);
            visitor.check();
            visitor.page().reload();
            visitor.page().evaluate("""
                            () => {
                              htmx.config.defaultSettleDelay = 1000;
                              document.addEventListener('htmx:afterSwap', () => history.back(), { once: true });
                            }""");

            visitor.page().waitForRequest("**?n=1", () -> visitor.follow("Next question"));

            assertThat(visitor.find("#outcome")).containsText("Right.");
        }
    }

    @Test
    void practice_keepsTheFirstOfTwoTabsAnswers() {
        BothWays.go(this::practice_keepsTheFirstOfTwoTabsAnswers);
    }

    private void practice_keepsTheFirstOfTwoTabsAnswers(Scripts scripts) {
        try (Visitor visitor = Browsers.visitor(application, scripts)) {
            String attempt = visitor.start(SET, "Practice");
            Page other = visitor.context().newPage();
            other.navigate(attempt);
            give(visitor.page(), false);
            give(other, true);
            visitor.check();
            assertThat(visitor.find("#outcome")).containsText("Not this time.");

            assertThat(other.waitForResponse(
                                    response -> response.url().endsWith("/answers"),
                                    () -> other.locator("form#question button[data-enter]")
                                            .click())
                            .status())
                    .isEqualTo(409);
            assertThat(other.locator("#main .notice[role=alert]")).containsText("the first answer counts");
            assertThat(other.locator("#outcome")).containsText("Not this time.");
            other.close();
            visitor.page().reload();
            assertThat(visitor.find("#outcome")).containsText("Not this time.");
            expectAnswered(visitor, 1);
        }
    }

    @Test
    void practice_takesTheSameAnswerTwiceAsOne() {
        BothWays.go(this::practice_takesTheSameAnswerTwiceAsOne);
    }

    private void practice_takesTheSameAnswerTwiceAsOne(Scripts scripts) {
        try (Visitor visitor = Browsers.visitor(application, scripts)) {
            String attempt = visitor.start(SET, "Practice");
            Page other = visitor.context().newPage();
            other.navigate(attempt);
            give(visitor.page(), true);
            give(other, true);
            visitor.check();
            other.locator("form#question button[data-enter]").click();
            assertThat(other.locator("#outcome")).containsText("Right.");
            other.close();
            expectAnswered(visitor, 1);
        }
    }

    private void give(Page page, boolean rightly) {
        new Hand(page).give(questions.on(page).answer(rightly));
    }

    private static void expectAnswered(Visitor visitor, int answered) {
        assertThat(visitor.find(".pips")).hasAttribute("aria-label", "Answered: " + answered + " of 8");
    }
}
