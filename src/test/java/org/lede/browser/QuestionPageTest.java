package org.lede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lede.question.Kind;
import org.lede.testing.LedeTest;

/** Tests how a question behaves under the hand: nothing moves, and one tap is enough for those who want that. */
@LedeTest
class QuestionPageTest {

    private static final String VERDICTS = "niger-in-the-article";
    private static final Set<Kind> WITH_OPTIONS = EnumSet.of(Kind.SINGLE_CHOICE, Kind.MULTIPLE_CHOICE, Kind.VERDICT);

    @TestHTTPResource
    URL application;

    @Inject
    Questions questions;

    @Test
    void stemAndOptions_afterCheck_areWhereTheyWere() {
        BothWays.go(this::stemAndOptions_afterCheck_areWhereTheyWere);
    }

    private void stemAndOptions_afterCheck_areWhereTheyWere(Scripts scripts) {
        Set<Kind> seen = EnumSet.noneOf(Kind.class);
        try (Visitor visitor = Browsers.visitor(application, scripts)) {
            String attempt = visitor.start("niger-key-facts", "Practice");
            for (int number = 1; number <= 10; number++) {
                visitor.open(attempt + "?n=" + number);
                Asked asked = questions.on(visitor.page());
                if (!WITH_OPTIONS.contains(asked.kind()) || !seen.add(asked.kind())) {
                    continue;
                }
                List<String> before = places(visitor);
                new Hand(visitor.page()).give(asked.wrong());
                assertThat(places(visitor)).as("with one picked").isEqualTo(before);
                visitor.check();
                assertThat(places(visitor)).as(asked.kind() + " checked").isEqualTo(before);
            }
        }
        assertThat(seen).isEqualTo(WITH_OPTIONS);
    }

    /** From the top of the page, in CSS pixels. */
    @SuppressWarnings("unchecked")
    private static List<String> places(Visitor visitor) {
        return (List<String>) visitor.page().evaluate("""
                () => [...document.querySelectorAll('.stem, .option')].map(element => {
                    const box = element.getBoundingClientRect();
                    return [box.left, box.top + scrollY, box.width, box.height].map(Math.round).join(' ');
                })""");
    }

    @Test
    void tap_withTheBoxTicked_answersAtOnce_butArrowsDoNot() {
        try (Visitor visitor = Browsers.visitor(application, Scripts.ON)) {
            String attempt = visitor.start(VERDICTS, "Practice");
            Locator options = visitor.find("#question .option");
            options.first().click();
            assertThat(visitor.find("#question input:checked")).hasCount(1);
            assertThat(visitor.find("#feedback")).hasCount(0);

            visitor.find("[data-taps]").check();
            visitor.open(attempt + "?n=2");
            Keyboard keyboard = new Keyboard(visitor.page());
            keyboard.tabTo("input[name=verdict]");
            keyboard.press("Space");
            keyboard.press("ArrowDown");
            assertThat(visitor.find("#question input:checked")).hasCount(1);
            assertThat(visitor.find("#feedback")).hasCount(0);
            options.first().click();
            assertThat(visitor.find("#feedback")).isVisible();
        }
    }

    @Test
    void certainty_isExplainedBeforeItCounts_andOpenOnceUsed() {
        BothWays.go(this::certainty_isExplainedBeforeItCounts_andOpenOnceUsed);
    }

    private void certainty_isExplainedBeforeItCounts_andOpenOnceUsed(Scripts scripts) {
        try (Visitor visitor = Browsers.visitor(application, scripts)) {
            String attempt = visitor.start(VERDICTS, "Practice");
            assertThat(visitor.find("input[name=confidence]").first()).isHidden();
            visitor.find(".confidence > summary").click();
            assertThat(visitor.find(".confidence > p")).containsText("Your score stays the same.");
            visitor.find("input[name=confidence][value='1']").check();
            visitor.find("#question .option").first().click();
            visitor.check();
            visitor.open(attempt + "?n=2");
            assertThat(visitor.find("input[name=confidence]").first()).isVisible();
        }
    }
}
