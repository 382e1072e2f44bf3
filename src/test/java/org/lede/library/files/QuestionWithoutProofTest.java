package org.lede.library.files;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.library.Publication;
import org.lede.library.Publication.NewQuestion;
import org.lede.library.PublishArticle;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.Stored;

/** Questions as an imported bank has them: about no fact, or about no article at all. */
@LedeTest
@TestProfile(DegradedSeeds.class)
class QuestionWithoutProofTest {

    @Inject
    PublishArticle publish;

    @Inject
    AnswerKeys keys;

    @Inject
    Browsing browsing;

    @Inject
    Stored stored;

    private ApiLearner learner;

    @BeforeEach
    void makeLearner() {
        learner = ApiLearner.guest();
    }

    @Test
    void questionAboutNoFact_isPublishedAndAsked_withoutProofAndReview() {
        publishedWithoutFact("factless", "who-sent-help");

        assertAskedWithoutProof("factless-basics");
    }

    @Test
    void questionAboutNoArticle_isAsked_withoutProofAndReview() {
        publishedWithoutFact("bookless", "who-sent-help");
        stored.execute("""
                update question_version set article_id = null, article_n = null where question_id in
                  (select q.id from question q join article a on a.id = q.article_id
                   where a.slug = 'bookless' and q.ref = 'who-sent-help')""");
        stored.execute("""
                update question set article_id = null where ref = 'who-sent-help'
                and article_id = (select id from article where slug = 'bookless')""");

        assertAskedWithoutProof("bookless-basics");
    }

    @Test
    void publishedAgain_writesNothing() {
        Publication publication = publishedWithoutFact("again", "who-sent-help");

        assertThat(QuarkusTransaction.requiringNew().call(() -> publish.publish(publication, Set.of())))
                .isZero();
    }

    private void assertAskedWithoutProof(String set) {
        assertThat(given().get("/sets/" + set).statusCode()).isEqualTo(200);
        assertThat(given().get("/sets/" + set + "/print").statusCode()).isEqualTo(200);
        ApiAttempt attempt = learner.practise(set);

        Response answered = attempt.answer("who-sent-help", keys.right(set, "who-sent-help"));

        assertThat(answered.statusCode()).isEqualTo(200);
        assertThat(answered.<Boolean>path("mark.correct")).isTrue();
        assertThat(answered.<List<?>>path("evidence")).isEmpty();
        assertThat(answered.<String>path("explanation.text")).isEqualTo("The mayor did.");
        keys.answerAll(attempt, ref -> true);
        attempt.submit().then().statusCode(200);
        String result = browsing.as(learner).get(attempt.page() + "/result").asString();
        assertThat(result).contains("The mayor did.").containsPattern("(?s)(class=\"proof\".*){2}");
        assertThat(result.split("class=\"proof\"")).hasSize(3);
        learner.request().get("/api/v1/review").then().statusCode(200);
        assertThat(stored.list("select kind from review where learner_id = ?1 order by kind", learner.id()))
                .containsExactly("locate", "short-text");
        assertThat(stored.count("answer_to_review where learner_id = ?1", learner.id()))
                .isZero();
        assertThat(learner.request().get("/api/v1/me/progress").statusCode()).isEqualTo(200);
        assertThat(browsing.as(learner).get("/me").statusCode()).isEqualTo(200);
    }

    private Publication publishedWithoutFact(String slug, String ref) {
        Publication read = SampleSeeds.of(slug).read();
        Map<String, NewQuestion> questions = new LinkedHashMap<>(read.questions());
        questions.computeIfPresent(ref, (key, one) -> new NewQuestion(ref, one.content(), List.of()));
        Publication publication =
                new Publication(slug, read.imprint(), read.image(), read.text(), read.facts(), questions, read.sets());
        QuarkusTransaction.requiringNew().run(() -> publish.publish(publication, Set.of()));
        return publication;
    }
}
