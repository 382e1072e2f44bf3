package org.lede.attempt.api;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lede.question.Kind;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.LedeTest;

/** The quizzes that Lede comes with, each taken once with every answer right and once with every answer wrong. */
@LedeTest
class SeededSetsTest {

    @Inject
    AnswerKeys keys;

    @Test
    void everySet_allRight() {
        ApiLearner learner = ApiLearner.guest();

        assertThat(slugs()).hasSizeGreaterThanOrEqualTo(5).allSatisfy(slug -> {
            ApiAttempt attempt = learner.practise(slug);
            keys.answerAll(attempt, ref -> true);
            Map<String, Object> result = attempt.result().jsonPath().getMap("attempt");
            assertThat(decimal(result.get("score"))).isEqualTo(decimal(result.get("points")));
            assertThat(attempt.result().<List<Boolean>>path("questions.evidence.verified.flatten()"))
                    .isNotEmpty()
                    .containsOnly(true);
        });
    }

    @Test
    void everySet_allWrong() {
        ApiLearner learner = ApiLearner.guest();

        assertThat(slugs()).allSatisfy(slug -> {
            ApiAttempt attempt = learner.takeTest(slug);
            keys.answerAll(attempt, ref -> false);
            assertThat(attempt.submit().<List<String>>path("questions.mark.outcome"))
                    .containsOnly("wrong");
        });
    }

    @Test
    void kinds_allAsked() {
        TreeSet<String> asked = new TreeSet<>();
        for (Map<String, Integer> kinds :
                get("/api/v1/sets?limit=100").<List<Map<String, Integer>>>path("items.kinds")) {
            asked.addAll(kinds.keySet());
        }

        assertThat(asked)
                .containsExactlyInAnyOrderElementsOf(
                        List.of(Kind.values()).stream().map(Kind::wire).toList());
    }

    private static List<String> slugs() {
        return get("/api/v1/sets?limit=100").path("items.slug");
    }

    private static BigDecimal decimal(Object number) {
        return new BigDecimal(number.toString());
    }
}
