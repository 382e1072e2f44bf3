package org.lede.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lede.testing.LedeTest;

/**
 * That what is asked on the answer path is found by an index, among the attempts of many learners and among the many of
 * one. The rows are never committed.
 */
@LedeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryPlanTest {

    /** Learner 1 has 2,000 attempts, of which one is open; 2,000 others have 10, of which one is open. */
    private static final String[] FILL = {
        "create temporary table number on commit drop as select generate_series(1, 22000) n",
        "insert into learner select cast(lpad(to_hex(n), 32, '0') as uuid), 'en', 'UTC', now() from number"
                + " where n <= 2001",
        "insert into token select cast(lpad(to_hex(n), 32, '0') as uuid), cast(lpad(to_hex(n), 32, '0') as uuid),"
                + " decode(repeat('00', 32), 'hex'), now() from number where n <= 2001",
        """
        insert into attempt
        select cast(lpad(to_hex(learner), 32, '0') as uuid), cast(lpad(to_hex(n), 32, '0') as uuid), s.id, 1, 'practice',
               true, '[{}]', 10, now(), null, case when closed then now() end, case when closed then 5 end, 'UTC'
        from (select n, case when n <= 2000 then 1 else 2 + (n - 2001) / 10 end learner,
                     n <> 1 and (n <= 2000 or n % 10 <> 1) closed
              from number) attempts,
             lateral (select id from question_set order by slug offset n % 6 limit 1) s""",
        """
        insert into answer
        select a.learner_id, a.id, q.id, '{}', 1, false, 1, null, null, now()
        from attempt a, lateral (select id from question_version order by id limit 2) q
        where cast(a.learner_id as text) like '00000000-0000-0000-%'""",
        """
        insert into idempotency
        select learner_id, cast(id as text), repeat('0', 64), id, now() from attempt
        where cast(learner_id as text) like '00000000-0000-0000-%'""",
        "analyze learner",
        "analyze token",
        "analyze attempt",
        "analyze answer",
        "analyze idempotency"
    };

    private static final String ONE = "learner_id = '00000000-0000-0000-0000-000000000001'";
    private static final String ID = "id = '00000000-0000-0000-0000-000000000064'";
    private static final String OTHER = "learner_id = '00000000-0000-0000-0000-000000000123'";

    @Inject
    DataSource database;

    private Connection connection;

    @BeforeAll
    void fill() throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String sql : FILL) {
                statement.execute(sql);
            }
        }
    }

    @AfterAll
    void rollBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                arguments("token_pkey", "select * from token where " + ONE + " and id = '" + id(1) + "'"),
                arguments("attempt_pkey", "select * from attempt where " + ONE + " and " + ID + " for share"),
                arguments("attempt_pkey", "select * from attempt where " + ONE + " and " + ID + " for no key update"),
                arguments("attempt_pkey", "select * from attempt where " + ONE + " order by id desc limit 20"),
                arguments(
                        "attempt_pkey",
                        "select * from attempt where " + ONE + " and id < '" + id(500) + "' order by id desc limit 20"),
                arguments(
                        "attempt_of_set",
                        "select * from attempt where " + ONE
                                + " and set_id = (select id from question_set order by slug limit 1) order by id desc limit 1"),
                arguments(
                        "attempt_open", "select * from attempt where " + ONE + " and submitted_at is null order by id"),
                arguments(
                        "attempt_open",
                        "select * from attempt where " + OTHER + " and submitted_at is null order by id"),
                arguments(
                        "attempt_listed",
                        "select id, score from attempt where " + ONE + " and review_position is null and is_full"
                                + " and submitted_at is not null order by id desc limit 200"),
                arguments("answer_pkey", "select * from answer where " + ONE + " and attempt_id = '" + id(100) + "'"),
                arguments(
                        "answer_pkey",
                        "delete from answer where " + ONE + " and attempt_id = '" + id(100)
                                + "' and question_version_id = '" + id(7) + "'"),
                arguments(
                        "idempotency_pkey", "select * from idempotency where " + ONE + " and key = '" + id(100) + "'"),
                arguments("learner_pkey", "select * from learner where id = '" + id(100) + "'"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("queries")
    void query_amongManyRows_goesByItsIndex(String index, String sql) throws SQLException {
        String plan = plan(sql);

        assertThat(plan)
                .contains(" " + index + " ")
                .doesNotContainPattern("Seq Scan on (token|attempt|answer|idempotency|learner)");
    }

    /** However many attempts the learner has: the index holds the open ones alone. */
    @ParameterizedTest
    @MethodSource("queries")
    void query_onAnyLearner_sortsNothing(String index, String sql) throws SQLException {
        assertThat(plan(sql).replaceAll("(?s)InitPlan.*", "")).doesNotContain("Sort Key: attempt.id");
    }

    private String plan(String sql) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery("explain " + sql)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    private static String id(int n) {
        return "00000000-0000-0000-0000-%012x".formatted(n);
    }
}
