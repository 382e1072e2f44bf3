package org.lede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lede.testing.LedeTest;
import org.lede.testing.Stored;
import org.lede.testing.TestClock;

/** A newcomer takes a quiz, and is asked again on the next day. */
@LedeTest
class ReviewJourneyTest {

    private static final String SET = "niger-key-facts";
    private static final int FACTS = 3;

    @TestHTTPResource
    URL application;

    @Inject
    Questions questions;

    @Inject
    Stored stored;

    @Inject
    TestClock clock;

    private final List<String> faults = new ArrayList<>();

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource
    void session_fromTheLibraryToDone(Scripts scripts) {
        try (Visitor visitor = Browsers.visitor(application, scripts)) {
            UUID quiz = takeAQuizAndSleep(visitor);
            assertThat(stored.count("answer where attempt_id = ?1 and elapsed_ms > 0", quiz))
                    .as("answers whose time the script has measured")
                    .isEqualTo(scripts == Scripts.ON ? FACTS : 0);
            visitor.open("/");
            visitor.follow(FACTS + " facts are due");
            visitor.expectHeadline(FACTS + " facts are due today.");
            visitor.press("Start");

            for (int card = 1; card <= FACTS; card++) {
                assertThat(visitor.find(".place")).hasText("Question " + card + " of " + FACTS);
                give(visitor, card > 1);
                visitor.check();
                assertThat(visitor.find("#feedback a:has-text('Read it in the article')"))
                        .isVisible();
                visitor.press(card < FACTS ? "Next question" : "Done");
            }

            visitor.expectHeadline("That’s it for today.");
            assertThat(visitor.find("#main")).containsText("You went through 3 facts.");
            assertThat(visitor.find("form[action='/review/cards']")).hasCount(0);
            visitor.open("/");
            assertThat(visitor.main().getByText("are due")).hasCount(0);
        }
    }

    @Test
    void session_byKeyboardAlone_withFocusOnWhatIsNew() {
        try (Visitor visitor = Browsers.visitor(application, Scripts.ON)) {
            takeAQuizAndSleep(visitor);
            visitor.open("/review");
            visitor.page().keyboard().press("Enter");
            for (int card = 1; card <= FACTS; card++) {
                assertThat(visitor.find(".place")).hasText("Question " + card + " of " + FACTS);
                give(visitor, true);
                visitor.find("h1, legend").first().evaluate("() => document.activeElement.blur()");
                visitor.page().keyboard().press("Enter");
                visitor.expectFocus("#feedback");
                visitor.page().keyboard().press("Enter");
            }
            visitor.expectHeadline("That’s it for today.");
        }
    }

    @Test
    void closedTab_findsItsCardAgain() {
        try (Visitor visitor = Browsers.visitor(application, Scripts.OFF)) {
            takeAQuizAndSleep(visitor);
            visitor.open("/review");
            visitor.press("Start");
            String card = visitor.attempt();
            visitor.newTab();
            visitor.open("/review");
            visitor.press("Start");

            assertThat(visitor.attempt()).isEqualTo(card);
        }
    }

    @Test
    void pages_areAccessibleAndFit() {
        try (Visitor visitor = Browsers.visitor(application, Scripts.ON)) {
            visitor.open("/review");
            inspect("review-empty", visitor);
            takeAQuizAndSleep(visitor);
            visitor.open("/");
            inspect("library-due", visitor);
            visitor.open("/review");
            inspect("review-due", visitor);
            visitor.press("Start");
            inspect("review-card-asked", visitor);
            give(visitor, false);
            visitor.check();
            inspect("review-card-told", visitor);
            visitor.press("Next question");
            visitor.open("/review");
            inspect("review-under-way", visitor);
            for (int card = 2; card <= FACTS; card++) {
                visitor.press(card == 2 ? "Go on" : "Next question");
                give(visitor, true);
                visitor.check();
            }
            visitor.press("Done");
            visitor.expectHeadline("That’s it for today.");
            inspect("review-done", visitor);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void frenchPages_areAccessibleAndFit() {
        try (Visitor visitor = Browsers.visitor(application, Scripts.ON, "fr-FR")) {
            visitor.start(SET, "Entraînement");
            give(visitor, true);
            visitor.press("Vérifier");
            assertThat(visitor.find("#feedback")).isVisible();
            clock.advance(Duration.ofDays(1));
            visitor.open("/review");
            visitor.expectHeadline("1 fait est à revoir aujourd’hui.");
            inspect("french-review-due", visitor);
            visitor.press("Commencer");
            give(visitor, true);
            visitor.press("Vérifier");
            assertThat(visitor.find("#feedback")).isVisible();
            inspect("french-review-told", visitor);
            visitor.press("Terminé");
            visitor.expectHeadline("C’est tout pour aujourd’hui.");
        }
        assertThat(faults).isEmpty();
    }

    /** The attempt of the day before. */
    private UUID takeAQuizAndSleep(Visitor visitor) {
        String attempt = visitor.start(SET, "Practice");
        for (int answered = 1; answered <= FACTS; answered++) {
            give(visitor, true);
            visitor.check();
            visitor.next();
        }
        clock.advance(Duration.ofDays(1));
        return UUID.fromString(attempt.replaceFirst(".*/", ""));
    }

    private void give(Visitor visitor, boolean rightly) {
        assertThat(visitor.find("form#question")).isVisible();
        new Hand(visitor.page()).give(questions.on(visitor.page()).answer(rightly));
    }

    private void inspect(String name, Visitor visitor) {
        Page page = visitor.page();
        page.waitForLoadState();
        Inspection inspection = new Inspection(name, page);
        faults.addAll(inspection.faults());
        inspection.keepPictures();
    }
}
