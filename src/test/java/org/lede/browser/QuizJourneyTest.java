package org.lede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lede.question.Kind;
import org.lede.testing.LedeTest;

/** Tests the way from the library through whole sets to one's record, with scripts and without. */
@LedeTest
class QuizJourneyTest {

    private static final String ARTICLE = "/articles/niger-us-military-agreement";

    @TestHTTPResource
    URL application;

    @Inject
    Questions questions;

    @Test
    void practice_provesEveryAnswerOfEveryKind() {
        BothWays.go(this::practice_provesEveryAnswerOfEveryKind);
    }

    private void practice_provesEveryAnswerOfEveryKind(Scripts scripts) {
        try (Visitor visitor = Browsers.visitor(application, scripts)) {
            visitor.open("/");
            visitor.follow("U.S. seeks a new military agreement with Niger");
            visitor.expectHeadline("U.S. seeks a new military agreement with Niger");
            visitor.follow("Key facts");
            visitor.expectHeadline("Key facts");
            visitor.press("Practice");
            visitor.attempt();
            Set<Kind> seen = EnumSet.noneOf(Kind.class);
            seen.addAll(practise(visitor, 2));
            practiseTheMissed(visitor, 4);
            for (String set : Questions.NINE_KINDS.subList(1, 3)) {
                visitor.start(set, "Practice");
                seen.addAll(practise(visitor, 3));
            }
            assertThat(seen).containsExactlyElementsOf(Questions.kinds());
            visitor.open("/me");
            assertThat(visitor.find(
                            "table:has(#by-set-caption) tr", new Locator.FilterOptions().setHasText("Key facts")))
                    .containsText("4 of 8");
        }
    }

    /** Answers a whole set, one in so many wrongly; ends at the result. */
    private List<Kind> practise(Visitor visitor, int wrongEvery) {
        List<Kind> kinds = new ArrayList<>();
        List<Asked> all = new ArrayList<>();
        boolean more = true;
        for (int number = 1; more; number++) {
            Asked asked = questions.on(visitor.page());
            boolean rightly = number % wrongEvery != 0;
            new Hand(visitor.page()).give(asked.answer(rightly));
            visitor.check();
            expectFeedback(visitor, asked, rightly);
            if (!kinds.contains(asked.kind())) {
                readInArticleAndComeBack(visitor);
            }
            kinds.add(asked.kind());
            all.add(asked);
            more = visitor.find("#main .bar a:has-text('Next question')").count() > 0;
            if (more) {
                visitor.next();
            }
        }
        visitor.follow("See your result");
        visitor.expectHeadline("Your result");
        expectEveryQuestionProved(visitor, all);
        return kinds;
    }

    /** Whatever was answered: what was given, what is right, why, and the sentence that proves it, with a way to it. */
    private static void expectEveryQuestionProved(Visitor visitor, List<Asked> all) {
        Locator questions = visitor.find("ol.review > li");
        assertThat(questions).hasCount(all.size());
        for (int i = 0; i < all.size(); i++) {
            Locator question = questions.nth(i);
            assertThat(question.locator("dt").allTextContents())
                    .isIn(List.of("Your answer, and right"), List.of("Your answer", "The answer"));
            assertThat(question.locator("dd").allTextContents())
                    .allSatisfy(words -> assertThat(words).isNotBlank());
            assertThat(question).containsText(all.get(i).explanation());
            assertThat(question.locator("blockquote mark").allTextContents())
                    .isNotEmpty()
                    .allSatisfy(quote -> assertThat(quote).isNotBlank());
            assertThat(question.locator("figure > a"))
                    .hasAttribute("href", Pattern.compile("/articles/[a-z0-9-]+\\?fact=[a-z0-9-]+#fact"));
        }
    }

    private static void expectFeedback(Visitor visitor, Asked asked, boolean rightly) {
        assertThat(visitor.find("#outcome")).containsText(rightly ? "Right." : "Not this time.");
        assertThat(visitor.find("#feedback")).containsText(asked.explanation());
        visitor.expectFocus("#feedback");
        asked.right().values().forEach(key -> expectKey(visitor, asked, key, rightly));
    }

    private static void expectKey(Visitor visitor, Asked asked, Object key, boolean rightly) {
        switch (asked.kind()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, VERDICT, LOCATE -> {
                List<?> ids = key instanceof List<?> several ? several : List.of(key);
                ids.forEach(id -> assertThat(visitor.find(".is-right input[value='" + id + "']"))
                        .hasCount(1));
            }
            case SHORT_TEXT, NUMBER -> assertThat(visitor.main()).containsText(key.toString());
            case GAP -> assertThat(visitor.find(".gap.is-missed")).hasCount(rightly ? 0 : size(key));
            case MATCHING, ORDERING ->
                assertThat(visitor.find(".question .right")).hasCount(rightly ? size(key) : inPlace(asked));
        }
    }

    private static int size(Object key) {
        return key instanceof List<?> list ? list.size() : ((java.util.Map<?, ?>) key).size();
    }

    /** A reversed order of an odd number of items leaves the middle one in its place; nothing else is left right. */
    private static int inPlace(Asked asked) {
        return asked.kind() == Kind.ORDERING ? size(asked.right().get("order")) % 2 : 0;
    }

    /** The quotes marked are the article's own, and the link leads to them where they stand. */
    private static void readInArticleAndComeBack(Visitor visitor) {
        List<String> marks = visitor.find("#feedback mark").allTextContents();
        assertThat(marks).isNotEmpty();
        String question = visitor.page().url();
        visitor.find("#feedback a:has-text('Read it in the article')").click();
        Locator fact = visitor.find("mark#fact");
        assertThat(fact).isInViewport();
        String article = visitor.find("article.read").innerText().replaceAll("\\s+", " ");
        assertThat(marks).allSatisfy(mark -> assertThat(article).contains(mark.replaceAll("\\s+", " ")));
        visitor.follow("Back to the question");
        assertThat(visitor.page()).hasURL(question);
    }

    private void practiseTheMissed(Visitor visitor, int missed) {
        assertThat(visitor.find(".tally")).hasText("4 right, 4 not right.");
        assertThat(visitor.find(".outcome .lede")).hasText("4 got past you. We’ll ask you again, from tomorrow.");
        visitor.press("Try those " + missed + " again");
        visitor.attempt();
        assertThat(practise(visitor, Integer.MAX_VALUE)).hasSize(missed);
        assertThat(visitor.find(".tally")).containsText(missed + " right.");
        assertThat(visitor.find("#main")).containsText("A short round");
    }

    @Test
    void test_savesChangesSkipsAndHandsIn() {
        BothWays.go(this::test_savesChangesSkipsAndHandsIn);
    }

    private void test_savesChangesSkipsAndHandsIn(Scripts scripts) {
        try (Visitor visitor = Browsers.visitor(application, scripts)) {
            String attempt = visitor.start("metre-dates-and-amounts", "Test");
            assertThat(visitor.find(".deadline")).containsText("10 minutes");
            List<Asked> all = askedBy(visitor, attempt, 9);
            visitor.open(attempt);
            give(visitor, false);
            visitor.press("Save and continue");
            expectQuestion(visitor, 2);
            visitor.press("Save and continue");
            expectQuestion(visitor, 3);
            give(visitor, true);
            step(visitor, 1);
            expectQuestion(visitor, 1);
            give(visitor, true);
            step(visitor, 9);
            expectQuestion(visitor, 9);
            visitor.press("Save and continue");
            visitor.expectHeadline("Hand in?");
            assertThat(visitor.find(".standfirst"))
                    .hasText("You’ve answered 2 of 9 questions. 7 are unanswered and count as 0. Once you hand in, you"
                            + " can’t change anything.");
            visitor.press("Hand in");
            visitor.expectHeadline("Your result");
            assertThat(visitor.find(".score")).hasText("2 of 9");
            assertThat(visitor.find(".tally")).hasText("2 right, 7 not answered.");
            expectEveryQuestionProved(visitor, all);
            Response again = visitor.open(attempt);
            assertThat(again.url()).endsWith(attempt + "/result");
        }
    }

    @Test
    void reader_keepsProofBackUntilAnswered() {
        BothWays.go(this::reader_keepsProofBackUntilAnswered);
    }

    private void reader_keepsProofBackUntilAnswered(Scripts scripts) {
        try (Visitor visitor = Browsers.visitor(application, scripts)) {
            visitor.open(ARTICLE + "?fact=infrastructure-built");
            assertThat(visitor.find(".reader mark")).hasCount(0);
            assertThat(visitor.find(".reader .notice")).isVisible();
        }
    }

    private List<Asked> askedBy(Visitor visitor, String attempt, int total) {
        return IntStream.rangeClosed(1, total)
                .mapToObj(number -> {
                    visitor.open(attempt + "?n=" + number);
                    return questions.on(visitor.page());
                })
                .toList();
    }

    private void give(Visitor visitor, boolean rightly) {
        new Hand(visitor.page()).give(questions.on(visitor.page()).answer(rightly));
    }

    private static void step(Visitor visitor, int number) {
        visitor.find(".all > summary").click();
        visitor.find(".steps li button[value='" + number + "']").click();
    }

    private static void expectQuestion(Visitor visitor, int number) {
        assertThat(visitor.find(".place")).hasText("Question " + number + " of 9");
    }
}
