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
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.LedeTest;
import org.lede.testing.Reviewer;
import org.lede.testing.TestClock;

/** How PostgreSQL finds what is due among many memories. Rolls back what it did. */
@LedeTest
class DueListTest {

    private static final String LEARNER = "00000000-0000-0000-0000-0000000000aa";

    /** 20,000 facts, every one of them asked by a set and remembered, 19,000 of them due. */
    private static final String[] FILL = {
        "insert into learner values ('" + LEARNER + "', 'en', 'UTC', now())",
        "create temporary table number on commit drop as"
                + " select n, cast(lpad(to_hex(n), 32, '0') as uuid) id from generate_series(1, 20000) n",
        "insert into fact select id, (select id from article order by slug limit 1), 'fact-' || n, 'current', 1 from number",
        """
        insert into fact_version
        select number.id, 1, 'Something.', a.id, a.current_n, repeat('0', 64)
        from number, (select * from article order by slug limit 1) a""",
        "insert into question select id, (select id from article order by slug limit 1), 'question-' || n from number",
        """
        insert into question_version
        select number.id, number.id, 1, 'verdict', 1, 'en', '{}', repeat('0', 64), a.id, a.current_n, number.id, 1
        from number, (select * from article order by slug limit 1) a""",
        """
        insert into set_item
        select s.id, s.current_n, 100 + n, number.id, 1
        from number, (select * from question_set order by slug limit 1) s""",
        "insert into memory select '" + LEARNER + "', id, 1, 5, 5, 'review', 0,"
                + " now() + (n - 19000) * interval '1 hour', now() - interval '900 days', 1, 0, false, false from number",
        "set local session_replication_role = replica",
        "insert into review select '" + LEARNER + "', id, id, id, 1, 'verdict', false, 1, null, null, 3, 1,"
                + " now() - n * interval '1 hour', current_date - n / 24, 'UTC', false, true from number",
        "analyze review",
        "analyze fact",
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
        try (Statement statement = connection.createStatement()) {
            for (String sql : FILL) {
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

    @Test
    void dueList_among20000Memories_looksAtTheEarliestAlone() throws SQLException {
        fill();
        String plan = plan(TodaysReview.EARLIEST_DUE
                .replace("{m.*}", "m.*")
                .replace(":learner", "'" + LEARNER + "'")
                .replace(":before", "now() + interval '1 day'")
                .replace(":most", "200"));

        assertThat(plan)
                .contains("memory_due", "rows=200.00 ")
                .doesNotContain(
                        "Seq Scan on memory",
                        "Seq Scan on fact",
                        "Seq Scan on question_version",
                        "Seq Scan on set_item")
                .doesNotContainPattern("memory_due on memory m .*actual .*rows=(?!200\\.)\\d+");
    }

    @Test
    void answeredDays_areFoundByTheirIndex() throws SQLException {
        fill();

        assertThat(plan("select distinct day from review where learner_id = '" + LEARNER
                        + "' and day between current_date - 27 and current_date"))
                .contains("review_by_day")
                .doesNotContain("Seq Scan");
    }

    @Test
    void day_hasTwentyFacts_andTheRestWaitForTheNext() {
        ApiLearner learner = ApiLearner.guest();
        for (String set : List.of("niger-key-facts", "niger-why-and-what-follows", "niger-show-me-where")) {
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

    private String plan(String sql) throws SQLException {
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
