package org.lede.attempt.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.ApiProblem.expected;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.shared.Json;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.ApiProblem;
import org.lede.testing.LedeTest;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;

/** Answers that can't be taken: each is refused with every fault named, and nothing is written. */
@LedeTest
@TestProfile(SampleContent.class)
class BadAnswerTest {

    private static final String INVALID_ANSWER = "invalid-answer";

    @Inject
    Stored stored;

    private ApiAttempt attempt;

    @BeforeEach
    void begin() {
        attempt = ApiLearner.guest().practise(SampleContent.EVERY_KIND);
    }

    static Stream<Arguments> answersThatDontFit() {
        return Stream.of(
                doesntFit("single", "{'choice': 'zz'}", "/answer/choice UNKNOWN_OPTION"),
                doesntFit("single", "{'choice': 3}", "/answer/choice NOT_A_STRING"),
                doesntFit("single", "{'choice': ['a']}", "/answer/choice NOT_A_STRING"),
                doesntFit("single", "{'choices': ['a']}", "/answer/choices UNKNOWN_FIELD"),
                doesntFit(
                        "single",
                        "{'choice': 'zz', 'dontKnow': true}",
                        "/answer/choice UNKNOWN_OPTION",
                        "/answer/dontKnow CONTRADICTION"),
                doesntFit("single", "{'dontKnow': 'yes'}", "/answer/dontKnow NOT_A_BOOLEAN"),
                doesntFit("single", "'a'", "/answer NOT_AN_OBJECT"),
                doesntFit("single", "['a']", "/answer NOT_AN_OBJECT"),
                doesntFit("single", "7", "/answer NOT_AN_OBJECT"),
                doesntFit(
                        "multiple",
                        "{'choices': ['zz', 'yy']}",
                        "/answer/choices/0 UNKNOWN_OPTION",
                        "/answer/choices/1 UNKNOWN_OPTION"),
                doesntFit("multiple", "{'choices': 'a'}", "/answer/choices NOT_A_LIST"),
                doesntFit("multiple", "{'choices': [{}]}", "/answer/choices/0 NOT_A_STRING"),
                doesntFit("verdict", "{'verdict': 'perhaps'}", "/answer/verdict UNKNOWN_OPTION"),
                doesntFit("verdict", "{'verdict': 0}", "/answer/verdict NOT_A_STRING"),
                doesntFit("short", "{'text': 12}", "/answer/text NOT_A_STRING"),
                doesntFit("short", "{'text': {'text': 'Halden'}}", "/answer/text NOT_A_STRING"),
                doesntFit("short", "{'text': 'a\\u0000b'}", "/answer/text ILLEGAL_CHARACTER"),
                doesntFit("short", "{'text': 'a\\ud800b'}", "/answer/text ILLEGAL_CHARACTER"),
                doesntFit("short", "{'text': 'a\\udc00\\ud800b'}", "/answer/text ILLEGAL_CHARACTER"),
                doesntFit("short", "{'text': '" + "x".repeat(1_001) + "'}", "/answer/text TOO_LONG"),
                doesntFit("short", "{'text': '" + "x".repeat(20_000) + "'}", "/answer/text TOO_LONG"),
                doesntFit("short", "{'te\\u0000xt': 'Halden'}", "/answer/te\uFFFDxt UNKNOWN_FIELD"),
                doesntFit("number", "{'number': 'many'}", "/answer/number NOT_A_NUMBER"),
                doesntFit("number", "{'number': true}", "/answer/number NOT_A_NUMBER"),
                doesntFit("number", "{'number': [40]}", "/answer/number NOT_A_NUMBER"),
                doesntFit("number", "{'number': 1e999999999}", "/answer/number NOT_A_NUMBER"),
                doesntFit("number", "{'number': '" + "9".repeat(61) + "'}", "/answer/number NOT_A_NUMBER"),
                doesntFit("gap", "{'gaps': {'1': 'mast', '3': 'pump'}}", "/answer/gaps/3 UNKNOWN_FIELD"),
                doesntFit("gap", "{'gaps': {'1': 7}}", "/answer/gaps/1 NOT_A_STRING"),
                doesntFit("gap", "{'gaps': {'2': 'keel'}}", "/answer/gaps/2 UNKNOWN_OPTION"),
                doesntFit("gap", "{'gaps': ['mast', 'pump']}", "/answer/gaps NOT_AN_OBJECT"),
                doesntFit("ordering", "{'order': 'a'}", "/answer/order INCOMPLETE", "/answer/order NOT_A_LIST"),
                doesntFit(
                        "ordering", "{'order': ['zz']}", "/answer/order INCOMPLETE", "/answer/order/0 UNKNOWN_OPTION"),
                doesntFit("matching", "{'pairs': ['zz']}", "/answer/pairs NOT_AN_OBJECT"),
                doesntFit("matching", "{'pairs': {'zz': 'yy'}}", "/answer/pairs/zz UNKNOWN_OPTION"),
                doesntFit("locate", "{'sentence': 'five'}", "/answer/sentence NOT_A_NUMBER"),
                doesntFit("locate", "{'sentence': 1.5}", "/answer/sentence NOT_AN_INTEGER"),
                doesntFit("locate", "{'sentence': 0}", "/answer/sentence OUT_OF_RANGE"),
                doesntFit("locate", "{'sentence': 7}", "/answer/sentence OUT_OF_RANGE"),
                doesntFit("locate", "{'sentence': 99999999999}", "/answer/sentence NOT_AN_INTEGER"));
    }

    private static Arguments doesntFit(String ref, String answer, String... errors) {
        return Arguments.of(ref, answer.replace('\'', '"'), expected(422, INVALID_ANSWER, errors));
    }

    @ParameterizedTest
    @MethodSource("answersThatDontFit")
    void answer_thatDoesntFit(String ref, String answer, ApiProblem problem) {
        assertRefused(ref, "{\"answer\": " + answer + "}", problem);
    }

    /** An answer of the right shape for one kind of question is none for any other. */
    @ParameterizedTest
    @ValueSource(
            strings = {"single", "multiple", "verdict", "short", "number", "gap", "ordering", "matching", "locate"})
    void answer_ofAnotherKind_isRefused(String ref) {
        Map<String, Map<String, Object>> shapes = Map.of(
                "single", Map.of("choice", "a1"),
                "multiple", Map.of("choices", new String[] {"a1"}),
                "verdict", Map.of("verdict", "true"),
                "short", Map.of("text", "Halden"),
                "number", Map.of("number", "40"),
                "gap", Map.of("gaps", Map.of("1", "mast")),
                "ordering", Map.of("order", new String[] {"a1"}),
                "matching", Map.of("pairs", Map.of("a1", "b2")),
                "locate", Map.of("sentence", 5));
        Map<String, Object> before = stored.fingerprints();
        shapes.forEach((kind, shape) -> {
            if (!kind.equals(ref)) {
                String field = shape.keySet().iterator().next();
                assertThat(ApiProblem.of(attempt.answer(ref, shape)))
                        .isEqualTo(expected(422, INVALID_ANSWER, "/answer/" + field + " UNKNOWN_FIELD"));
            }
        });
        assertThat(stored.fingerprints()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"answer\": null}", "{\"answer\": {}}", "{\"answer\": \"\"}", "{\"answer\": []}"})
    void answer_empty(String body) {
        assertRefused("single", body, expected(422, "not-answered"));
    }

    @ParameterizedTest
    @MethodSource("nothingPicked")
    void answer_withNothingPicked_isRefused(String ref, Map<String, ?> answer) {
        assertRefused(ref, Json.write(Map.of("answer", answer)), expected(422, "not-answered"));
    }

    static Stream<Arguments> nothingPicked() {
        return Stream.of(
                Arguments.of("single", Map.of("choice", "")),
                Arguments.of("multiple", Map.of("choices", new String[0])),
                Arguments.of("verdict", Map.of("verdict", "")),
                Arguments.of("short", Map.of("text", " \u00A0\n")),
                Arguments.of("number", Map.of("number", "")),
                Arguments.of("gap", Map.of("gaps", Map.of("1", "", "2", ""))),
                Arguments.of("ordering", Map.of("order", new String[0])),
                Arguments.of("matching", Map.of("pairs", Map.of())),
                Arguments.of("short", Map.of("dontKnow", false)));
    }

    static Stream<Arguments> badBodies() {
        return Stream.of(
                Arguments.of("", expected(400, "invalid-parameter", " OUT_OF_RANGE")),
                Arguments.of("null", expected(400, "invalid-parameter", " OUT_OF_RANGE")),
                Arguments.of("{\"answer\":", expected(400, "invalid-body")),
                Arguments.of("{'answer': {}}", expected(400, "invalid-body")),
                Arguments.of("[]", expected(400, "invalid-body")),
                Arguments.of("\"text\"", expected(400, "invalid-body")),
                Arguments.of("{\"answer\": {\"choice\": \"a\"}} {}", expected(400, "invalid-body")),
                Arguments.of(
                        "{\"answer\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}",
                        expected(400, "invalid-body", " OUT_OF_BOUNDS")),
                withField("\"mark\": 1", expected(400, "invalid-body", "/mark UNKNOWN_FIELD")),
                withField("\"confidence\": 0", expected(400, "invalid-parameter", "/confidence OUT_OF_RANGE")),
                withField("\"confidence\": 4", expected(400, "invalid-parameter", "/confidence OUT_OF_RANGE")),
                withField("\"confidence\": 1.5", expected(400, "invalid-body", "/confidence WRONG_TYPE")),
                withField("\"confidence\": \"2\"", expected(400, "invalid-body", "/confidence WRONG_TYPE")),
                withField("\"confidence\": true", expected(400, "invalid-body", "/confidence WRONG_TYPE")),
                withField("\"confidence\": []", expected(400, "invalid-body", "/confidence WRONG_TYPE")),
                withField("\"confidence\": 99999999999", expected(400, "invalid-body", "/confidence WRONG_TYPE")),
                withField("\"elapsedMs\": -1", expected(400, "invalid-parameter", "/elapsedMs OUT_OF_RANGE")),
                withField("\"elapsedMs\": 86400001", expected(400, "invalid-parameter", "/elapsedMs OUT_OF_RANGE")),
                withField(
                        "\"confidence\": 0, \"elapsedMs\": -1",
                        expected(400, "invalid-parameter", "/confidence OUT_OF_RANGE", "/elapsedMs OUT_OF_RANGE")));
    }

    private static Arguments withField(String field, ApiProblem problem) {
        return Arguments.of("{\"answer\": {\"dontKnow\": true}, " + field + "}", problem);
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void body_malformed_isRefused(String body, ApiProblem problem) {
        assertRefused("single", body, problem);
    }

    @ParameterizedTest
    @ValueSource(ints = {300_000, 1_000_000})
    void body_tooLarge(int characters) {
        assertRefused(
                "short", "{\"answer\": {\"text\": \"" + "x".repeat(characters) + "\"}}", expected(413, "too-large"));
    }

    @Test
    void question_notInTheAttempt() {
        ApiAttempt other = attempt.learner().practise(SampleContent.AGAINST_THE_CLOCK);
        ApiAttempt part = attempt.learner()
                .begin(Map.of("set", SampleContent.EVERY_KIND, "mode", "practice", "count", 1, "seed", 1));
        String leftOut = attempt.refs().stream()
                .filter(ref -> !part.refs().contains(ref))
                .findFirst()
                .orElseThrow();
        String dontKnow = "{\"answer\": {\"dontKnow\": true}}";
        ApiProblem notThere = expected(404, "question-not-in-attempt");

        assertRefused(attempt.url() + "/answers/" + other.question("clock-crew").get("id"), null, dontKnow, notThere);
        assertRefused(attempt.url() + "/answers/" + UUID.randomUUID(), null, dontKnow, notThere);
        assertRefused(part.url() + "/answers/" + attempt.question(leftOut).get("id"), null, dontKnow, notThere);
        assertRefused(attempt.url() + "/answers/single", null, dontKnow, expected(404, "not-found"));
        assertRefused(
                "/api/v1/attempts/1/answers/" + attempt.question("single").get("id"),
                null,
                dontKnow,
                expected(404, "not-found"));
    }

    private void assertRefused(String ref, String body, ApiProblem problem) {
        assertRefused(attempt.answerUrl(ref), ref, body, problem);
    }

    private void assertRefused(String url, String ref, String body, ApiProblem problem) {
        Map<String, Object> before = stored.fingerprints();

        Response refused = attempt.learner().request().body(body).put(url);

        assertThat(ApiProblem.of(refused)).as("%s %s", ref, body).isEqualTo(problem);
        assertThat(stored.fingerprints()).isEqualTo(before);
    }
}
