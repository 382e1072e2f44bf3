package org.lede.library.files;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.library.TakeDownArticle;
import org.lede.shared.Refused;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.Pictures;
import org.lede.testing.Stored;

/** An article that an admin takes down. Each test has one of its own. */
@LedeTest
@TestProfile(DegradedSeeds.class)
class TakenDownArticleTest {

    private static final UUID ADMIN = UUID.randomUUID();

    @Inject
    TakeDownArticle takeDown;

    @Inject
    SeedLoader loader;

    @Inject
    AnswerKeys keys;

    @Inject
    Browsing browsing;

    @Inject
    Stored stored;

    private ApiLearner learner;

    @BeforeEach
    void becomeGuest() {
        learner = ApiLearner.guest();
    }

    @Test
    void addresses_ofArticleAndSets_areGone() {
        loaded("gone");
        List<String> addresses = List.of(
                "/articles/gone",
                "/sets/gone-basics",
                "/sets/gone-basics/print",
                "/api/v1/articles/gone",
                "/api/v1/articles/gone/facts",
                "/api/v1/sets/gone-basics",
                "/api/v1/sets/gone-basics/questions",
                "/api/v1/sets/gone-basics/revisions/1/questions");
        addresses.forEach(address -> given().get(address).then().statusCode(200));

        takeDown.takeDown("gone", ADMIN);

        addresses.forEach(address ->
                assertThat(given().get(address).statusCode()).as(address).isEqualTo(410));
        assertThat(given().get("/articles/gone").asString()).contains("This was taken down");
        assertThat(browsing.as(learner).get("/sets/gone-basics").statusCode()).isEqualTo(410);
        assertThat(given().get("/api/v1/articles/gone").<String>path("type")).isEqualTo("urn:lede:problem:gone");
        assertThat(given().get("/").asString()).doesNotContain("/articles/gone");
        assertThat(given().get("/api/v1/articles?limit=100").<List<String>>path("items.slug"))
                .doesNotContain("gone");
        assertThat(learner.request()
                        .body(Map.of("set", "gone-basics", "mode", "practice"))
                        .post("/api/v1/attempts")
                        .statusCode())
                .isEqualTo(410);
        assertThat(stored.list("select action || ' ' || subject_id from audit where actor = ?1", ADMIN))
                .contains("article-taken-down gone");
        assertThatThrownBy(() -> takeDown.takeDown("gone", ADMIN)).isInstanceOf(Refused.class);
    }

    @Test
    void textAndQuotes_areErasedFromEveryRevision() {
        SampleSeeds first = loaded("erased");
        FactReader.threeIcebreakers(first).loadBy(loader);

        takeDown.takeDown("erased", ADMIN);

        assertThat(stored.list("""
                        select r.text from article_revision r join article a on a.id = r.article_id where a.slug = 'erased'
                        union all select e.exact || e.prefix || e.suffix from evidence e join fact f on f.id = e.fact_id
                        join article a on a.id = f.article_id where a.slug = 'erased'"""))
                .hasSize(8)
                .allSatisfy(text -> assertThat(text).matches("[█\\s]+"));
    }

    @Test
    void picture_isDeleted() {
        SampleSeeds.of("pictured-once")
                .withPicture("harbour.png", Pictures.png(651, 427))
                .loadBy(loader);
        String picture = given().get("/api/v1/articles/pictured-once").path("image.url");
        given().get(picture).then().statusCode(200);

        takeDown.takeDown("pictured-once", ADMIN);

        given().get(picture).then().statusCode(404);
        assertThat(stored.list("select name from image where ?1 like '%' || name", picture))
                .isEmpty();
    }

    @Test
    void runningAttempt_endsWithoutTextAndProof_andScoresStay() {
        loaded("running-on");
        ApiAttempt practice = learner.practise("running-on-basics");
        ApiAttempt test = learner.takeTest("running-on-basics");
        keys.answerAll(test, ref -> true);
        test.submit();
        Map<String, Object> right = keys.right("running-on-basics", "who-sent-help");
        Map<String, Object> located = keys.right("running-on-basics", "thick-ice");

        takeDown.takeDown("running-on", ADMIN);

        Response answered = practice.answer("who-sent-help", right);
        assertThat(answered.statusCode()).isEqualTo(200);
        assertThat(answered.<List<?>>path("evidence")).isEmpty();
        assertThat(answered.<Boolean>path("mark.correct")).isTrue();
        String page = browsing.as(learner).get(practice.page()).asString();
        assertThat(page).doesNotContain("fishermen", "icebreakers to the harbour");
        assertThat(practice.answer("thick-ice", located).<Boolean>path("mark.correct"))
                .isTrue();
        assertThat(practice.submit().statusCode()).isEqualTo(200);
        assertThat(test.result().<Integer>path("attempt.score")).isEqualTo(4);
        String result = browsing.as(learner).get(test.page() + "/result").asString();
        assertThat(result).contains("Who sent the icebreakers?").doesNotContain("fishermen", "class=\"proof\"");
        assertThat(browsing.as(learner).get("/me").statusCode()).isEqualTo(200);
        assertThat(learner.request().get("/api/v1/me/progress").statusCode()).isEqualTo(200);
        assertThat(learner.request().get("/api/v1/review").<Integer>path("left"))
                .isZero();
    }

    @Test
    void filesThatAreStillThere_areReportedAndNotPublished() {
        SampleSeeds seeds = loaded("kept-files");
        takeDown.takeDown("kept-files", ADMIN);

        SeedLoader.Report report = loader.load(seeds.files());

        assertThat(report.rows()).isZero();
        assertThat(report.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).isEqualTo("This article was taken down. Remove its files."));
        given().get("/articles/kept-files").then().statusCode(410);
    }

    private SampleSeeds loaded(String slug) {
        SampleSeeds seeds = SampleSeeds.of(slug);
        seeds.loadBy(loader);
        return seeds;
    }
}
