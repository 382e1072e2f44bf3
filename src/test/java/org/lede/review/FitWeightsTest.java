package org.lede.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.scheduling.Model;
import org.lede.scheduling.Parameters;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiLearner;
import org.lede.testing.LedeTest;
import org.lede.testing.Reviewer;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;

/** The fit of the scheduler's weights to answers that are stored without all that they would refer to. */
@LedeTest
@TestProfile(SampleContent.class)
class FitWeightsTest {

    private static final String LEARNER = "019f0000-0000-7000-8000-00000000f170";

    /** Facts asked on four days each; three of four are still known after a day, and hardly any after eight. */
    private static final String FORGETFUL = """
            insert into review (learner_id, attempt_id, question_version_id, fact_id, fact_n, kind, typed, fraction,
                elapsed_ms, grade, parameters_version, desired_retention, reviewed_at, day, time_zone, of_card, counts,
                evidence, guess_rate)
            select '%1$s', gen_random_uuid(), gen_random_uuid(), cast(lpad(to_hex(n), 32, '0') as uuid), 1, 'short-text', true, 1,
                1000, case when waited = 0 or waited >= 8 and n %% 10 < 9 or waited < 8 and n %% 4 = 0 then 1 else 3 end,
                2, 0.9, at, cast(at as date), 'UTC', true, true, case when waited = 0 then 'start' else 'recall' end, 0
            from (select n, waited, timestamptz '2026-01-01T12:00:00Z' + (n / 20 + since) * interval '1 day' as at
                from generate_series(1, %2$d) n, (values (0, 0), (1, 1), (3, 2), (11, 8)) as asked (since, waited)) as dated""";

    private static final String PARAMETERS = """
            select distinct parameters_version || ' ' || desired_retention from review
            where learner_id = ?1 and kind = 'number'""";

    private static final ReviewConfig BY_FSRS_7 = new SmallRyeConfigBuilder()
            .withMapping(ReviewConfig.class)
            .withDefaultValue("lede.review.model", "fsrs-7")
            .build()
            .getConfigMapping(ReviewConfig.class);

    @Inject
    FitWeights fit;

    @Inject
    Session session;

    @Inject
    AnswerKeys keys;

    @Inject
    FittedWeights weights;

    @Inject
    Stored stored;

    @Inject
    DataSource database;

    @BeforeEach
    @AfterEach
    void clear() throws SQLException {
        execute("delete from review", "delete from scheduler_weights");
    }

    @Test
    void fewAnswers_areNotFittedTo() throws SQLException {
        store(200);

        assertThat(fit.run()).isEqualTo("Weights not fitted: 800 answers, and at least 1000 are needed.");
        assertThat(weights.inUse()).isEqualTo(Parameters.OF_DAYS);
        assertThat(weights.areOlderThan(Duration.ofDays(30))).isTrue();
    }

    @Test
    void learnersWhoForgetFaster_getWeightsOfTheirOwn_whichAreKeptWhenTheNextFitIsNoBetter() throws SQLException {
        store(400);

        assertThat(fit.run())
                .startsWith(
                        "Weights fitted to 1600 answers and accepted: they are used from the next start. Log loss of"
                                + " held-out answers: default weights 0.")
                .contains("moving average 0.", "fitted weights 0.", "fitted fsrs 7 0.");
        Parameters fitted = weights.inUse();
        assertThat(fitted.version()).isEqualTo(1000);
        assertThat(fitted.desiredRetention()).isEqualTo(0.9);
        assertThat(fitted.weights()).isNotEqualTo(Parameters.OF_DAYS.weights());
        assertThat(weights.areOlderThan(Duration.ofDays(30))).isFalse();

        assertThat(fit.run()).contains("not accepted");
        assertThat(weights.inUse()).isEqualTo(fitted);
        assertThat(stored.list("select version || ' ' || answers || ' ' || accepted from scheduler_weights order by 1"))
                .isEqualTo(List.of("1000 1600 true", "1001 1600 false"));
    }

    @Test
    void weightsOfOneModel_areNotInUseInAnother() throws SQLException {
        store(300);
        FittedWeights ofSeven = new FittedWeights(BY_FSRS_7, session, Clock.systemUTC());

        assertThat(new FitWeights(session, ofSeven, Clock.systemUTC()).run()).contains("and accepted");

        assertThat(stored.list("select cast(cardinality(weights) as text) from scheduler_weights"))
                .containsExactly("34");
        assertThat(ofSeven.inUse().weights()).isNotEqualTo(Model.FSRS_7.ofDays().weights());
        assertThat(ofSeven.inUse().weights().model()).isEqualTo(Model.FSRS_7);
        assertThat(weights.inUse()).isEqualTo(Parameters.OF_DAYS);
    }

    @Test
    void readingAndWhatNoLongerCounts_areNoAnswers_andADayCountsOnce() throws SQLException {
        store(300);
        execute("update review set counts = false where grade = 1 and evidence = 'recall' and fact_id < '"
                + "00000000-0000-0000-0000-000000000065'");
        execute(
                "set session_replication_role = replica",
                "insert into review select learner_id, gen_random_uuid(),"
                        + " question_version_id, fact_id, fact_n, kind, typed, fraction, confidence, elapsed_ms, grade,"
                        + " parameters_version, desired_retention, reviewed_at + interval '1 minute', day, time_zone, of_card,"
                        + " counts, day_start_hour, evidence, guess_rate from review",
                "set session_replication_role = origin");

        long counted = stored.count("(select distinct fact_id, day from review where counts) as answered");

        assertThat(fit.run()).startsWith("Weights fitted to " + counted + " answers");
    }

    /** Others remember everything, so the installation's weights say nothing true of this learner. */
    @Test
    void learnerWhoForgetsOtherwise_isScheduledByWeightsOfTheirOwn() throws SQLException {
        ApiLearner other = ApiLearner.guest();
        store(LEARNER, 500);
        execute("update review set grade = 3 where evidence = 'recall'");
        store(other.id().toString(), 200);
        execute("update review set reviewed_at = reviewed_at + (current_date - date '2026-02-10') * interval '1 day',"
                + " day = day + (current_date - date '2026-02-10')");

        assertThat(fit.run()).endsWith("Learners who got weights of their own: 1 of 2.");

        answerAgain(other);
        assertThat(stored.list(PARAMETERS, other.id())).containsExactly("1000000 0.9");
        ApiLearner third = ApiLearner.guest();
        answerAgain(third);
        assertThat(stored.list(PARAMETERS, third.id())).containsExactly("2 0.9");
        assertThat(stored.list(
                        "select cast(cardinality(weights) as text) from learner where id in (?1, ?2)",
                        other.id(),
                        third.id()))
                .containsExactlyInAnyOrder("21", null);
    }

    private void answerAgain(ApiLearner learner) {
        keys.answerAll(learner.practise(SampleContent.EVERY_KIND), ref -> true);
        new Reviewer(learner, keys).review();
    }

    private void store(int facts) throws SQLException {
        store(LEARNER, facts);
    }

    private void store(String learner, int facts) throws SQLException {
        execute(
                "set session_replication_role = replica",
                FORGETFUL.formatted(learner, facts),
                "set session_replication_role = origin");
    }

    private void execute(String... all) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : all) {
                statement.execute(sql);
            }
        }
    }
}
