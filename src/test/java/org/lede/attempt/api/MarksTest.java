package org.lede.attempt.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.SampleContent.EVERY_KIND;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.Body;
import org.lede.testing.LedeTest;
import org.lede.testing.SampleContent;

/** The mark of each kind of question, as the API tells it: everything, nothing, and the parts between. */
@LedeTest
@TestProfile(SampleContent.class)
class MarksTest {

    @Inject
    AnswerKeys keys;

    private ApiLearner learner;

    @BeforeEach
    void makeGuest() {
        learner = ApiLearner.guest();
    }

    @Test
    void everyKind_allRight() {
        ApiAttempt attempt = learner.practise(EVERY_KIND);

        keys.answerAll(attempt, ref -> true);

        assertThat(attempt.result().jsonPath().getMap("attempt"))
                .containsEntry("score", 18)
                .containsEntry("points", 18)
                .containsEntry("left", 0);
        assertThat(attempt.result().<List<String>>path("questions.mark.outcome"))
                .hasSize(9)
                .containsOnly("right");
    }

    @Test
    void everyKind_allWrong() {
        ApiAttempt attempt = learner.practise(EVERY_KIND);

        keys.answerAll(attempt, ref -> false);

        assertThat(attempt.result().<Integer>path("attempt.score")).isZero();
        assertThat(Body.of(attempt.result()))
                .extracting("questions")
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .extracting("mark")
                .hasSize(9)
                .containsOnly(Body.of("""
                        {"fraction": 0.0, "points": 0, "outcome": "wrong", "correct": false, "slip": null}"""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"single", "multiple", "verdict", "short", "number", "gap", "ordering", "matching", "locate"})
    void dontKnow_ofEachKind(String ref) {
        Response answered = learner.practise(EVERY_KIND).answer(ref, Map.of("dontKnow", true));

        assertThat(Body.of(answered))
                .extracting("answer", "mark", "feedback")
                .containsExactly(Body.of("""
                        {"dontKnow": true}"""), Body.of("""
                        {"fraction": 0.0, "points": 0, "outcome": "dont-know", "correct": false, "slip": null}"""), List.of());
    }

    @Test
    void multipleChoice_partlyRight() {
        ApiAttempt attempt = learner.practise(EVERY_KIND);

        Response answered = attempt.answer(
                "multiple", Map.of("choices", attempt.options("multiple", "Wrenford", "Halden", "At the pump")));

        // 2 of 2 keys less 1 of 2 others
        assertThat(mark(answered)).isEqualTo(partly("0.5", "1"));
        assertThat(answered.<List<String>>path("feedback.text"))
                .containsExactlyInAnyOrder("Yes.", "The pump was on board.");
    }

    @Test
    void multipleChoice_asManyWrongAsRight() {
        ApiAttempt attempt = learner.practise(EVERY_KIND);

        Response answered =
                attempt.answer("multiple", Map.of("choices", attempt.options("multiple", "Halden", "At the pump")));

        assertThat(mark(answered)).isEqualTo(Body.of("""
                {"fraction": 0.0, "points": 0, "outcome": "wrong", "correct": false, "slip": null}"""));
    }

    @Test
    void ordering_onePairTheWrongWayRound() {
        ApiAttempt attempt = learner.practise(EVERY_KIND);

        Response answered = attempt.answer(
                "ordering",
                Map.of(
                        "order",
                        attempt.options(
                                "ordering",
                                "The pump fails",
                                "The mast breaks",
                                "The lights go out",
                                "The lifeboat tows the ferry")));

        // 5 of 6 pairs: 2 * 5/6 - 1
        assertThat(mark(answered)).isEqualTo(partly("0.6666666666666666", "2"));
    }

    @Test
    void matching_onePairOfThree() {
        ApiAttempt attempt = learner.practise(EVERY_KIND);

        Response answered = attempt.answer(
                "matching",
                Map.of("pairs", Map.of(attempt.option("matching", "Halden"), attempt.option("matching", "A town"))));

        assertThat(mark(answered)).isEqualTo(partly("0.3333333333333333", "1"));
    }

    @Test
    void gap_oneOfTwo() {
        Response answered =
                learner.practise(EVERY_KIND).answer("gap", Map.of("gaps", Map.of("1", "the mast", "2", "lights")));

        assertThat(mark(answered)).isEqualTo(partly("0.5", "1"));
    }

    @Test
    void shortText_partOfTheWeight() {
        Response answered = learner.practise(EVERY_KIND).answer("short", Map.of("text", "Near  Wrenford!"));

        assertThat(mark(answered)).isEqualTo(partly("0.5", "1"));
    }

    @Test
    void shortText_slip() {
        Response answered = learner.practise(EVERY_KIND).answer("short", Map.of("text", "Haldn"));

        assertThat(mark(answered)).isEqualTo(Body.of("""
                {"fraction": 1.0, "points": 2, "outcome": "right", "correct": true,
                 "slip": {"given": "Haldn", "meant": "Halden"}}"""));
    }

    @Test
    void shortText_listedAsRejected() {
        Response answered = learner.practise(EVERY_KIND).answer("short", Map.of("text", "Holden"));

        assertThat(answered.<String>path("mark.outcome")).isEqualTo("wrong");
    }

    @Test
    void number_inTheWiderRange() {
        Response answered = learner.practise(EVERY_KIND).answer("number", Map.of("number", "41.5"));

        assertThat(mark(answered)).isEqualTo(partly("0.25", "0.5"));
    }

    private static Object mark(Response answered) {
        answered.then().statusCode(200);
        return ((Map<?, ?>) Body.of(answered)).get("mark");
    }

    private static Object partly(String fraction, String points) {
        return Body.of("""
                {"fraction": %s, "points": %s, "outcome": "partly-right", "correct": false, "slip": null}""".formatted(fraction, points));
    }
}
