package org.lede.reader.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.SampleContent.EVERY_KIND;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.library.files.SeedsInTests;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.LedeTest;
import org.lede.testing.ReplacedContent;
import org.lede.testing.SampleContent;

/** A learner's progress: full attempts are compared by set, and every answer counts for its fact. */
@LedeTest
@TestProfile(SampleContent.class)
class ProgressTest {

    @Inject
    AnswerKeys keys;

    @Inject
    SeedsInTests seeds;

    @Inject
    ReplacedContent content;

    private ApiLearner learner;
    private boolean republished;

    @BeforeEach
    void makeGuest() {
        learner = ApiLearner.guest();
    }

    @AfterEach
    void putBack() {
        if (republished) {
            content.putBack();
        }
    }

    @Test
    void nothingDone() {
        Response progress = progress();

        assertThat(progress.<List<?>>path("sets")).isEmpty();
        assertThat(progress.<List<?>>path("facts")).isEmpty();
    }

    @Test
    void goodWorseAndPartialAttempt() {
        ApiAttempt good = practise(
                Set.of("single", "multiple", "verdict", "short", "number", "gap", "ordering", "matching", "locate"));
        ApiAttempt worse = practise(Set.of("single", "verdict"));
        ApiAttempt partial = learner.begin(Map.of(
                "set", EVERY_KIND, "mode", "practice", "missedOf", worse.id().toString()));
        partial.answer("number", keys.right(EVERY_KIND, "number"));
        partial.submit();

        Response progress = progress();

        assertThat(scores(progress))
                .isEqualTo(Map.of(
                        "sets", 1, "attempts", 2, "best", good.id() + " 18 of 18", "latest", worse.id() + " 3 of 18"));
        assertThat(byFact(progress))
                .isEqualTo(new TreeMap<>(Map.of(
                        "daily-calls", "1 right, 1 wrong, last false",
                        "failures", "2 right, 2 wrong, last false",
                        "on-board", "2 right, 1 wrong, last true",
                        "outcome", "3 right, 1 wrong, last false",
                        "turning-back", "3 right, 1 wrong, last false",
                        "way-home", "1 right, 1 wrong, last false")));
    }

    /** Totals of different revisions don't compare: the newest one that was taken has its own best. */
    @Test
    void best_isThatOfTheNewestRevision() {
        practise(Set.of("single", "verdict", "number"));
        republished = true;
        seeds.load(SampleContent.FOLDER, ProgressTest::withAnotherTitle);
        ApiAttempt best = practise(Set.of("verdict", "locate"));
        ApiAttempt latest = practise(Set.of("verdict"));

        assertThat(latest.created().<Object>path("set.revision")).isEqualTo(2);
        assertThat(scores(progress()))
                .isEqualTo(Map.of(
                        "sets", 1, "attempts", 3, "best", best.id() + " 2 of 18", "latest", latest.id() + " 1 of 18"));
    }

    private ApiAttempt practise(Set<String> right) {
        ApiAttempt attempt = learner.practise(EVERY_KIND);
        keys.answerAll(attempt, right::contains);
        return attempt;
    }

    private Response progress() {
        Response progress = learner.request().get("/api/v1/me/progress");
        assertThat(progress.statusCode()).isEqualTo(200);
        return progress;
    }

    private static Map<String, Object> scores(Response progress) {
        assertThat(progress.<String>path("sets[0].set")).isEqualTo(EVERY_KIND);
        return Map.of(
                "sets", progress.<List<?>>path("sets").size(),
                "attempts", progress.path("sets[0].attempts"),
                "best", score(progress.path("sets[0].best")),
                "latest", score(progress.path("sets[0].latest")));
    }

    private static String score(Map<String, Object> score) {
        return score.get("attempt") + " " + score.get("score") + " of " + score.get("points");
    }

    private static Map<String, String> byFact(Response progress) {
        Map<String, String> byFact = new TreeMap<>();
        for (Map<String, Object> fact : progress.<List<Map<String, Object>>>path("facts")) {
            byFact.put(
                    (String) fact.get("ref"),
                    fact.get("right") + " right, " + fact.get("wrong") + " wrong, last " + fact.get("lastCorrect"));
        }
        return byFact;
    }

    @SuppressWarnings("unchecked")
    private static Object withAnotherTitle(String file, Object tree) {
        if (!file.equals("every-kind.yaml")) {
            return tree;
        }
        Map<String, Object> set = new LinkedHashMap<>((Map<String, Object>) tree);
        set.put("title", "Every kind once more");
        return set;
    }
}
