package org.lede.reader.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lede.shared.Json;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.PageVisitor;
import org.lede.testing.Pictures;
import org.lede.testing.ReplacedContent;
import org.lede.testing.SampleContent;
import org.lede.testing.Statements;
import org.lede.testing.Stored;
import org.lede.testing.TestClock;
import org.lede.testing.WebPage;
import org.lede.web.security.SessionCookie;

/** Tests the front page: a round in one tap, what is open, sections and tags, and 2,000 articles. */
@LedeTest
@TestProfile(SampleContent.class)
class FrontPageTest {

    private static final int MOST_BYTES = 60 * 1024;
    private static final Pattern STORY = Pattern.compile("<a class=\"title\" href=\"/articles/([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    /** Copies of the article under numbered slugs, in three sections and with fifty tags. */
    private static final String COPIES = """
            with copy as (
              insert into article (id, slug, title, source, rights, display, language, current_n, section, tags)
              select gen_random_uuid(), a.slug || '-' || i, 'Ferry ' || i || ' in the fog', source, rights, display, language, 1,
                     case i % 3 when 0 then 'Science' when 1 then 'World' end, array['tag' || i % 50]
              from article a, generate_series(1, ?1) i where a.slug = ?2 returning id)
            insert into article_revision (article_id, n, text, sha256, sentence_starts, sentence_ends)
            select copy.id, 1, r.text, r.sha256, r.sentence_starts, r.sentence_ends
            from copy, article_revision r join article a on a.id = r.article_id and r.n = a.current_n where a.slug = ?2""";

    @Inject
    Browsing browsing;

    @Inject
    ReplacedContent content;

    @Inject
    Statements statements;

    @Inject
    Stored stored;

    @Inject
    TestClock clock;

    @AfterEach
    void putContentBack() {
        clock.reset();
        content.putBack();
    }

    @Test
    void newVisitor_isAskedAfterOneTap_fiveQuestionsAtMost() {
        PageVisitor visitor = new PageVisitor();
        assertThat(visitor.page("/")).contains("name=\"article\" value=\"" + SampleContent.ARTICLE + "\"");

        Response begun = quizMe(visitor);

        assertThat(begun.statusCode()).isEqualTo(303);
        assertThat(new WebPage(visitor.get(begun.header("Location"))).words()).contains("Question 1 of 5");
    }

    @Test
    void learner_isAskedWhatTheyHaveNotMet() {
        ApiLearner learner = ApiLearner.guest();
        PageVisitor visitor = PageVisitor.with(Map.of(SessionCookie.NAME, browsing.cookieOf(learner)));
        ApiAttempt first = learner.practise(SampleContent.EVERY_KIND);
        List.of("short", "single", "multiple", "number").forEach(ref -> first.answer(ref, Map.of("dontKnow", true)));

        String round = quizMe(visitor).header("Location");
        round = "/api/v1" + round.substring(round.indexOf("/attempts"));

        assertThat(new ApiAttempt(learner, learner.request().get(round), round).refs())
                .containsExactlyInAnyOrder("gap", "ordering", "locate");
    }

    @Test
    void set_saysWhatWasTried_andGoesOnWithTheRest() {
        ApiLearner learner = ApiLearner.guest();
        PageVisitor visitor = PageVisitor.with(Map.of(SessionCookie.NAME, browsing.cookieOf(learner)));
        ApiAttempt first = learner.practise(SampleContent.EVERY_KIND);
        List<String> tried = first.refs().subList(0, 4);
        tried.forEach(ref -> first.answer(ref, Map.of("dontKnow", true)));
        first.submit();
        String set = "/sets/" + SampleContent.EVERY_KIND;
        assertThat(new WebPage(visitor.get(set)).words()).contains("Continue your practice 4 of 9 questions tried.");

        String round = visitor.send(
                        set, "/attempts", "mode", "practice", "set", SampleContent.EVERY_KIND, "untried", "true")
                .header("Location");
        round = "/api/v1" + round.substring(round.indexOf("/attempts"));

        assertThat(new ApiAttempt(learner, learner.request().get(round), round).refs())
                .hasSize(5)
                .doesNotContainAnyElementsOf(tried);
    }

    @Test
    void lead_showsItsPicture_untilTheClippingHasSomethingToShow() {
        String picture = "<figure class=\"plate\" lang=\"en\"><img src=\"/images/"
                + Json.sha256(Pictures.bytes("plain.webp")) + ".webp\" width=\"640\" height=\"427\" alt=\"A grey sea\""
                + " decoding=\"async\" fetchpriority=\"high\"><figcaption>Photo: Wrenford Gazette</figcaption></figure>";
        ApiLearner learner = ApiLearner.guest();
        PageVisitor visitor = PageVisitor.with(Map.of(SessionCookie.NAME, browsing.cookieOf(learner)));
        assertThat(new PageVisitor().page("/")).contains(picture).doesNotContain("class=\"clipping\"");
        assertThat(visitor.page("/")).contains(picture).doesNotContain("class=\"clipping\"");

        learner.practise(SampleContent.EVERY_KIND).answer("short", Map.of("dontKnow", true));

        assertThat(visitor.page("/")).contains("class=\"clipping\"").doesNotContain("/images/");
        assertThat(visitor.page("/articles/" + SampleContent.ARTICLE)).contains(picture);
    }

    @Test
    void picture_isReadOnceForAllWhoLookAtIt() {
        clock.stop();
        String picture =
                given().get("/api/v1/articles/" + SampleContent.ARTICLE).path("image.url");

        List<Long> costs = Stream.generate(() -> statements.in(() -> given().get(picture)))
                .limit(2)
                .toList();

        assertThat(costs).as("with the version of all that is published").containsExactly(2L, 0L);
    }

    @Test
    void articleThatDoesNotExist_asksNothing() {
        PageVisitor visitor = new PageVisitor();

        assertThat(visitor.send("/", "/attempts", "mode", "practice", "article", "no-such-article")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void openRound_isThereToGoOnWith() {
        PageVisitor visitor = new PageVisitor();
        String attempt = quizMe(visitor).header("Location");

        assertThat(new WebPage(visitor.get("/")).words())
                .contains("Every kind You stopped at question 1")
                .doesNotContain("0 of 5");
        assertThat(visitor.page("/")).contains("href=\"" + attempt.substring(attempt.indexOf("/attempts")) + "\"");
    }

    @Test
    void twoThousandArticles_arePagedInSmallPages_eachOnce() {
        stored.execute(COPIES, 2000, SampleContent.ARTICLE);

        List<String> slugs = new ArrayList<>();
        List<String> sizes = new ArrayList<>();
        for (String page = "/"; page != null; page = next(page, slugs, sizes)) {
            assertThat(slugs.size()).isLessThan(2001);
        }

        assertThat(sizes).isEmpty();
        assertThat(slugs).hasSize(2001);
        assertThat(new HashSet<>(slugs)).hasSize(2001);
    }

    @Test
    void sectionAndTag_haveTheirArticlesAlone() {
        stored.execute(COPIES, 90, SampleContent.ARTICLE);

        List<String> science = new ArrayList<>();
        for (String page = "/?section=Science"; page != null; page = next(page, science, new ArrayList<>())) {}
        List<String> tagged = new ArrayList<>();
        next("/?tag=tag7", tagged, new ArrayList<>());

        assertThat(science)
                .hasSize(30)
                .allSatisfy(slug -> assertThat(number(slug) % 3).isZero());
        assertThat(tagged).containsExactlyInAnyOrder(SampleContent.ARTICLE + "-7", SampleContent.ARTICLE + "-57");
        assertThat(new PageVisitor().get("/?section=Nowhere").statusCode()).isEqualTo(404);
        assertThat(new PageVisitor().page("/")).contains("<a href=\"/?section=Science\">Science</a>");
    }

    @Test
    void learnersPage_takesAsFewStatementsWithManyArticlesAsWithOne() {
        clock.stop(); // then what is published is asked of the database once
        ApiLearner learner = ApiLearner.guest();
        learner.practise(SampleContent.EVERY_KIND).answer("short", Map.of("dontKnow", true));
        PageVisitor visitor = PageVisitor.with(Map.of(SessionCookie.NAME, browsing.cookieOf(learner)));
        visitor.page("/");
        long few = statements.in(() -> visitor.page("/"));
        stored.execute(COPIES, 200, SampleContent.ARTICLE);
        visitor.page("/");

        assertThat(statements.in(() -> visitor.page("/"))).isEqualTo(few).isLessThanOrEqualTo(3);
    }

    /** Notes the stories of a page, and its size if it is too large; returns the address of the next, or null. */
    private static String next(String page, List<String> slugs, List<String> sizes) {
        String html = new PageVisitor().page(page);
        STORY.matcher(html)
                .results()
                .map(MatchResult::group)
                .map(FrontPageTest::slug)
                .forEach(slugs::add);
        if (html.length() > MOST_BYTES) {
            sizes.add(page + " " + html.length());
        }
        Matcher next = NEXT.matcher(html);
        return next.find() ? next.group(1).replace("&amp;", "&") : null;
    }

    private static String slug(String link) {
        return link.substring(link.lastIndexOf('/') + 1, link.length() - 1);
    }

    private static int number(String slug) {
        return Integer.parseInt(slug.substring(slug.lastIndexOf('-') + 1));
    }

    private static Response quizMe(PageVisitor visitor) {
        return visitor.send("/", "/attempts", "mode", "practice", "article", SampleContent.ARTICLE);
    }
}
