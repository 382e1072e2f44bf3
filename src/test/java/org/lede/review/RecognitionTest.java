package org.lede.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lede.library.CorrectedSets;
import org.lede.library.QuestionSet;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.LedeTest;
import org.lede.testing.Stored;
import org.lede.testing.TestClock;

/** What a solver gets to who only recognises, over the built-in content: every option is picked rightly, nothing is typed. */
@LedeTest
class RecognitionTest {

    private static final String FACTS = "select cast(fact_id as text) from memory where learner_id = ?1 and ";

    @Inject
    AnswerKeys keys;

    @Inject
    CorrectedSets sets;

    @Inject
    DeriveReviews derive;

    @Inject
    Stored stored;

    @Inject
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void solverWhoOnlyRecognises_mastersNoFact_andTypingMastersThem() {
        ApiLearner solver = ApiLearner.guest();
        ApiLearner typist = ApiLearner.guest();
        Set<String> typed = new HashSet<>();
        List<String> slugs = stored.list("select slug from question_set where not withdrawn and visibility = 'public'"
                + " and article_id in (select id from article where owner_id is null) order by slug");
        for (int days : List.of(1, 2, 5, 14, 40, 120, 300)) {
            for (String slug : slugs) {
                ApiAttempt ofSolver = solver.practise(slug);
                ApiAttempt ofTypist = typist.practise(slug);
                for (String ref : ofSolver.refs()) {
                    right(ofTypist, ref);
                    if (isTyped(slug, ref)) {
                        typed.add(slug + " " + ref);
                    } else {
                        right(ofSolver, ref);
                    }
                }
            }
            clock.advance(Duration.ofDays(days));
        }
        derive.derivePending(solver.id());
        derive.derivePending(typist.id());

        assertThat(typed).isNotEmpty();
        assertThat(list(solver.id(), "stability >= 21"))
                .as("kept for long enough, had it been recalled")
                .hasSizeGreaterThan(10);
        assertThat(list(solver.id(), "mastered or fact_state = 'mastered'")).isEmpty();
        assertThat(list(typist.id(), "mastered")).isNotEmpty();
    }

    private List<String> list(UUID learner, String condition) {
        return stored.list(FACTS + "(" + condition + ")", learner);
    }

    private void right(ApiAttempt attempt, String ref) {
        attempt.answer(ref, keys.right(attempt.set(), ref)).then().statusCode(200);
    }

    private boolean isTyped(String slug, String ref) {
        return QuarkusTransaction.requiringNew().call(() -> {
            QuestionSet set = QuestionSet.withSlug(slug).orElseThrow();
            return sets.asPublished(set.id(), set.currentN()).questions().stream()
                    .filter(question -> question.ref().equals(ref))
                    .anyMatch(question -> question.content().isTyped());
        });
    }
}
