package org.lede.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.Members;
import org.lede.testing.Reviewer;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;
import org.lede.testing.TestClock;
import org.lede.testing.WebPage;

/** What learners truly remember, as it is reported. */
@LedeTest
@TestProfile(SampleContent.class)
class RetentionTest {

    @Inject
    AnswerKeys keys;

    @Inject
    Stored stored;

    @Inject
    TestClock clock;

    @Inject
    Members members;

    @Inject
    Browsing browsing;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void firstAnswersOfADay_areCountedByForm_andThoseToHeldOutWaitsByThemselves() {
        ApiLearner learner = ApiLearner.guest();
        ApiAttempt quiz = learner.practise(SampleContent.EVERY_KIND);
        quiz.answer("number", keys.right(quiz.set(), "number"));
        quiz.answer("verdict", keys.right(quiz.set(), "verdict"));
        new Reviewer(learner, keys).review();
        stored.execute(
                "update memory set probe = fact_id = (select id from fact where ref = 'outcome' limit 1) where learner_id = ?1",
                learner.id());
        clock.advance(Duration.ofDays(1));
        ApiAttempt later = learner.practise(SampleContent.EVERY_KIND);
        later.answer("number", keys.right(quiz.set(), "number"));
        later.answer("short", keys.wrong(quiz.set(), "short"));
        later.answer("verdict", keys.right(quiz.set(), "verdict"));
        new Reviewer(learner, keys).review();

        List<Map<String, Object>> retention =
                learner.request().get("/api/v1/me/progress").path("retention");

        assertThat(retention)
                .filteredOn(form -> form.get("form").equals("number"))
                .singleElement()
                .satisfies(form -> assertThat(form).containsEntry("answers", 1).containsEntry("recalled", 1));
        assertThat(retention)
                .filteredOn(form -> form.get("form").equals("short-text"))
                .singleElement()
                .satisfies(form -> assertThat(form).containsEntry("answers", 1).containsEntry("recalled", 0));
        assertThat(retention).noneMatch(form -> form.get("form").equals("verdict"));
        assertThat(new WebPage(browsing.as(learner).get("/me")).words())
                .contains("A number: 1 of 1 right", "A word or two: 0 of 1 right")
                .doesNotContain("True or false:");
        assertThat(new ApiLearner(learner.id(), members.of("admin").token("admin"))
                        .request()
                        .get("/api/v1/admin/retention")
                        .<List<Map<String, Object>>>path("forms"))
                .isNotNull();
        assertThat(learner.request().get("/api/v1/admin/retention").statusCode())
                .isEqualTo(403);
    }
}
