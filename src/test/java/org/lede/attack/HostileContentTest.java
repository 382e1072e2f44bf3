package org.lede.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.attack.Payloads.assertHarmless;

import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.PageVisitor;
import org.lede.testing.ReplacedContent;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;
import org.lede.web.security.SessionCookie;

/** Content files whose every title, statement, stem, option, explanation and rights line is code: it is read as words. */
@LedeTest
@TestProfile(SampleContent.class)
@TestInstance(Lifecycle.PER_CLASS)
class HostileContentTest {

    private static final String SHOWN =
            "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;";

    /** What a learner was told before, in other code than {@link HostileContent#CODE}. */
    private static final String FORMER = "\"><script>alert(2)</script>";

    private static final String SHOWN_FORMER = "&quot;&gt;&lt;script&gt;alert(2)&lt;/script&gt;";

    @Inject
    Browsing browsing;

    @Inject
    Stored stored;

    @Inject
    AnswerKeys keys;

    @Inject
    ReplacedContent content;

    private ApiLearner learner;

    @BeforeAll
    void spoil() throws IOException {
        content.by(HostileContent.folder());
    }

    @AfterAll
    void putBack() {
        content.putBack();
    }

    @BeforeEach
    void becomeGuest() {
        learner = ApiLearner.guest();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void pagesWithHostileContent_showItAsText(String language) {
        PageVisitor visitor =
                PageVisitor.with(Map.of(SessionCookie.NAME, browsing.cookieOf(learner), "lede-language", language));
        List<String> pages = new ArrayList<>(List.of(
                "/",
                "/articles/" + SampleContent.ARTICLE,
                "/sets/" + SampleContent.EVERY_KIND,
                "/sets/" + SampleContent.EVERY_KIND + "/print"));
        for (Predicate<String> rightly : List.<Predicate<String>>of(ref -> true, ref -> false)) {
            ApiAttempt attempt = learner.practise(SampleContent.EVERY_KIND);
            see(visitor, questions(attempt));
            keys.answerAll(attempt, rightly);
            see(visitor, questions(attempt));
            attempt.submit();
            pages.add(attempt.page() + "/result");
        }
        pages.add("/me");
        pages.add("/articles/" + SampleContent.ARTICLE + "?fact=outcome");
        see(visitor, pages);
    }

    /** A learner knows other code than there is now: both are shown, and what differs is marked. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void changedFactsWithCode_areShownAsText(String language) {
        keys.answerAll(learner.practise(SampleContent.EVERY_KIND), ref -> true);
        learner.request().get("/api/v1/review").then().statusCode(200);
        stored.rewordWhatIsKnownBy(learner.id());
        stored.execute("update fact_version set statement = ?1 where n = 1000", FORMER);
        stored.execute(
                "update evidence set exact = ?1 || exact, end_at = end_at + length(?1)"
                        + " where fact_n = 1000 and position(?1 in exact) = 0",
                FORMER + " ");
        PageVisitor visitor =
                PageVisitor.with(Map.of(SessionCookie.NAME, browsing.cookieOf(learner), "lede-language", language));

        Response page = visitor.get("/review");
        Response sent = learner.request().get("/api/v1/review/changes");

        assertHarmless("/review", page);
        assertThat(page.asString())
                .as("former and present statement")
                .contains("<del>" + SHOWN_FORMER)
                .containsPattern("<ins>[^<]*" + Pattern.quote(SHOWN));
        assertThat(page.asString())
                .as("former and present quote")
                .containsPattern("<del>" + Pattern.quote(SHOWN_FORMER) + "[^<]*</del>[^<]*" + Pattern.quote(SHOWN))
                .containsPattern("words: [^<]*" + Pattern.quote(SHOWN));
        assertHarmless("/api/v1/review/changes", sent);
        assertThat(sent.asString()).contains("alert(2)", "alert(1)");
    }

    private static List<String> questions(ApiAttempt attempt) {
        return attempt.refs().stream()
                .map(ref -> attempt.page() + "?n=" + (attempt.refs().indexOf(ref) + 1))
                .toList();
    }

    private static void see(PageVisitor visitor, List<String> pages) {
        for (String page : pages) {
            Response shown = visitor.get(page);
            assertHarmless(page, shown);
            assertThat(shown.statusCode()).as(page).isEqualTo(200);
            assertThat(shown.asString()).as(page).contains(SHOWN);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "articles",
                "articles/" + SampleContent.ARTICLE,
                "articles/" + SampleContent.ARTICLE + "/facts",
                "sets",
                "sets/" + SampleContent.EVERY_KIND,
                "sets/" + SampleContent.EVERY_KIND + "/questions"
            })
    void api_sendsItAsJson(String path) {
        Response sent = RestAssured.get("/api/v1/" + path);

        assertHarmless(path, sent);
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.contentType()).startsWith("application/json");
        assertThat(sent.asString()).contains("alert(1)");
    }
}
