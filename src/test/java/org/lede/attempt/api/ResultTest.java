package org.lede.attempt.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.SampleContent.ARTICLE;
import static org.lede.testing.SampleContent.EVERY_KIND;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.LedeTest;
import org.lede.testing.SampleContent;

/** Every question of every result: what was given, what is right, why, and the sentences that prove it. */
@LedeTest
@TestProfile(SampleContent.class)
class ResultTest {

    private static final Set<String> RIGHT = Set.of("single", "short", "ordering", "locate");
    private static final Set<String> LEFT_OUT = Set.of("verdict", "gap");

    @Inject
    AnswerKeys keys;

    @ParameterizedTest
    @ValueSource(strings = {"practice", "test"})
    void question_answeredInAnyWay_isRevealedWhole(String mode) {
        ApiAttempt attempt = ApiLearner.guest().begin(Map.of("set", EVERY_KIND, "mode", mode));
        for (String ref : attempt.refs()) {
            if (!LEFT_OUT.contains(ref)) {
                attempt.answer(ref, RIGHT.contains(ref) ? keys.right(EVERY_KIND, ref) : keys.wrong(EVERY_KIND, ref));
            }
        }

        Response result = attempt.submit();

        List<Map<String, Object>> questions = result.path("questions");
        assertThat(questions).hasSize(9);
        for (Map<String, Object> question : questions) {
            String ref = attempt.refs().get((int) question.get("position") - 1);
            assertThat(question.get("rightAnswer")).as(ref).isEqualTo(keys.right(EVERY_KIND, ref));
            assertThat(question.get("answer")).as(ref).isEqualTo(given(ref));
            assertThat(((Map<?, ?>) question.get("explanation")).get("text").toString())
                    .as(ref)
                    .isNotBlank();
            assertProved(ref, question);
        }
        assertThat(attempt.result().asString()).isEqualTo(result.asString());
    }

    /** Of 18 points 2/3 single, 2/5 multiple choice, 1/3 verdict, 1/3 gap, 7/12 ordering, 3/4 matching and 1/6 locating. */
    @ParameterizedTest
    @CsvSource({"single multiple verdict short number gap ordering matching locate, 18", "short number, 0.93", "'', 0"})
    void score_isCorrectedForGuessing(String right, String corrected) {
        ApiAttempt attempt = ApiLearner.guest().practise(EVERY_KIND);
        keys.answerAll(attempt, ref -> List.of(right.split(" ")).contains(ref));

        assertThat(attempt.submit().<Object>path("guessing"))
                .hasToString("{points=18, blind=3.23, corrected=" + corrected + "}");
    }

    /** In canonical form, in which a number is a text. */
    private Object given(String ref) {
        if (LEFT_OUT.contains(ref)) {
            return null;
        }
        Map<String, Object> sent = RIGHT.contains(ref) ? keys.right(EVERY_KIND, ref) : keys.wrong(EVERY_KIND, ref);
        return ref.equals("number") ? Map.of("number", sent.get("number").toString()) : sent;
    }

    /** The article and the ref of the fact are what the reader is asked with. */
    @SuppressWarnings("unchecked")
    private static void assertProved(String ref, Map<String, Object> question) {
        List<Map<String, Object>> evidence = (List<Map<String, Object>>) question.get("evidence");
        assertThat(evidence).as(ref).isNotEmpty().allSatisfy(proof -> {
            assertThat(proof).containsEntry("article", ARTICLE).containsEntry("verified", true);
            assertThat(((Map<?, ?>) proof.get("fact")).get("ref").toString()).isNotBlank();
            assertThat((List<Map<String, Object>>) proof.get("spans"))
                    .isNotEmpty()
                    .allSatisfy(span -> {
                        assertThat(span.get("quote").toString()).isNotBlank();
                        assertThat((List<Integer>) span.get("sentences")).isNotEmpty();
                    });
        });
    }
}
