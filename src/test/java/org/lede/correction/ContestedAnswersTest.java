package org.lede.correction;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.LedeTest;
import org.lede.testing.Members;
import org.lede.testing.ReplacedContent;
import org.lede.testing.Reviewer;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;
import org.lede.testing.TestClock;

/** "I was right": from the tap to the ruling. It begins with an empty database, since the queue is of all learners. */
@LedeTest
@TestProfile(SampleContent.class)
class ContestedAnswersTest {

    private static final Map<String, Object> GIVEN = Map.of("text", "it went under, sadly");

    @Inject
    AnswerKeys keys;

    @Inject
    Stored stored;

    @Inject
    TestClock clock;

    @Inject
    Members members;

    @Inject
    ReplacedContent content;

    private ApiLearner ann;
    private ApiLearner bob;

    @BeforeEach
    void forgetOthers() {
        content.putBack();
        ann = ApiLearner.guest();
        bob = ApiLearner.guest();
        for (ApiLearner each : List.of(ann, bob)) {
            ApiAttempt quiz = each.practise(SampleContent.EVERY_KIND);
            quiz.answer("short", keys.right(quiz.set(), "short")).then().statusCode(200);
        }
        clock.advance(Duration.ofDays(2));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void contestedAnswer_isNoMiss_untilItIsDeclined_forEverybodyWhoGaveIt() {
        contest(ann, refused(ann));
        contest(bob, refused(bob));
        assertThat(List.of(memory(ann), memory(bob))).containsExactly("learning 0", "learning 0");

        Map<String, Object> waiting = waiting().get(0);
        assertThat(waiting)
                .containsEntry("ref", "short")
                .containsEntry("learners", 2)
                .containsEntry("answer", GIVEN);
        assertThat(settle(waiting, Map.of("decision", "decline")).statusCode()).isEqualTo(204);

        assertThat(waiting()).isEmpty();
        assertThat(List.of(memory(ann), memory(bob))).containsExactly("learning 1", "learning 1");
    }

    @Test
    void acceptedAnswer_countsAsRecalled_forEverybodyWhoGaveIt() {
        ApiAttempt attempt = refused(ann);
        contest(ann, attempt);
        refused(bob);

        Response settled = settle(waiting().get(0), Map.of("decision", "accept", "reason", "So it may be said."));

        assertThat(settled.statusCode()).isEqualTo(204);
        assertThat(waiting()).isEmpty();
        assertThat(List.of(memory(ann), memory(bob))).containsExactly("known 0", "known 0");
    }

    @Test
    void rightAnswer_orAnotherLearnersAttempt_cannotBeContested() {
        ApiAttempt quiz = ann.practise(SampleContent.EVERY_KIND);
        quiz.answer("short", keys.right(quiz.set(), "short"));
        quiz.answer("verdict", keys.wrong(quiz.set(), "verdict"));
        ApiAttempt refused = refused(ann);

        assertThat(List.of(
                        path(ann, quiz, "short").statusCode(),
                        path(ann, quiz, "verdict").statusCode(),
                        path(ann, quiz, "number").statusCode(),
                        path(bob, refused, "short").statusCode()))
                .containsExactly(409, 409, 409, 404);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void acceptingWithoutAReason_isRefused_andSoIsAStranger() {
        contest(ann, refused(ann));

        assertThat(settle(waiting().get(0), Map.of("decision", "accept")).statusCode())
                .isEqualTo(400);
        assertThat(ann.request().get("/api/v1/studio/contested").statusCode()).isEqualTo(403);
    }

    private ApiAttempt refused(ApiLearner learner) {
        ApiAttempt quiz = learner.practise(SampleContent.EVERY_KIND);
        quiz.answer("short", GIVEN).then().statusCode(200);
        return quiz;
    }

    private void contest(ApiLearner learner, ApiAttempt attempt) {
        path(learner, attempt, "short").then().statusCode(204);
        path(learner, attempt, "short").then().statusCode(204);
    }

    private static Response path(ApiLearner learner, ApiAttempt attempt, String ref) {
        return learner.request().post(attempt.answerUrl(ref) + "/contest");
    }

    private List<Map<String, Object>> waiting() {
        return editor().request().get("/api/v1/studio/contested").path("contested");
    }

    private Response settle(Map<String, Object> contested, Map<String, Object> decision) {
        return editor().request()
                .contentType("application/json")
                .body(decision)
                .post("/api/v1/studio/contested/" + contested.get("version") + "/" + contested.get("key")
                        + "/settlement");
    }

    private ApiLearner editor() {
        return new ApiLearner(ann.id(), members.of("editor").token("edit"));
    }

    /** The state of the fact, and how often it was missed. */
    private String memory(ApiLearner learner) {
        new Reviewer(learner, keys).review();
        return stored.list("select fact_state || ' ' || lapses from memory where learner_id = ?1", learner.id())
                .get(0);
    }
}
