package org.lede.review;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.LedeTest;
import org.lede.testing.Reviewer;
import org.lede.testing.TestClock;

/** How PostgreSQL finds what is due among many memories. Rolls back what it did. */
@LedeTest
class DueListTest {

    private static final String[] SCANS = Stream.of(
                    "memory", "fact", "question_version", "set_item", "review", "fact_confirmation")
            .map(table -> "Seq Scan on " + table)
            .toArray(String[]::new);

    private static final String LEARNER = "00000000-0000-0000-0000-0000000000aa";

    /**
     * 20,000 facts, every one of them asked by a set, remembered and reviewed, 19,000 of them due; and 100 more, as many as 100
     * others each, that were confirmed to have changed and not asked since. Not all that is referred to is there.
     */
    private static final String[] FILL = {
        "set local session_replication_role = replica",
        "insert into learner (id, language, time_zone, created_at) values ('" + LEARNER + "', 'en', 'UTC', now())",
        "create temporary table number on commit drop as"
                + " select n, cast(lpad(to_hex(n), 32, '0') as uuid) id from generate_series(1, 20100) n",
        "insert into fact select id, (select id from article order by slug limit 1), 'fact-' || n, 'current', 1 from"
                + " number",
        """
        insert into fact_version
        select number.id, 1, 'Something.', a.id, a.current_n, repeat('0', 64), 1
        from number, (select * from article order by slug limit 1) a\
        """,
        "insert into question select id, (select id from article order by slug limit 1), 'question-' || n from number",
        """
        insert into question_version
        select number.id, number.id, 1, 'verdict', 'en', '{}', repeat('0', 64), a.id, a.current_n, number.id, 1
        from number, (select * from article order by slug limit 1) a\
        """,
        """
        insert into set_item
        select s.id, s.current_n, 100 + n, number.id, 1
        from number, (select * from question_set order by slug limit 1) s\
        """,
        "insert into memory select '" + LEARNER + "', id, 1, 5, 5, 'review', 0, now() + (n - 19000) * interval '1"
                + " hour', now() - interval '900 days', 1, 0, false, false from number"
                + " where n <= 20000",
        "insert into review (learner_id, attempt_id, question_version_id, fact_id, fact_n, kind, typed, fraction,"
                + " elapsed_ms, grade, parameters_version, desired_retention, reviewed_at, day, time_zone, of_card,"
                + " counts) select '" + LEARNER
                + "', id, id, id, 1, 'verdict', false, 1, 1000, 3, 1, 0.9, at, cast(at as date), 'UTC', true, true"
                + " from (select *, now() - n / 20 * interval '1 day' as at from number where n <= 20000) dated",
        "insert into fact_confirmation select '" + LEARNER + "', id, 1, now() from number where n > 20000",
        "insert into fact_confirmation select gen_random_uuid(), id, 1, now()"
                + " from number, generate_series(1, 100) where n > 20000",
        "analyze fact",
        "analyze review",
        "analyze fact_confirmation",
        "analyze question_version",
        "analyze set_item",
        "analyze memory"
    };

    @Inject
    DataSource database;

    @Inject
    AnswerKeys keys;

    @Inject
    TestClock clock;

    private Connection connection;

    private void fill() throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        execute(FILL);
    }

    private void execute(String... all) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : all) {
                statement.execute(sql);
            }
        }
    }

    @AfterEach
    void rollBack() throws SQLException {
        if (connection != null) {
            connection.rollback();
            connection.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 200", "7, 1400"})
    void candidates_among20000Memories_areTheEarliestAloneAndThoseAskedAsNew(int days, int most) throws SQLException {
        fill();

        String plan = plan(TodaysReview.CANDIDATES, days, most);

        assertThat(plan)
                .contains("memory_due", "rows=" + most + ".00 ", "rows=" + (most + 100) + ".00 ")
                .doesNotContain(SCANS)
                .doesNotContainPattern("memory_due on memory m_1 .*actual .*rows=(?!" + most + "\\.)\\d+");
    }

    @Test
    void soFar_among20000Memories_looksAtTheDayAlone() throws SQLException {
        fill();

        assertThat(plan(TodaysReview.SO_FAR, 1, 0))
                .contains("review_by_day")
                .doesNotContain("review_by_time")
                .doesNotContain(SCANS);
    }

    @Test
    void today_among20000Memories_looksAtTheDayAndTheEarliestAlone() throws SQLException {
        fill();

        assertThat(plan(TodaysReview.TODAY, 1, 200))
                .contains("review_by_day", "memory_due", "rows=300.00 ")
                .doesNotContain("review_by_time")
                .doesNotContain(SCANS)
                .doesNotContainPattern("memory_due on memory m_1 .*actual .*rows=(?!200\\.)\\d+");
    }

    @Test
    void retiredFacts_areNotWalkedThrough() throws SQLException {
        fill();
        execute(
                "set local session_replication_role = origin",
                "update fact set status = 'retired' where ref like 'fact-%' and ref not like '%00'",
                "update memory m set retired = true from fact f where f.id = m.fact_id and f.status = 'retired'",
                "analyze fact",
                "analyze memory");

        assertThat(plan(TodaysReview.CANDIDATES, 1, 200))
                .contains("memory_due")
                .doesNotContain(SCANS)
                .doesNotContainPattern("Rows Removed by Filter: \\d{3}");
    }

    @Test
    void answeredDays_areFoundByTheirIndex() throws SQLException {
        fill();

        assertThat(plan(
                        "select distinct day from review where learner_id = :learner"
                                + " and day between current_date - 27 and current_date",
                        1,
                        0))
                .contains("review_by_day")
                .doesNotContain("Seq Scan");
    }

    @Test
    void day_hasTwentyFacts_andTheRestWaitForTheNext() {
        ApiLearner learner = ApiLearner.guest();
        for (String set : List.of("niger-key-facts", "niger-why-and-what-follows", "metre-how-it-was-done")) {
            ApiAttempt attempt = learner.practise(set);
            attempt.refs().forEach(ref -> attempt.answer(ref, Map.of("dontKnow", true)));
        }
        Reviewer reviewer = new Reviewer(learner, keys);
        int facts = reviewer.days().get(1) + reviewer.days().get(2);
        clock.advance(Duration.ofDays(1));
        try {
            assertThat(facts).isGreaterThan(20);
            assertThat(reviewer.days()).startsWith(20, facts - 20);
            assertThat(reviewer.draw().<Integer>path("of")).isEqualTo(20);
        } finally {
            clock.reset();
        }
    }

    private String plan(String query, int days, int most) throws SQLException {
        String sql = query.replace("{m.*}", "m.*")
                .replace(":learner", "'" + LEARNER + "'")
                .replace(":day", "current_date")
                .replace(":start", "cast(current_date as timestamptz)")
                .replace(":before", "now() + interval '" + days + " day'")
                .replace(":most", Integer.toString(most));
        StringBuilder plan = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery("explain (analyze, timing off) " + sql)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
