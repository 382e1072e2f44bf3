package org.lede.reader.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.PageVisitor;
import org.lede.testing.ReplacedContent;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;
import org.lede.testing.WebPage;

/** Tests what the search finds, and what it keeps to itself. */
@LedeTest
@TestProfile(SampleContent.class)
class SearchPageTest {

    private static final Pattern FOUND = Pattern.compile("<a class=\"title\" href=\"/articles/([^\"]+)\"");

    private static final Pattern FACT = Pattern.compile("/articles/" + SampleContent.ARTICLE + "\\?fact=([^\"#]+)");

    @Inject
    ReplacedContent content;

    @Inject
    Stored stored;

    @Inject
    AnswerKeys keys;

    @Inject
    Browsing browsing;

    @AfterEach
    void putContentBack() {
        content.putBack();
    }

    @Test
    void words_areFoundInTitlesTextsAndFacts_byTheirStems() {
        assertThat(found("storms")).containsExactly(SampleContent.ARTICLE);
        assertThat(found("lifeboats towing")).containsExactly(SampleContent.ARTICLE);
        assertThat(found("\"towed the Marigold\"")).containsExactly(SampleContent.ARTICLE);
        assertThat(found("submarine")).isEmpty();
        assertThat(found("ferry -storm")).isEmpty();
        assertThat(found("submarine or ferry")).containsExactly(SampleContent.ARTICLE);
    }

    @Test
    void excerpt_showsTheWordsInBold_whereTheTextMayBeShown() {
        assertThat(html("lifeboat")).contains("<b>lifeboat</b>").doesNotContain("<mark>");

        stored.execute("update article set display = 'excerpts'");

        assertThat(html("lifeboat")).contains(SampleContent.ARTICLE).doesNotContain("<b>lifeboat</b>");
    }

    @Test
    void facts_areFoundOnceTheirProofWasSeen() {
        ApiLearner learner = ApiLearner.guest();
        assertThat(factsFound(learner)).isEmpty();

        keys.answerAll(learner.practise(SampleContent.EVERY_KIND), ref -> true);

        assertThat(new WebPage(browsing.as(learner).get("/search?q=ferry")).words())
                .containsPattern("1 article The ferry and the storm .* facts you’ve met");
        assertThat(factsFound(learner)).isNotEmpty().doesNotHaveDuplicates();
        assertThat(html("ferry")).doesNotContain("?fact=");
    }

    private List<String> factsFound(ApiLearner learner) {
        return FACT.matcher(browsing.as(learner).get("/search?q=ferry").asString())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void french_isReadByTheRulesOfFrench() {
        content.by(Path.of("src/test/resources/seeds-french"));

        assertThat(found("mines")).containsExactly("la-mine-d-arlit");
        assertThat(found("le de la")).isEmpty();
    }

    @Test
    void whatOthersMayNotSee_isNotFound() {
        for (String hidden : List.of("visibility = 'unlisted'", "taken_down_at = now()")) {
            stored.execute("update article set " + hidden);
            assertThat(found("ferry")).as(hidden).isEmpty();
            stored.execute("update article set visibility = 'public', taken_down_at = null");
        }
        assertThat(found("ferry")).containsExactly(SampleContent.ARTICLE);
    }

    @Test
    void oddWords_findNothingAndBreakNothing() {
        for (String odd : List.of("%00", "%27%22%3C%3E", "%28%26%7C%21", "%C3%A9%20%F0%9F%98%80", "a".repeat(3000))) {
            assertThat(given().urlEncodingEnabled(false).get("/search?q=" + odd).statusCode())
                    .as(odd)
                    .isIn(200, 400);
        }
        assertThat(html("<script>")).doesNotContain("<script>alert", "q=<");
        assertThat(new WebPage(new PageVisitor().get("/search")).words())
                .isEqualTo("Search articles and facts Search Use quotes for an exact phrase, or “or” for either word.");
    }

    private static List<String> found(String words) {
        return FOUND.matcher(html(words)).results().map(found -> found.group(1)).toList();
    }

    private static String html(String words) {
        return new PageVisitor().page("/search?q=" + words);
    }
}
