package org.lede.library.files;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.library.Article;
import org.lede.library.PublishArticle;
import org.lede.library.QuestionSet;
import org.lede.library.Visibility;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.Reviewer;
import org.lede.testing.Stored;

/** Articles and sets that are not public. Each test publishes one as a learner. */
@LedeTest
@TestProfile(DegradedSeeds.class)
class VisibilityTest {

    @Inject
    PublishArticle publish;

    @Inject
    Browsing browsing;

    @Inject
    Stored stored;

    @Inject
    AnswerKeys keys;

    private ApiLearner owner;
    private ApiLearner stranger;

    @BeforeEach
    void makeLearners() {
        owner = ApiLearner.guest();
        stranger = ApiLearner.guest();
    }

    @Test
    void publicArticle_ofALearner_isListedWithItsOwner() {
        published("by-ida", Visibility.PUBLIC, Visibility.PUBLIC);

        assertThat(listed("by-ida")).isTrue();
        assertThat(given().get("/sets/by-ida-basics").statusCode()).isEqualTo(200);
        assertThat(stored.count(
                        "article a join article_revision r on r.article_id = a.id join question_set s on s.article_id ="
                                + " a.id join set_revision v on v.set_id = s.id where a.slug = 'by-ida' and a.owner_id = ?1"
                                + " and r.published_by = ?1 and s.owner_id = ?1 and v.published_by = ?1",
                        owner.id()))
                .isEqualTo(1);
    }

    @Test
    void unlistedArticle_isFoundByItsAddressAlone() {
        published("unlisted", Visibility.UNLISTED, Visibility.PUBLIC);

        assertThat(listed("unlisted")).isFalse();
        for (String address : List.of("/articles/unlisted", "/sets/unlisted-basics", "/api/v1/sets/unlisted-basics")) {
            assertThat(given().get(address).statusCode()).as(address).isEqualTo(200);
        }
    }

    @Test
    void unlistedSet_ofAPublicArticle_isNotAmongItsSets() {
        published("half", Visibility.PUBLIC, Visibility.UNLISTED);

        assertThat(given().get("/articles/half").asString()).doesNotContain("/sets/half-basics");
        assertThat(given().get("/api/v1/sets?article=half").<List<?>>path("items"))
                .isEmpty();
        assertThat(given().get("/sets/half-basics").statusCode()).isEqualTo(200);
    }

    @Test
    void setOfTheInstallationThatIsNotListed_isForReviewsAlone() {
        String slug = "reviewed";
        SampleSeeds seeds =
                SampleSeeds.of(slug).replacing("sets/basics.yaml", "questions:", "listed: false\nquestions:");
        QuarkusTransaction.requiringNew().run(() -> publish.publish(seeds.read(), Set.of()));

        assertThat(given().get("/articles/" + slug).asString()).doesNotContain("/sets/reviewed-basics");
        assertThat(given().get("/api/v1/sets?article=" + slug).<List<?>>path("items"))
                .isEmpty();
        assertThat(factsToReviewAfter("reviewed-basics")).isEqualTo(2);
    }

    @Test
    void unlistedSetOfALearner_isNotAskedInReviews() {
        published("shared", Visibility.PUBLIC, Visibility.UNLISTED);

        assertThat(factsToReviewAfter("shared-basics")).isZero();
    }

    @Test
    void setPublishedAgainByItsOwner_staysPrivate() {
        published("diary", Visibility.PUBLIC, Visibility.PRIVATE);

        QuarkusTransaction.requiringNew()
                .run(() -> publish.publish(
                        SampleSeeds.of("diary")
                                .replacing("sets/basics.yaml", "Ice and ships", "Ice")
                                .read(),
                        Set.of(),
                        owner.id()));

        assertThat(given().get("/sets/diary-basics").statusCode()).isEqualTo(404);
        assertThat(browsing.as(owner).get("/sets/diary-basics").statusCode()).isEqualTo(200);
    }

    /** How many facts the stranger is asked again in the coming days, after answering a set. */
    private int factsToReviewAfter(String set) {
        ApiAttempt attempt = stranger.practise(set);
        attempt.refs().forEach(ref -> attempt.answer(ref, Map.of("dontKnow", true)));
        return new Reviewer(stranger, keys)
                .days().stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void privateArticle_isThereForItsOwnerAlone() {
        published("secret", Visibility.PRIVATE, Visibility.PRIVATE);

        assertThat(listed("secret")).isFalse();
        for (String address : List.of("/articles/secret", "/sets/secret-basics", "/sets/secret-basics/print")) {
            assertThat(given().get(address).statusCode()).as(address).isEqualTo(404);
            assertThat(browsing.as(stranger).get(address).statusCode())
                    .as(address)
                    .isEqualTo(404);
            assertThat(browsing.as(owner).get(address).statusCode()).as(address).isEqualTo(200);
        }
        for (String address : List.of(
                "/api/v1/articles/secret",
                "/api/v1/articles/secret/facts",
                "/api/v1/sets/secret-basics",
                "/api/v1/sets/secret-basics/questions")) {
            assertThat(given().get(address).statusCode()).as(address).isEqualTo(404);
            assertThat(stranger.request().get(address).statusCode()).as(address).isEqualTo(404);
            assertThat(owner.request().get(address).statusCode()).as(address).isEqualTo(200);
            assertThat(given().get(address).statusCode()).as(address).isEqualTo(404);
        }
        assertThat(stranger.request()
                        .body(Map.of("set", "secret-basics", "mode", "practice"))
                        .post("/api/v1/attempts")
                        .statusCode())
                .isEqualTo(404);
        assertThat(owner.practise("secret-basics").refs()).hasSize(3);
    }

    private static boolean listed(String slug) {
        boolean inLibrary = given().get("/").asString().contains("/articles/" + slug + "\"");
        assertThat(given().get("/api/v1/articles?limit=100")
                        .<List<String>>path("items.slug")
                        .contains(slug))
                .isEqualTo(inLibrary);
        assertThat(given().get("/api/v1/sets?limit=100")
                        .<List<String>>path("items.slug")
                        .contains(slug + "-basics"))
                .isEqualTo(inLibrary);
        return inLibrary;
    }

    private void published(String slug, Visibility article, Visibility set) {
        QuarkusTransaction.requiringNew().run(() -> {
            publish.publish(SampleSeeds.of(slug).read(), Set.of(), owner.id());
            Article.withSlug(slug).orElseThrow().show(article);
            QuestionSet.withSlug(slug + "-basics").orElseThrow().show(set);
        });
    }
}
