package org.lede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lede.question.Kind;
import org.lede.testing.LedeTest;

/** Tests the pages for forms that are refused, and that nothing is lost or stored. */
@LedeTest
class BadFormTest {

    private static final String SET = "niger-key-facts";
    private static final String NUMBERS = "metre-dates-and-amounts";
    private static final String ORDERS = "four-winners-who-won";

    @TestHTTPResource
    URL application;

    @Inject
    Questions questions;

    @Test
    void emptyPracticeAnswer_isAskedForAgain() {
        BothWays.go(this::emptyPracticeAnswer_isAskedForAgain);
    }

    private void emptyPracticeAnswer_isAskedForAgain(Scripts scripts) {
        try (Visitor visitor = Browsers.visitor(application, scripts)) {
            String attempt = visitor.start(SET, "Practice");
            assertThat(statusOfSending(visitor.page())).isEqualTo(422);
            visitor.expectFocus("#problem");
            assertThat(visitor.find("#problem")).containsText("Answer first");
            visitor.open(attempt);
            assertThat(visitor.find(".place")).hasText("Question 1 of 8");
            assertThat(visitor.find(".pips")).hasAttribute("aria-label", "Answered: 0 of 8");
        }
    }

    @Test
    void textInANumberField_isShownAgain() {
        BothWays.go(this::textInANumberField_isShownAgain);
    }

    private void textInANumberField_isShownAgain(Scripts scripts) {
        try (Visitor visitor = Browsers.visitor(application, scripts)) {
            String attempt = visitor.start(NUMBERS, "Practice");
            goTo(visitor, attempt, Kind.NUMBER);
            visitor.find("input[name=number]").fill("quite <b>a few");
            assertThat(statusOfSending(visitor.page())).isEqualTo(422);
            visitor.expectFocus("#problem");
            assertThat(visitor.find("#problem")).containsText("can’t read that as a number");
            assertThat(visitor.find("input[name=number]")).hasValue("quite <b>a few");
        }
    }

    @Test
    void orderingWithOnePlaceTwice_keepsThePlaces() {
        try (Visitor visitor = Browsers.visitor(application, Scripts.OFF)) {
            String attempt = visitor.start(ORDERS, "Practice");
            goTo(visitor, attempt, Kind.ORDERING);
            for (int i = 0; i < 4; i++) {
                visitor.find(".places select").nth(i).selectOption("2");
            }
            assertThat(statusOfSending(visitor.page())).isEqualTo(422);
            assertThat(visitor.find("#problem")).containsText("a place of its own");
            assertThat(visitor.find(".places select").first()).hasValue("2");
        }
    }

    @Test
    void formWithoutItsToken_isRefusedKindly() {
        BothWays.go(this::formWithoutItsToken_isRefusedKindly);
    }

    private void formWithoutItsToken_isRefusedKindly(Scripts scripts) {
        try (Visitor visitor = Browsers.visitor(application, scripts)) {
            visitor.open("/sets/" + SET);
            visitor.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("csrf.*")));
            visitor.press("Practice");
            visitor.expectHeadline("This page has expired");

            String attempt = visitor.start(SET, "Practice");
            new Hand(visitor.page()).give(questions.on(visitor.page()).right());
            visitor.find("#question input[name=csrf-token]").evaluate("input => { input.value = 'c3RhbGU' }");
            assertThat(statusOfSending(visitor.page())).isEqualTo(400);
            visitor.expectHeadline("This page has expired");
            visitor.open(attempt);
            assertThat(visitor.find(".pips")).hasAttribute("aria-label", "Answered: 0 of 8");
        }
    }

    @Test
    void answerToAClosedAttempt_isRefusedKindly() {
        BothWays.go(this::answerToAClosedAttempt_isRefusedKindly);
    }

    private void answerToAClosedAttempt_isRefusedKindly(Scripts scripts) {
        try (Visitor visitor = Browsers.visitor(application, scripts)) {
            String attempt = visitor.start(SET, "Practice");
            Page late = visitor.context().newPage();
            late.navigate(attempt);
            visitor.finish();
            new Hand(late).give(questions.on(late).right());
            assertThat(statusOfSending(late)).isEqualTo(409);
            assertThat(late.locator("#main h1")).hasText("This attempt is closed");
            late.navigate(attempt);
            assertThat(late.locator("#main h1")).hasText("Your result");
            assertThat(late.locator(".score")).hasText("0 of 8");
        }
    }

    @Test
    void forgedSession_isRejected() {
        try (Visitor owner = Browsers.visitor(application, Scripts.ON);
                Visitor forger = Browsers.visitor(application, Scripts.ON)) {
            String attempt = owner.start(SET, "Practice");
            Cookie session = owner.context().cookies().stream()
                    .filter(cookie -> cookie.name.equals("lede-session"))
                    .findFirst()
                    .orElseThrow();
            assertThat(session.httpOnly).isTrue();
            String forged = (session.value.startsWith("A") ? "B" : "A") + session.value.substring(1);
            forger.context()
                    .addCookies(List.of(new Cookie(session.name, forged)
                            .setDomain(session.domain)
                            .setPath("/")));
            expectNotFound(forger, attempt);
            forger.open("/me");
            assertThat(forger.main()).containsText("Choose an article");
            assertThat(forger.start(SET, "Practice")).isNotEqualTo(attempt);
        }
    }

    @Test
    void attemptOfAnotherBrowser_isNotFound() {
        try (Visitor owner = Browsers.visitor(application, Scripts.ON);
                Visitor other = Browsers.visitor(application, Scripts.ON)) {
            String attempt = owner.start(SET, "Practice");
            expectNotFound(other, attempt);
            other.start(SET, "Practice");
            expectNotFound(other, attempt);
            expectNotFound(other, attempt + "/result");
            expectNotFound(other, attempt + "/submission");
            expectNotFound(other, "/attempts/no-such-thing");
            other.open("/nothing-here");
            assertThat(other.main()).not().containsText("attempt");
        }
    }

    @Test
    void formOfMoreThan64Kilobytes_isTooMuch() {
        try (Visitor visitor = Browsers.visitor(application, Scripts.OFF)) {
            String attempt = visitor.start(NUMBERS, "Practice");
            goTo(visitor, attempt, Kind.NUMBER);
            visitor.find("input[name=number]")
                    .evaluate("input => { input.removeAttribute('maxlength'); input.value = '1'.repeat(70000) }");
            assertThat(statusOfSending(visitor.page())).isEqualTo(413);
            visitor.expectHeadline("That’s too long");
            visitor.open(attempt);
            assertThat(visitor.find(".pips")).hasAttribute("aria-label", "Answered: 0 of 9");
        }
    }

    private static int statusOfSending(Page page) {
        return page.waitForResponse(
                        response -> response.request().method().equals("POST"),
                        () -> page.locator("form#question button[data-enter]").click())
                .status();
    }

    private void goTo(Visitor visitor, String attempt, Kind kind) {
        int total = visitor.find(".steps li").count();
        for (int number = 1; number <= total; number++) {
            visitor.open(attempt + "?n=" + number);
            if (questions.on(visitor.page()).kind() == kind) {
                return;
            }
        }
        throw new IllegalStateException("nothing of " + kind);
    }

    private static void expectNotFound(Visitor visitor, String path) {
        Response response = visitor.open(path);
        assertThat(response.status()).as(path).isEqualTo(404);
        visitor.expectHeadline("This page doesn’t exist");
        assertThat(visitor.main()).containsText("opens only in the browser, or the account, that began it");
        assertThat(visitor.page()).hasTitle("404 · Lede");
    }
}
