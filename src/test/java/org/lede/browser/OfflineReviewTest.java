package org.lede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lede.testing.LedeTest;
import org.lede.testing.Stored;
import org.lede.testing.TestClock;

/** Tests the review of the day without a network. */
@LedeTest
class OfflineReviewTest {

    private static final String SET = "niger-key-facts";
    private static final int ASKED = 8;
    private static final int ANSWERED = 5;

    /** Reads, or puts back, the answers that wait on the device. */
    private static final String WAITING = """
            (back) => new Promise((resolve) => {
              indexedDB.open('lede', 1).onsuccess = (opened) => {
                const answers = opened.target.result.transaction('answers', 'readwrite').objectStore('answers');
                (back ?? []).forEach((one) => answers.put(one));
                answers.getAll().onsuccess = (all) => resolve(all.target.result);
              };
            })""";

    @TestHTTPResource
    URL application;

    @Inject
    Stored stored;

    @Inject
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void answersGivenOffline_afterAKilledTab_areStoredOnce() {
        try (Visitor visitor = Browsers.visitor(application, Scripts.ON)) {
            UUID quiz = takeAQuizAndSleep(visitor);
            visitor.open("/review");
            visitor.page().waitForFunction("() => document.documentElement.dataset.kept");
            visitor.page().context().setOffline(true);
            visitor.page().navigate(application + "review");
            for (int card = 1; card <= ANSWERED; card++) {
                answerOffline(visitor.page());
            }
            Object waiting = visitor.page().evaluate(WAITING);
            visitor.newTab();
            assertThat(cardsOf(quiz)).isZero();

            visitor.page().context().setOffline(false);
            visitor.open("/review");
            assertThat(visitor.find(".lede")).containsText(ANSWERED + " done already");
            assertThat(cardsOf(quiz)).isEqualTo(ANSWERED);

            visitor.page().evaluate(WAITING, waiting);
            visitor.open("/review");
            visitor.page().waitForFunction("() => document.documentElement.dataset.kept");
            assertThat(cardsOf(quiz)).as("after they were sent again").isEqualTo(ANSWERED);
        }
    }

    private static void answerOffline(Page page) {
        Locator version = page.locator("form.card [name=version]");
        String answered = version.inputValue();
        page.locator("form.card [name=dontKnow]").click();
        assertThat(page.locator("form.card [name=version][value='" + answered + "']"))
                .hasCount(0);
    }

    private long cardsOf(UUID quiz) {
        return stored.count(
                "answer a join attempt t on t.id = a.attempt_id where t.review_position is not null"
                        + " and t.learner_id = (select learner_id from attempt where id = ?1)",
                quiz);
    }

    /** The attempt of the day before. */
    private UUID takeAQuizAndSleep(Visitor visitor) {
        String attempt = visitor.start(SET, "Practice");
        for (int n = 1; n <= ASKED; n++) {
            visitor.open(attempt + "?n=" + n);
            visitor.press("I don’t know");
            assertThat(visitor.find("#feedback")).isVisible();
        }
        clock.advance(Duration.ofDays(1));
        return UUID.fromString(attempt.replaceFirst(".*/", ""));
    }
}
