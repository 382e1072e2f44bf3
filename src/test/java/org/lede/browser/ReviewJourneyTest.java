package org.lede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lede.question.Kind;
import org.lede.testing.LedeTest;
import org.lede.testing.Stored;
import org.lede.testing.TestClock;

/** Tests a newcomer's way from a quiz to the next day's review. */
@LedeTest
class ReviewJourneyTest {

    private static final String SET = "niger-key-facts";
    private static final int FACTS = 3;

    /** The kinds whose answer is one thing to pick or to type. */
    private static final Set<Kind> SHORT = EnumSet.of(Kind.VERDICT, Kind.SINGLE_CHOICE, Kind.SHORT_TEXT, Kind.NUMBER);

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
            assertThat(visitor.find(".today-strip")).containsText(FACTS + " facts to keep today");
            assertThat(visitor.find(".lead .dateline")).containsText(Pattern.compile(FACTS + " of \\d+ facts met"));
            visitor.follow("Start Today");
            visitor.expectHeadline(FACTS + " facts to keep today");
            visitor.press("Start");

            // The first card is missed, so its fact comes back at the end.
            for (int card = 1; card <= FACTS + 1; card++) {
                assertThat(visitor.find(".place"))
                        .hasText("Question " + card + " of " + (card == 1 ? FACTS : FACTS + 1));
                give(visitor, card > 1);
                visitor.check();
                assertThat(visitor.find("#feedback a:has-text('Read it in the article')"))
                        .isVisible();
                visitor.press(card <= FACTS ? "Next question" : "Done");
            }

            visitor.expectHeadline("Done for today");
            assertThat(visitor.find("#main"))
                    .containsText("You went through 3 facts. 1 comes back tomorrow, to learn again.");
            assertThat(visitor.find("form[action='/review/cards']")).hasCount(0);
            assertThat(visitor.find("#onwards")).hasText("New to you");
            visitor.press("Quiz me 5 questions");
            assertThat(visitor.find(".place")).hasText("Question 1 of 5");
            visitor.open("/review");
            assertThat(visitor.find(".sets")).containsText("You stopped at question 1");
            visitor.open("/");
            assertThat(visitor.main().getByText("to keep today")).hasCount(0);
            assertThat(visitor.find(".lead .dateline"))
                    .containsText(Pattern.compile(FACTS - 1 + " of \\d+ facts kept"));
        }
    }

    /** Pick or type, answer, go on: three key presses a card where the answer is one thing, and what it says is typed. */
    @Test
    void session_byKeyboardAlone_takesThreeKeyPressesACard() {
        try (Visitor visitor = Browsers.visitor(application, Scripts.ON)) {
            takeAQuizAndSleep(visitor);
            visitor.open("/review");
            Keyboard keyboard = new Keyboard(visitor.page());
            keyboard.press("Enter");
            for (int card = 1; card <= FACTS; card++) {
                assertThat(visitor.find(".place")).hasText("Question " + card + " of " + FACTS);
                assertThat(visitor.find("form#question")).isVisible();
                Asked asked = questions.on(visitor.page());
                int before = keyboard.presses();
                give(asked, visitor, keyboard);
                keyboard.press("Enter");
                visitor.expectFocus("#feedback");
                keyboard.press("Enter");
                if (card < FACTS) {
                    assertThat(visitor.find(".place")).hasText("Question " + (card + 1) + " of " + FACTS);
                } else {
                    visitor.expectHeadline("Done for today");
                }
                System.out.println(asked.kind() + ": " + (keyboard.presses() - before) + " key presses");
                if (SHORT.contains(asked.kind())) {
                    assertThat(keyboard.presses() - before)
                            .as("key presses for " + asked.kind())
                            .isLessThanOrEqualTo(3);
                }
            }
        }
    }

    /** By the digit of the option that is right, by typing at once where the focus is, or else as the form has it. */
    private static void give(Asked asked, Visitor visitor, Keyboard keyboard) {
        switch (asked.kind()) {
            case VERDICT, SINGLE_CHOICE -> {
                Object value = asked.right().values().iterator().next();
                keyboard.press(
                        "Digit" + visitor.find("input[value='" + value + "']").getAttribute("data-shortcut"));
            }
            case SHORT_TEXT, NUMBER -> {
                visitor.expectFocus("#question input[type=text]");
                visitor.page()
                        .keyboard()
                        .type(asked.right().values().iterator().next().toString());
            }
            default -> {
                keyboard.give(asked.right());
                visitor.page().evaluate("document.activeElement.blur()");
            }
        }
    }

    @Test
    void session_inFrenchAndWithoutScripts_withWhatChanged() {
        try (Visitor visitor = Browsers.visitor(application, Scripts.OFF, "fr-FR")) {
            String attempt = visitor.start(SET, "Entraînement");
            for (int n = 1; n <= 2; n++) {
                visitor.open(attempt + "?n=" + n);
                answerInFrench(visitor);
            }
            clock.advance(Duration.ofDays(1));
            visitor.open("/");
            assertThat(visitor.find(".today-strip")).containsText("2 faits à revoir aujourd’hui");
            visitor.follow("Commencer Aujourd’hui");
            visitor.expectHeadline("2 faits à retenir aujourd’hui");
            visitor.press("Commencer");
            assertThat(visitor.find(".confidence")).containsText("Je crois juste\u202f: +2 faux\u202f: −2");
            answerInFrench(visitor);
            visitor.press("Question suivante");
            answerInFrench(visitor);
            visitor.press("Terminé");
            visitor.expectHeadline("C’est tout pour aujourd’hui");

            stored.rewordWhatIsKnownBy(UUID.fromString(
                    stored.list("select cast(learner_id as text) from attempt where id = ?1", idOf(attempt))
                            .get(0)));
            visitor.open("/");
            visitor.follow("2 faits que vous connaissez ont changé. Voyez comment.");
            assertThat(visitor.find("#changes-title")).hasText("2 faits que vous connaissez ont changé");
            assertThat(visitor.find(".change h3")).hasText(new String[] {
                "Ce que vous saviez", "Ce qu’il en est", "Ce que vous saviez", "Ce qu’il en est"
            });
            visitor.find(".change button").first().click();
            assertThat(visitor.find("#changes-title")).hasText("1 fait que vous connaissez a changé");
            visitor.expectHeadline("1 fait à retenir aujourd’hui");
        }
    }

    private void answerInFrench(Visitor visitor) {
        give(visitor, true);
        visitor.press("Vérifier");
        assertThat(visitor.find("#outcome")).containsText("Juste");
    }

    /** At the width of a phone, with its lower half for the thumb: as wide as the page or within the lower half. */
    private void expectInReach(Visitor visitor) {
        BoundingBox button = visitor.find("#main [data-enter]").boundingBox();
        assertThat(button.width > 0.85 * Browsers.PHONE || button.y > 0.5 * Browsers.HEIGHT)
                .as("at %s, %s, %s wide", button.x, button.y, button.width)
                .isTrue();
        assertThat(button.y + button.height).as("on the screen").isLessThanOrEqualTo(Browsers.HEIGHT);
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
            expectInReach(visitor);
            visitor.press("Start");
            inspect("review-card-asked", visitor);
            expectInReach(visitor);
            give(visitor, false);
            visitor.check();
            expectInReach(visitor);
            inspect("review-card-told", visitor);
            visitor.press("Next question");
            visitor.open("/review");
            inspect("review-under-way", visitor);
            // The one that was missed comes again.
            for (int card = 2; card <= FACTS + 1; card++) {
                visitor.press(card == 2 ? "Carry on" : "Next question");
                give(visitor, true);
                visitor.check();
            }
            visitor.press("Done");
            visitor.expectHeadline("Done for today");
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
            visitor.expectHeadline("1 fait à retenir aujourd’hui");
            inspect("french-review-due", visitor);
            visitor.press("Commencer");
            give(visitor, true);
            visitor.press("Vérifier");
            assertThat(visitor.find("#feedback")).isVisible();
            inspect("french-review-told", visitor);
            visitor.press("Terminé");
            visitor.expectHeadline("C’est tout pour aujourd’hui");
        }
        assertThat(faults).isEmpty();
    }

    /** The attempt of the day before. */
    @ParameterizedTest
    @EnumSource
    void whatWasDoneLast_isUndoneByOneKey_orOneButton(Scripts scripts) {
        try (Visitor visitor = Browsers.visitor(application, scripts)) {
            takeAQuizAndSleep(visitor);
            visitor.open("/review");
            for (String decision : List.of("I know this already", "Don’t ask me this")) {
                visitor.press(visitor.find("#main button:has-text('Carry on')").count() > 0 ? "Carry on" : "Start");
                visitor.press(decision);
                assertThat(visitor.find(".notice")).hasText("Done. You can undo it.");
                undo(visitor, scripts, "Undo that");
                visitor.expectHeadline(FACTS + " facts to keep today");
            }

            visitor.press("Start");
            give(visitor, false);
            visitor.check();
            undo(visitor, scripts, "Undo the last answer");
            assertThat(visitor.find("form#question")).isVisible();

            visitor.open("/review/facts");
            visitor.find("button[value=reset]").first().click();
            assertThat(visitor.find("button[value=reset]")).hasCount(FACTS - 1);
            undo(visitor, scripts, "Undo that");
            assertThat(visitor.find("button[value=reset]")).hasCount(FACTS);

            visitor.open("/review/settings");
            visitor.find("#from").fill("2030-01-01");
            visitor.find("#until").fill("2030-01-08");
            visitor.press("Save pause");
            assertThat(visitor.find("#from")).hasValue("2030-01-01");
            undo(visitor, scripts, "End the pause");
            assertThat(visitor.find("#from")).hasValue("");
        }
    }

    /** Where the field of an answer has the focus, which it gets when the page has settled, the key would be typed. */
    private static void undo(Visitor visitor, Scripts scripts, String button) {
        assertThat(visitor.find("#main button[aria-keyshortcuts=u]")).hasText(button);
        if (scripts == Scripts.ON) {
            visitor.page()
                    .waitForFunction("() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')");
            visitor.page().evaluate("document.activeElement.blur()");
            visitor.page().keyboard().press("u");
        } else {
            visitor.press(button);
        }
    }

    private UUID takeAQuizAndSleep(Visitor visitor) {
        String attempt = visitor.start(SET, "Practice");
        for (int answered = 1; answered <= FACTS; answered++) {
            give(visitor, true);
            visitor.check();
            visitor.next();
        }
        clock.advance(Duration.ofDays(1));
        return idOf(attempt);
    }

    private static UUID idOf(String attempt) {
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
        inspection.keepPictures(true);
    }
}
