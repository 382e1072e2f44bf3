package org.lede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lede.question.Kind;
import org.lede.testing.LedeTest;

/** Tests everything with the keyboard only, with shortcuts and without. */
@LedeTest
class KeyboardTest {

    private static final String VERDICTS = "niger-in-the-article";
    private static final String PICKED = "input[name=verdict]:checked";
    private static final String KEYS = "[data-keys]";

    @TestHTTPResource
    URL application;

    @Inject
    Questions questions;

    @Test
    void everyKind_isAnsweredByKeyboardAlone() {
        BothWays.go(this::everyKind_isAnsweredByKeyboardAlone);
    }

    private void everyKind_isAnsweredByKeyboardAlone(Scripts scripts) {
        Set<Kind> seen = EnumSet.noneOf(Kind.class);
        try (Visitor visitor = Browsers.visitor(application, scripts)) {
            Keyboard keyboard = new Keyboard(visitor.page());
            for (String set : Questions.NINE_KINDS) {
                visitor.open("/sets/" + set);
                keyboard.tabTo("form[action='/attempts']:has([value=practice]) button");
                keyboard.press("Enter");
                String attempt = visitor.attempt();
                int total = visitor.find(".steps li").count();
                for (int number = 1; number <= total; number++) {
                    visitor.open(attempt + "?n=" + number);
                    Asked asked = questions.on(visitor.page());
                    if (seen.add(asked.kind())) {
                        keyboard.give(asked.right());
                        keyboard.send();
                        assertThat(visitor.find("#outcome")).containsText("Right.");
                        visitor.expectFocus("#feedback");
                        keyboard.tabTo("a[data-enter]");
                        keyboard.press("Enter");
                        assertThat(visitor.find("#feedback")).hasCount(0);
                    }
                }
            }
        }
        assertThat(seen).containsExactlyElementsOf(Questions.kinds());
    }

    @Test
    void shortcuts_pickCheckAndGoOn() {
        try (Visitor visitor = Browsers.visitor(application, Scripts.ON)) {
            visitor.start(VERDICTS, "Practice");
            visitor.expectFocus("h1");
            Keyboard keyboard = new Keyboard(visitor.page());
            keyboard.press("Digit2");
            assertThat(visitor.find("input[name=verdict]").nth(1)).isChecked();
            visitor.expectFocus("input[name=verdict]:checked");
            keyboard.press("Enter");
            visitor.expectFocus("#feedback");
            keyboard.press("Enter");
            assertThat(visitor.find(".place")).hasText("Question 2 of 11");
            visitor.expectFocus("h1");
            keyboard.press("Digit1");
            assertThat(visitor.find("input[name=verdict]").first()).isChecked();
        }
    }

    @Test
    void shortcuts_stayOffAndAreSilentInInputs() {
        try (Visitor visitor = Browsers.visitor(application, Scripts.ON)) {
            String attempt = visitor.start(VERDICTS, "Practice");
            Keyboard keyboard = new Keyboard(visitor.page());
            visitor.page()
                    .evaluate("document.getElementById('question').insertAdjacentHTML('afterbegin',"
                            + " '<input id=probe aria-label=probe>')");
            visitor.find("#probe").focus();
            keyboard.press("Digit1");
            assertThat(visitor.find("#probe")).hasValue("1");
            assertThat(visitor.find(PICKED)).hasCount(0);

            visitor.open(attempt);
            assertThat(visitor.find(KEYS)).isChecked();
            keyboard.tabTo(KEYS);
            keyboard.press("Space");
            expectShortcutsOff(visitor, keyboard);
            visitor.page().reload();
            expectShortcutsOff(visitor, keyboard);
            visitor.newTab();
            visitor.open(attempt);
            expectShortcutsOff(visitor, new Keyboard(visitor.page()));
        }
    }

    /** Unlike the box under a question, which is the browser's, this is the learner's and goes with them. */
    @Test
    void shortcuts_thatALearnerTurnedOff_areNotOffered() {
        try (Visitor visitor = Browsers.visitor(application, Scripts.ON)) {
            String attempt = visitor.start(VERDICTS, "Practice");
            visitor.open("/account");
            visitor.find("#shortcuts").uncheck();
            visitor.press("Save settings");
            assertThat(visitor.find("#shortcuts")).not().isChecked();

            visitor.open(attempt);
            assertThat(visitor.find(KEYS)).hasCount(0);
            Keyboard keyboard = new Keyboard(visitor.page());
            keyboard.press("Digit1");
            keyboard.press("Enter");
            assertThat(visitor.find(PICKED)).hasCount(0);
            assertThat(visitor.find("#problem")).hasCount(0);
        }
    }

    private static void expectShortcutsOff(Visitor visitor, Keyboard keyboard) {
        assertThat(visitor.find(KEYS)).not().isChecked();
        visitor.page().evaluate("document.activeElement.blur()");
        keyboard.press("Digit1");
        keyboard.press("Enter");
        assertThat(visitor.find(PICKED)).hasCount(0);
        assertThat(visitor.find("#problem")).hasCount(0);
    }
}
