package org.lede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.Members;
import org.lede.testing.Members.Member;
import org.lede.web.security.SessionCookie;

/** An author's way from a pasted text to a quiz that others take, with scripts and without. */
@LedeTest
class StudioJourneyTest {

    private static final String TEXT = """
            The harbour of Ostby froze in January, and the ice was half a metre thick. It had not been so cold before.

            The mayor sent two icebreakers to the harbour. They needed eleven days.
            """;

    @TestHTTPResource
    URL application;

    @Inject
    Members members;

    @Inject
    Browsing browsing;

    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

    @Test
    void article_isPasted_askedAbout_publishedAndTaken() {
        BothWays.go(this::journey);
        assertThat(faults).isEmpty();
    }

    @Test
    void frenchAuthor_readsWhatTheGateSaysInFrench() {
        try (Visitor author = author(Scripts.ON, "fr-FR")) {
            author.open("/studio/drafts/new");
            fillIn(author, "La glace d’Ostby");
            author.press("Continuer");
            author.find(".make summary").click();
            author.find("#quote").fill("The harbour of Ostby froze in February");
            author.press("Créer le fait");

            assertThat(author.find(".fact .finding").first()).containsText("L’article ne dit pas cela mot pour mot.");
            inspect(Scripts.ON, "french-draft", author);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void changeFromAnotherWindow_isTold_andWhatWasTypedStays() {
        try (Visitor author = author(Scripts.ON, "en-US")) {
            author.open("/studio/drafts/new");
            fillIn(author, "Ice");
            author.press("Go on");
            String draft = author.page().url();
            author.open(draft + "/article");
            Visitor other = new Visitor(author.context());
            other.open(draft + "/article");
            other.find("#title").fill("Ice in January");
            other.press("Save");
            assertThat(other.find("h1")).hasText("Ice in January");

            author.find("#title").fill("Ice in winter");
            author.press("Save");
            assertThat(author.find(".notice[role=alert]")).containsText("changed in another window");
            assertThat(author.find("#title")).hasValue("Ice in winter");

            author.press("Save");
            assertThat(author.find("h1")).hasText("Ice in winter");
        }
    }

    @Test
    void sessionThatEndsMeanwhile_losesNothingOfWhatWasTyped() {
        try (Visitor author = author(Scripts.ON, "en-US")) {
            List<Cookie> signedIn = author.context().cookies();
            author.open("/studio/drafts/new");
            fillIn(author, "A long evening’s work");
            author.context().clearCookies();
            author.press("Go on");
            assertThat(author.find("main.problem")).isVisible();

            author.context().addCookies(signedIn);
            author.open("/studio/drafts/new");

            assertThat(author.find("#title")).hasValue("A long evening’s work");
            assertThat(author.find("#text")).hasValue(TEXT);
        }
    }

    private void journey(Scripts scripts) {
        try (Visitor author = author(scripts, "en-US")) {
            author.open("/studio/drafts");
            inspect(scripts, "drafts", author);
            author.follow("New article");
            inspect(scripts, "new-article", author);
            fillIn(author, "Ice in the harbour, scripts " + scripts);
            author.press("Go on");
            author.expectHeadline("Ice in the harbour, scripts " + scripts);
            inspect(scripts, "draft-without-facts", author);

            makeFact(author, 0, "The harbour of Ostby froze in January.");
            ask(author, "Short answer");
            author.find("#w-stem").fill("In which month did the harbour of Bergen freeze?");
            author.find("#w-accept").fill("January");
            author.press("Check it first");
            assertThat(author.find("#findings")).containsText("Bergen");
            inspect(scripts, "question-refused", author);
            author.find("#w-stem").fill("In which month did the harbour freeze?");
            author.press("Save the question");
            assertThat(author.find(".asked")).containsText("In which month did the harbour freeze?");

            makeFact(author, 2, "");
            ask(author, "One right answer");
            author.find("#w-stem").fill("Who sent the icebreakers?");
            author.find("[name=option1]").fill("The mayor");
            author.find("[name=correct]").first().check();
            author.find("[name=option2]").fill("The king");
            author.find("[name=feedback2]").fill("The article has no king.");
            author.press("Save the question");
            inspect(scripts, "draft-with-facts", author);

            author.find("#publish [value=unlisted]").check();
            author.press("Publish");
            assertThat(author.page()).hasURL(Pattern.compile(".*/articles/ice-in-the-harbour-scripts-.*"));
            take(author.page().url().replaceAll("^https?://[^/]+", ""), scripts);
        }
    }

    private void take(String article, Scripts scripts) {
        try (Visitor reader = Browsers.visitor(application, scripts)) {
            reader.open(article);
            reader.find("a[href^='/sets/']").first().click();
            reader.press("Practice");
            reader.find("input[type=text]").fill("January");
            reader.check();
            assertThat(reader.find("#feedback mark").first()).containsText("froze in January");
        }
    }

    private static void makeFact(Visitor author, int sentence, String statement) {
        author.find("label.sentence").nth(sentence).click();
        author.find("#statement").fill(statement);
        author.press("Make a fact");
        assertThat(author.find(".fact")).not().hasCount(0);
    }

    /** A question of that kind about the last fact. */
    private static void ask(Visitor author, String kind) {
        author.find(".fact")
                .last()
                .locator(".kinds a", new Locator.LocatorOptions().setHasText(kind))
                .first()
                .click();
        author.expectHeadline(kind);
    }

    private static void fillIn(Visitor author, String title) {
        author.find("#title").fill(title);
        author.find("#text").fill(TEXT);
        author.find("#source").fill("Lede");
        author.find("#rights").fill("Written for this test.");
    }

    /** Axe is a script itself. */
    private void inspect(Scripts scripts, String page, Visitor author) {
        if (scripts == Scripts.OFF) {
            return;
        }
        faults.addAll(new Inspection(page, author.page()).faults(true));
    }

    private Visitor author(Scripts scripts, String language) {
        Member member = members.of("author");
        Visitor visitor = Browsers.visitor(application, scripts, language);
        visitor.context()
                .addCookies(List.of(new Cookie(SessionCookie.NAME, browsing.cookieOf(member.learner()))
                        .setUrl(application.toString())));
        return visitor;
    }
}
