package org.lede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lede.question.Kind;

/**
 * Visits every page in every state once, in two independent halves. It leaves out the API's documentation, whose page is
 * the work of another project.
 */
final class Tour {

    private static final String ARTICLE = "/articles/niger-us-military-agreement";
    private static final String SET = "niger-key-facts";
    private static final String NO_ATTEMPT = "/attempts/00000000-0000-7000-8000-000000000000";

    private final Visitor visitor;
    private final Questions questions;
    private final Backstage backstage;
    private final Stop stop;
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);

    Tour(Visitor visitor, Questions questions, Backstage backstage, Stop stop) {
        this.visitor = visitor;
        this.questions = questions;
        this.backstage = backstage;
        this.stop = stop;
    }

    /** Is called at each page. */
    interface Stop {
        void at(String name, Page page);
    }

    /** Reading, practice, tests and their results. */
    void walkThroughQuizzes() {
        asVisitor();
        List<String> attempts = pastEveryKind();
        pastAnOpenAttempt(attempts.get(0));
        pastClosedAttempts(attempts);
        pastATest();
        pastPaper();
    }

    /** Tests with other endings, problems and accounts. */
    void walkThroughTheRest() {
        pastATestThatRanOut();
        pastASealedTest();
        pastProblems();
        pastAccounts();
    }

    /** The frame and the longest words of each part, in a browser that asks for French. */
    void walkInFrench() {
        see("french-library", "/");
        see("french-set", "/sets/" + SET);
        visitor.start(SET, "Entraînement");
        stop.at("french-asked", visitor.page());
        new Hand(visitor.page()).give(questions.on(visitor.page()).wrong());
        visitor.press("Vérifier");
        assertThat(visitor.find("#feedback")).isVisible();
        stop.at("french-told", visitor.page());
        visitor.follow("Terminer ici");
        assertThat(visitor.find(".hand-in")).isVisible();
        stop.at("french-finish", visitor.page());
        visitor.press("Voir votre résultat");
        visitor.expectHeadline("Votre résultat");
        stop.at("french-result", visitor.page());
        see("french-record", "/me");
    }

    private void asVisitor() {
        see("library", "/");
        see("record-empty", "/me");
        see("section", "/?section=World");
        see("search", "/search?q=Niger");
        see("reader", ARTICLE);
        see("reader-proof-kept-back", ARTICLE + "?fact=infrastructure-built");
        see("set", "/sets/" + SET);
        see("print", "/sets/" + SET + "/print");
    }

    /** Each kind asked, sent empty and answered wrongly; the attempts, still open. */
    private List<String> pastEveryKind() {
        List<String> attempts = new ArrayList<>();
        for (String set : Questions.NINE_KINDS) {
            String attempt = visitor.start(set, "Practice");
            attempts.add(attempt);
            int total = visitor.find(".steps li").count();
            for (int number = 1; number <= total && kinds.size() < Kind.values().length; number++) {
                visitor.open(attempt + "?n=" + number);
                Asked asked = questions.on(visitor.page());
                if (kinds.add(asked.kind())) {
                    pastKind(asked);
                }
            }
        }
        if (kinds.size() < Kind.values().length) {
            throw new IllegalStateException("only " + kinds);
        }
        return attempts;
    }

    private void pastKind(Asked asked) {
        String name = "kind-" + asked.kind().wire();
        stop.at(name + "-asked", visitor.page());
        if (asked.kind() != Kind.ORDERING) {
            visitor.press("Check");
            assertThat(visitor.find("#problem")).isVisible();
            stop.at(name + "-not-answered", visitor.page());
        }
        new Hand(visitor.page()).give(asked.wrong());
        visitor.check();
        stop.at(name + "-told", visitor.page());
    }

    private void pastAnOpenAttempt(String attempt) {
        see("set-open-attempt", "/sets/" + SET);
        see("library-open-attempt", "/");
        visitor.open(attempt);
        new Hand(visitor.page()).give(questions.on(visitor.page()).right());
        visitor.check();
        stop.at("told-right", visitor.page());
        visitor.find("#feedback a:has-text('Read it in the article')").click();
        assertThat(visitor.find("mark#fact")).isVisible();
        stop.at("reader-proof", visitor.page());
        visitor.open(attempt);
        visitor.press("I don’t know");
        assertThat(visitor.find("#feedback")).isVisible();
        stop.at("told-not-known", visitor.page());
    }

    private void pastClosedAttempts(List<String> attempts) {
        String last = attempts.get(attempts.size() - 1);
        visitor.open(last);
        String open = visitor.page().url();
        Page late = visitor.context().newPage();
        late.navigate(open);
        visitor.finish();
        stop.at("result-practice", visitor.page());
        see("share", last + "/share");
        see("review-facts", "/review/facts");
        see("review-settings", "/review/settings");
        new Hand(late).give(questions.on(late).right());
        late.locator("form#question button[data-enter]").click();
        assertThat(late.locator("h1")).hasText("This attempt is closed");
        stop.at("problem-409-closed", late);
        late.close();
        visitor.open(last + "?n=1");
        visitor.open(visitor.find(".steps li a:has-text('open')").last().getAttribute("href"));
        stop.at("told-unanswered", visitor.page());
        see("record", "/me");
        see("set-attempts", "/sets/" + Questions.NINE_KINDS.get(attempts.size() - 1));
        see("library-progress", "/");
    }

    private void pastATest() {
        String attempt = visitor.start("metre-dates-and-amounts", "Test");
        stop.at("test-asked", visitor.page());
        int total = visitor.find(".steps li").count();
        for (int number = 1; number <= total; number++) {
            visitor.open(attempt + "?n=" + number);
            new Hand(visitor.page()).give(questions.on(visitor.page()).right());
            visitor.press("Save and continue");
            assertThat(visitor.find(".place"))
                    .hasText(number < total ? "Question " + (number + 1) + " of " + total : "That was the last one");
        }
        stop.at("hand-in", visitor.page());
        see("test-saved", attempt + "?n=1");
        visitor.open(attempt + "/submission");
        visitor.press("Hand in");
        visitor.expectHeadline("Your result");
        stop.at("result-test-all-right", visitor.page());
        visitor.open("/me");
        assertThat(visitor.find(".scores canvas")).isVisible();
        stop.at("record-scores", visitor.page());
    }

    /** The test is never handed in; the answers saved by the deadline are marked. */
    private void pastATestThatRanOut() {
        String attempt = visitor.start("metre-dates-and-amounts", "Test");
        new Hand(visitor.page()).give(questions.on(visitor.page()).right());
        visitor.press("Save and continue");
        assertThat(visitor.find(".place")).containsText("Question 2 of");
        Page late = visitor.context().newPage();
        late.navigate(attempt);
        backstage.letAnHourPass(UUID.fromString(attempt.replaceFirst(".*/", "")));
        late.locator("form#question button[data-enter]").click();
        assertThat(late.locator("h1")).hasText("This attempt is closed");
        stop.at("problem-409-out-of-time", late);
        late.close();
        visitor.open(attempt);
        visitor.expectHeadline("Your result");
        assertThat(visitor.find(".score")).containsText("1 of");
        stop.at("result-test-out-of-time", visitor.page());
    }

    /** A set that never tells its keys. */
    private void pastASealedTest() {
        backstage.publishSealedSet();
        try {
            see("set-sealed", "/sets/" + Backstage.SEALED);
            String attempt = visitor.start(Backstage.SEALED, "Test");
            new Hand(visitor.page()).give(questions.on(visitor.page()).right());
            visitor.press("Save and continue");
            assertThat(visitor.find(".place")).containsText("Question 2 of");
            visitor.open(attempt + "/submission");
            visitor.press("Hand in");
            visitor.expectHeadline("Your result");
            assertThat(visitor.find("#main mark")).hasCount(0);
            stop.at("result-sealed", visitor.page());
        } finally {
            backstage.withdrawSealedSet();
        }
    }

    private void pastProblems() {
        for (String status : List.of("413", "429", "500", "503")) {
            assertThat(visitor.open("/testing/refusals/" + status).status()).isEqualTo(Integer.parseInt(status));
            stop.at("problem-" + status, visitor.page());
        }
        see("problem-404", "/nothing-here");
        visitor.find("#language a").click();
        visitor.expectHeadline("Language");
        stop.at("language", visitor.page());
        see("problem-404-attempt", NO_ATTEMPT);
        String attempt = visitor.start(SET, "Practice");
        Page other = visitor.context().newPage();
        other.navigate(attempt);
        new Hand(visitor.page()).give(questions.on(visitor.page()).right());
        new Hand(other).give(questions.on(other).wrong());
        visitor.check();
        other.locator("form#question button[data-enter]").click();
        assertThat(other.locator("#main .notice[role=alert]")).isVisible();
        stop.at("problem-409-answered", other);
        other.close();
        visitor.open("/sets/" + SET);
        visitor.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("csrf.*")));
        visitor.main().locator("form[action='/attempts'] button").first().click();
        assertThat(visitor.find("h1")).hasText("This page has expired");
        stop.at("problem-400-expired", visitor.page());
    }

    /** With its key, since every answer of the set has been shown by now. */
    private void pastPaper() {
        see("print-with-key", "/sets/" + SET + "/print");
        assertThat(visitor.find("ol.answer-key > li")).not().hasCount(0);
    }

    /** As the guest of the attempts before, who then signs up. */
    private void pastAccounts() {
        see("sign-in", "/signin");
        see("account-guest", "/account");
        see("sign-up", "/signup");
        signUp("Ida Brook", "a ferry in the fog");
        stop.at("sign-up-refused", visitor.page());
        String name = "Ida-" + System.nanoTime();
        signUp(name, "a ferry in the fog");
        stop.at("account", visitor.page());
        see("deletion", "/account/deletion");
        see("tokens", "/account/tokens");
        visitor.find("#name").fill("My script");
        visitor.press("Make a token");
        assertThat(visitor.find("code.token")).isVisible();
        stop.at("tokens-made", visitor.page());
        see("problem-403", "/admin");
        backstage.appoint(name);
        pastRoles(name);
    }

    /** As a new admin, who sees what editors see, too. */
    private void pastRoles(String name) {
        see("people", "/admin");
        visitor.open("/studio/time");
        grantTime("Nobody-of-that-name");
        assertThat(visitor.find(".notice[role=alert]")).isVisible();
        stop.at("time-refused", visitor.page());
        grantTime(name);
        assertThat(visitor.find(".notice[role=status]")).isVisible();
        stop.at("time-granted", visitor.page());
        see("audit", "/admin/audit");
        see("contested", "/studio/contested");
        see("leeches", "/studio/leeches");
        pastTheStudio();
    }

    /** As far as a question's form that was sent without a word of why: rulings can't be taken back. */
    private void pastTheStudio() {
        visitor.open("/sets/" + SET);
        visitor.find("a:has-text('Correct the questions')").click();
        visitor.expectHeadline("Correct the questions");
        stop.at("studio-set", visitor.page());
        visitor.find("#main li a").first().click();
        assertThat(visitor.find("textarea")).isVisible();
        stop.at("studio-question", visitor.page());
        visitor.find("textarea").fill("So it is.");
        visitor.press("Correct it for everyone");
        assertThat(visitor.find(".notice[role=alert]")).isVisible();
        stop.at("studio-question-refused", visitor.page());
    }

    private void grantTime(String userName) {
        visitor.find("#name").fill(userName);
        visitor.find("#factor").selectOption("1.5");
        visitor.press("Save");
    }

    private void signUp(String userName, String password) {
        visitor.find("#user-name").fill(userName);
        visitor.find("#password").fill(password);
        visitor.press("Make my account");
    }

    private void see(String name, String path) {
        visitor.open(path);
        stop.at(name, visitor.page());
    }
}
