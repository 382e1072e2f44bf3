package org.lede.correction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.SampleContent.EVERY_KIND;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lede.shared.Json;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.Members;
import org.lede.testing.Members.Member;
import org.lede.testing.PageVisitor;
import org.lede.testing.ReplacedContent;
import org.lede.testing.SampleContent;
import org.lede.testing.WebPage;

/** A question that a ruling has voided is no longer asked, so nothing that tells what a set asks counts it. */
@LedeTest
@TestProfile(SampleContent.class)
class VoidedQuestionsTest {

    private static final String SET = "/api/v1/sets/" + EVERY_KIND;

    @Inject
    Members members;

    @Inject
    ReplacedContent content;

    @Inject
    Browsing browsing;

    @AfterEach
    void putContentBack() {
        content.putBack();
    }

    @Test
    void pagesAndApi_afterAQuestionWasVoided_countTheOthersAlone() {
        ApiLearner learner = ApiLearner.guest();
        ApiAttempt attempt = learner.practise(EVERY_KIND);
        assertThat(counts()).isEqualTo(List.of(9, 9, 9, 18, 1));

        voidQuestion(attempt, "short");

        assertThat(counts()).isEqualTo(List.of(8, 8, 9, 16, 0));
        assertThat(words("/sets/" + EVERY_KIND)).contains("8 questions").doesNotContain("in a word");
        assertThat(words("/articles/" + SampleContent.ARTICLE)).contains("Every kind 8 questions");
        assertThat(given().get("/api/v1/sets")
                        .<Integer>path("items.find { it.slug == '" + EVERY_KIND + "' }.questions"))
                .isEqualTo(8);
        assertThat(learner.practise(EVERY_KIND).refs()).hasSize(8).doesNotContain("short");
    }

    @Test
    void bestScore_fromBeforeAQuestionWasVoided_isShownWithItsOwnPoints() {
        ApiLearner learner = ApiLearner.guest();
        ApiAttempt attempt = learner.practise(EVERY_KIND);
        attempt.answer("short", Map.of("text", "Halden"));
        attempt.submit();

        voidQuestion(attempt, "short");

        String page = browsing.as(learner).get("/sets/" + EVERY_KIND).asString();
        assertThat(page).contains("2 of 18");
    }

    /** Questions by the set, in its list and in that of its revision; its points; and how many short texts it has. */
    private static List<Integer> counts() {
        Map<String, Integer> kinds = given().get(SET).path("kinds");
        return List.of(
                given().get(SET).path("questions"),
                given().get(SET + "/questions").<List<?>>path("questions").size(),
                given().get(SET + "/revisions/1/questions")
                        .<List<?>>path("questions")
                        .size(),
                given().get(SET).path("points"),
                kinds.getOrDefault("short-text", 0));
    }

    private static String words(String path) {
        return new WebPage(new PageVisitor().get(path)).words();
    }

    private void voidQuestion(ApiAttempt attempt, String ref) {
        Member member = members.of("editor");
        new ApiLearner(member.id(), member.token("read", "edit"))
                .request()
                .body(Json.write(Map.of("version", 1, "type", "void", "reason", "The article doesn't settle it.")))
                .post("/api/v1/studio/questions/" + attempt.question(ref).get("id") + "/rulings")
                .then()
                .statusCode(201);
    }
}
