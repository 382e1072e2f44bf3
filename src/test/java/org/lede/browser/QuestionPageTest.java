package org.lede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
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
    private static final Set<Kind> STANDING =
            EnumSet.of(Kind.SINGLE_CHOICE, Kind.MULTIPLE_CHOICE, Kind.VERDICT, Kind.LOCATE);

    private static final List<String> SETS = List.of(
            "niger-key-facts",
            "niger-why-and-what-follows",
            "metre-would-you-have-guessed",
            "metre-dates-and-amounts",
            "four-winners-who-won",
            "gateau-pour-commencer");

    /** From the top of the page to the end of what can be picked or typed, with the bar of buttons below it. */
    private static final String HEIGHT_TO_THE_BUTTONS = """
            () => {
                const bottoms = [...document.querySelectorAll(
                        '#question :is(.option, .chip, .place-item, input[type=text], .gaps, .stem)')]
                    .filter(element => element.checkVisibility())
                    .map(element => element.getBoundingClientRect().bottom + scrollY);
                return Math.ceil(Math.max(...bottoms) + document.querySelector('#question .bar').offsetHeight);
            }""";

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
            for (int number = 1; number <= 8; number++) {
                visitor.open(attempt + "?n=" + number);
                Asked asked = questions.on(visitor.page());
                if (!STANDING.contains(asked.kind()) || !seen.add(asked.kind())) {
                    continue;
                }
                List<String> before = places(visitor);
                new Hand(visitor.page()).give(asked.wrong());
                assertThat(places(visitor)).as("with one picked").isEqualTo(before);
                visitor.check();
                assertThat(places(visitor)).as(asked.kind() + " checked").isEqualTo(before);
                if (asked.kind() == Kind.LOCATE) {
                    expectBothSentencesWithTheVerdict(visitor);
                }
            }
        }
        assertThat(seen).isEqualTo(STANDING);
    }

    /** The article is longer than a phone's screen, so both are quoted below it and lead to their places. */
    private static void expectBothSentencesWithTheVerdict(Visitor visitor) {
        assertThat(visitor.find("#outcome")).isInViewport();
        assertThat(visitor.find(".picked q")).isInViewport();
        assertThat(visitor.find("#feedback blockquote").first()).isInViewport();
        for (String sentence : List.of(".sentence.is-wrong", ".sentence.is-right")) {
            String place = visitor.find(sentence).first().getAttribute("id");
            assertThat(visitor.find("#" + place)).not().isInViewport();
            visitor.find("#feedback a[href='#" + place + "']").click();
            assertThat(visitor.find("#" + place)).isInViewport();
            visitor.page().goBack();
        }
    }

    /** From the top of the page, in CSS pixels. */
    @SuppressWarnings("unchecked")
    private static List<String> places(Visitor visitor) {
        return (List<String>) visitor.page().evaluate("""
                () => [...document.querySelectorAll('.stem, .option, .sentence')].map(element => {
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

            visitor.page()
                    .waitForResponse(
                            "**/account/one-tap",
                            () -> visitor.find("[data-taps]").check());
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
            assertThat(visitor.find(".confidence > p")).containsText("your score isn’t affected.");
            visitor.find("input[name=confidence][value='1']").check();
            visitor.find("#question .option").first().click();
            visitor.check();
            visitor.open(attempt + "?n=2");
            assertThat(visitor.find("input[name=confidence]").first()).isVisible();
        }
    }

    /** Of the questions that aren't the article itself: picking a sentence of it means reading it. */
    @Test
    void questions_fitAPhonesScreen_inNineOfTenCases() {
        List<String> tall = new ArrayList<>();
        int all = 0;
        try (Visitor visitor = Browsers.visitor(application, Scripts.ON)) {
            for (String set : SETS) {
                String attempt = visitor.start(set, "Practice");
                int total = visitor.find(".steps li").count();
                for (int number = 1; number <= total; number++) {
                    visitor.open(attempt + "?n=" + number);
                    if (visitor.find("input[name=sentence]").count() > 0) {
                        continue;
                    }
                    all++;
                    int height = (int) visitor.page().evaluate(HEIGHT_TO_THE_BUTTONS);
                    if (height > Browsers.HEIGHT) {
                        tall.add(set + " " + number + ": " + height);
                    }
                }
            }
        }
        System.out.println("Questions that don't fit a phone's screen: " + tall.size() + " of " + all + " " + tall);
        assertThat(all).isGreaterThan(35);
        assertThat(10 * tall.size()).as("%s of %d", tall, all).isLessThanOrEqualTo(all);
    }

    @Test
    void line_dragged_takesThePlaceWhereItIsDropped() {
        try (Visitor visitor = Browsers.visitor(application, Scripts.ON)) {
            String attempt = visitor.start("four-winners-who-won", "Practice");
            for (int number = 1; visitor.find(".places").count() == 0; number++) {
                visitor.open(attempt + "?n=" + number);
            }
            Locator lines = visitor.find(".places > li");
            String first = lines.first().locator("[data-order-text]").innerText();
            BoundingBox grip = lines.first().locator(".grip").boundingBox();
            BoundingBox last = lines.last().boundingBox();
            visitor.page().mouse().move(grip.x + 5, grip.y + 5);
            visitor.page().mouse().down();
            visitor.page().mouse().move(grip.x + 5, last.y + last.height + 2, new Mouse.MoveOptions().setSteps(20));
            visitor.page().mouse().up();

            assertThat(lines.last().locator("[data-order-text]")).hasText(first);
            assertThat(lines.last().locator("select")).hasValue(String.valueOf(lines.count()));
            assertThat(visitor.find("#live")).containsText(first);
        }
    }

    /** A match that is tapped again is undone; what was paired is there again after the form was refused. */
    @Test
    void pairs_areUndoneByASecondTap_andOutliveARefusal() {
        try (Visitor visitor = Browsers.visitor(application, Scripts.ON)) {
            String attempt = visitor.start("niger-why-and-what-follows", "Practice");
            for (int number = 1; visitor.find(".pairing").count() == 0; number++) {
                visitor.open(attempt + "?n=" + number);
            }
            Locator first = visitor.find(".lefts button").first();
            Locator match = visitor.find(".rights button").first();
            Locator select = visitor.find(".pairs select").first();
            match.click();
            assertThat(select).not().hasValue("");
            assertThat(first).containsText("→ " + match.innerText().replaceFirst("^1\\s*", ""));
            first.click();
            match.click();
            assertThat(select).hasValue("");
            visitor.press("Check");
            assertThat(visitor.find("#problem")).isVisible();
            assertThat(visitor.find(".pairing")).isVisible();
            assertThat(visitor.find(".pairs")).isHidden();
        }
    }
}
