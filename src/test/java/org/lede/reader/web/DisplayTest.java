package org.lede.reader.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;

/** An article of which less may be shown than all: what each page shows of its text, and what it keeps back. */
@LedeTest
@TestProfile(SampleContent.class)
class DisplayTest {

    private static final String READER = "/articles/" + SampleContent.ARTICLE;
    private static final String PRINT = "/sets/" + SampleContent.EVERY_KIND + "/print";
    private static final String PROOF = "The lifeboat crew towed the Marigold home.";

    /** Of the paragraph that the proof stands in, and of no question. */
    private static final String BESIDE_IT = "and at last the lights went out";

    /** In another paragraph, and past the eight words that a sentence to be located is told by. */
    private static final String ELSEWHERE = "40 passengers and 12 sheep";

    @Inject
    Browsing browsing;

    @Inject
    Stored stored;

    private ApiLearner learner;

    @BeforeEach
    void makeGuest() {
        learner = ApiLearner.guest();
    }

    @AfterEach
    void showAllAgain() {
        display("full");
    }

    @Test
    void fullArticle_isShownWhole() {
        assertThat(page(READER)).contains(ELSEWHERE, PROOF, BESIDE_IT);
        assertThat(given().get("/api/v1" + READER).jsonPath().getList("paragraphs"))
                .hasSize(2);
        assertThat(given().get("/api/v1" + READER).<Object>path("openings")).isNull();
    }

    @Test
    void excerpts_areTheProofsOfWhatWasAnswered() {
        display("excerpts");
        assertThat(page(READER)).contains("Only excerpts").doesNotContain(ELSEWHERE, PROOF);

        ApiAttempt attempt = attemptWithLocateAnswered();

        assertThat(page(READER + "?fact=way-home")).contains(PROOF).doesNotContain(ELSEWHERE, BESIDE_IT);
        assertThat(page(attempt.page() + "?n=" + position(attempt)))
                .contains(PROOF)
                .doesNotContain(ELSEWHERE, BESIDE_IT);
        attempt.submit();
        assertThat(page(attempt.page() + "/result")).contains(PROOF);
    }

    @Test
    void link_showsTheQuotesAlone() {
        display("link");
        ApiAttempt attempt = attemptWithLocateAnswered();

        assertThat(page(READER + "?fact=way-home")).doesNotContain(ELSEWHERE, BESIDE_IT, PROOF);
        assertThat(page(attempt.page() + "?n=" + position(attempt)))
                .contains(PROOF)
                .doesNotContain(ELSEWHERE, BESIDE_IT);
        assertThat(given().get("/api/v1" + READER).jsonPath().getMap("")).doesNotContainKey("paragraphs");
    }

    /** Where sentences can't be shown, the question asks among their opening words. */
    @Test
    void locateQuestion_ofAnArticleNotShown_offersOpeningWords() {
        display("link");
        ApiAttempt attempt = learner.practise(SampleContent.EVERY_KIND);

        assertThat(page(attempt.page() + "?n=" + position(attempt)))
                .contains("On the morning of the storm she carried …")
                .doesNotContain(ELSEWHERE);
    }

    /** On paper, too: the numbered sentences that a sheet is answered from are shortened with the article. */
    @Test
    void printPage_showsNoMoreThanTheReader() {
        assertThat(page(PRINT)).contains(ELSEWHERE, PROOF, BESIDE_IT);
        for (String less : List.of("excerpts", "link")) {
            display(less);

            assertThat(page(PRINT))
                    .as(less)
                    .contains("On the morning of the storm she carried …")
                    .doesNotContain(ELSEWHERE, BESIDE_IT);
        }
    }

    /** The API gives the same to choose from, to anybody, as the pages do. */
    @ParameterizedTest
    @ValueSource(strings = {"excerpts", "link"})
    void articleOverTheApi_notShown_comesWithOpeningWords(String display) {
        display(display);

        Response article = given().get("/api/v1" + READER);

        assertThat(article.<Object>path("openings[1]"))
                .isEqualTo(Map.of("number", 2, "paragraph", 1, "text", "On the morning of the storm she carried …"));
        assertThat(article.<List<Integer>>path("openings.number")).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(article.<Integer>path("openings[3].paragraph")).isEqualTo(2);
        assertThat(article.asString()).doesNotContain(ELSEWHERE, BESIDE_IT, "paragraphs\"");
    }

    private ApiAttempt attemptWithLocateAnswered() {
        ApiAttempt attempt = learner.practise(SampleContent.EVERY_KIND);
        assertThat(attempt.answer("locate", Map.of("dontKnow", true)).statusCode())
                .isEqualTo(200);
        return attempt;
    }

    private static int position(ApiAttempt attempt) {
        return attempt.refs().indexOf("locate") + 1;
    }

    /** The page's text, its marks taken off. */
    private String page(String url) {
        return browsing.as(learner)
                .get(url)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replaceAll("</?mark[^>]*>", "");
    }

    private void display(String display) {
        stored.execute("update article set display = ?1 where slug = ?2", display, SampleContent.ARTICLE);
    }
}
