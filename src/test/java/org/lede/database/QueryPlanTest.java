package org.lede.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.SentStatements;
import org.lede.testing.TestClock;

/**
 * Tests that the queries of the answer path use an index, among the attempts of many learners and among the many of
 * one. The rows are never committed.
 */
@LedeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryPlanTest {

    /** Learner 1 has 2,000 attempts, of which one is open; 2,000 others have 10, of which one is open. */
    private static final String[] FILL = {
        "create temporary table number on commit drop as select generate_series(1, 22000) n",
        "insert into learner (id, language, time_zone, created_at) select cast(lpad(to_hex(n), 32, '0') as uuid), 'en', 'UTC', now() from number"
                + " where n <= 2001",
        "insert into token (learner_id, id, hash, created_at) select cast(lpad(to_hex(n), 32, '0') as uuid), cast(lpad(to_hex(n), 32, '0') as uuid),"
                + " decode(repeat('00', 32), 'hex'), now() from number where n <= 2001",
        """
        insert into attempt (learner_id, id, set_id, set_n, mode, is_full, drawn, points, started_at, deadline, submitted_at,
                             score, time_zone, request_key, request_sha256)
        select cast(lpad(to_hex(learner), 32, '0') as uuid), cast(lpad(to_hex(n), 32, '0') as uuid), s.id, 1, 'practice',
               true, '[{}]', 10, now(), null, case when closed then now() end, case when closed then 5 end, 'UTC',
               cast(n as text), repeat('0', 64)
        from (select n, case when n <= 2000 then 1 else 2 + (n - 2001) / 10 end learner,
                     n <> 1 and (n <= 2000 or n % 10 <> 1) closed
              from number) attempts,
             lateral (select id from question_set order by slug offset n % 6 limit 1) s\
        """,
        """
        insert into answer
        select a.learner_id, a.id, q.id, '{}', 1, false, 1, null, null, now()
        from attempt a, lateral (select id from question_version order by id limit 2) q
        where cast(a.learner_id as text) like '00000000-0000-0000-%'\
        """,
        """
        insert into review (learner_id, attempt_id, question_version_id, fact_id, fact_n, kind, typed, fraction,
          confidence, elapsed_ms, grade, parameters_version, reviewed_at, day, time_zone, of_card, counts,
          desired_retention)
        select a.learner_id, a.attempt_id, a.question_version_id, v.main_fact_id, v.main_fact_n, v.kind, false, 0, null, null,
               1, 1, now(), current_date, 'UTC', false, true, 0.9
        from answer a join question_version v on v.id = a.question_version_id
        where cast(a.learner_id as text) like '00000000-0000-0000-%'\
        """,
        """
        insert into memory
        select r.learner_id, r.fact_id, min(r.fact_n), 5, 5, 'review', 0, now(), now(), 1, 0, false, false, null
        from review r where cast(r.learner_id as text) like '00000000-0000-0000-%' group by 1, 2\
        """,
        """
        insert into answer_to_review
        select learner_id, attempt_id, question_version_id from answer
        where cast(learner_id as text) like '00000000-0000-0000-%'\
        """,
        """
        insert into fact_confirmation select learner_id, fact_id, 1, now() from memory
        where cast(learner_id as text) like '00000000-0000-0000-%'\
        """,
        """
        insert into account (learner_id, user_name, password_hash, role, created_at)
        select id, 'p' || md5(cast(id as text)), '$2', 'learner', now() from learner
        where cast(id as text) like '00000000-0000-0000-%'\
        """,
        """
        insert into identity select 'name', 'p' || md5(cast(id as text)), id from learner
        where cast(id as text) like '00000000-0000-0000-%'\
        """,
        """
        insert into session
        select id, id, decode(repeat('00', 32), 'hex'), '', now(), now() + interval '1 day', now() from learner
        where cast(id as text) like '00000000-0000-0000-%'\
        """,
        """
        insert into known_device select id, decode(repeat('00', 32), 'hex'), now() from learner
        where cast(id as text) like '00000000-0000-0000-%'\
        """,
        """
        insert into question_ruling (id, question_version_id, n, type, answer, reason, ruled_at, ruled_by, sequence)
        select cast(lpad('1', 32, '0') as uuid), id, 1, 'void', null, 'Planned.', now(), cast(lpad('1', 32, '0') as uuid),
               1000000
        from question_version order by id limit 1\
        """,
        """
        insert into score_change
        select learner_id, id, cast(lpad('1', 32, '0') as uuid), 5, 6, now() from attempt
        where cast(learner_id as text) like '00000000-0000-0000-%' and submitted_at is not null\
        """,
        "analyze score_change",
        "analyze review",
        "analyze memory",
        "analyze answer_to_review",
        "analyze fact_confirmation",
        "analyze account",
        "analyze identity",
        "analyze session",
        "analyze known_device",
        "analyze learner",
        "analyze token",
        "analyze attempt",
        "analyze answer"
    };

    private static final String ONE = "learner_id = '00000000-0000-0000-0000-000000000001'";
    private static final String ID = "id = '00000000-0000-0000-0000-000000000064'";
    private static final String OTHER = "learner_id = '00000000-0000-0000-0000-000000000123'";

    private static final Pattern WHOLE_TABLE =
            Pattern.compile("Seq Scan on (learner|account|identity|session|known_device|token|attempt|answer"
                    + "|answer_to_review|review|memory|fact_confirmation|score_change|audit)\\b");

    /** Explains a statement whose parameters are numbered: over the protocol of JDBC they would have to be given. */
    private static final String GENERIC_PLAN = """
        create function pg_temp.generic_plan(statement text) returns setof text language plpgsql as $$
        begin
          return query execute 'explain (generic_plan) ' || statement;
        end $$\
        """;

    private static final String SET = "niger-key-facts";
    private static final String ARTICLE = "/api/v1/articles/niger-us-military-agreement";
    private static final Map<String, Object> DONT_KNOW = Map.of("dontKnow", true);

    @Inject
    DataSource database;

    @Inject
    @PersistenceUnitExtension
    SentStatements sent;

    @Inject
    Browsing browsing;

    @Inject
    TestClock clock;

    private Connection connection;

    @BeforeAll
    void fill() throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String sql : FILL) {
                statement.execute(sql);
            }
            statement.execute(GENERIC_PLAN);
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
                                + " and set_id = (select id from question_set order by slug limit 1) order by id desc"
                                + " limit 1"),
                arguments(
                        "attempt_open", "select * from attempt where " + ONE + " and submitted_at is null order by id"),
                arguments(
                        "attempt_open",
                        "select * from attempt where " + OTHER + " and submitted_at is null order by id"),
                arguments(
                        "attempt_listed|attempt_pkey",
                        "select id, score from attempt where " + ONE + " and review_position is null and is_full"
                                + " and submitted_at is not null order by id desc limit 200"),
                arguments("answer_pkey", "select * from answer where " + ONE + " and attempt_id = '" + id(100) + "'"),
                arguments(
                        "answer_pkey|answer_to_question",
                        "delete from answer where " + ONE + " and attempt_id = '" + id(100)
                                + "' and question_version_id = '" + id(7) + "'"),
                arguments(
                        "attempt_learner_id_request_key_key",
                        "select * from attempt where " + ONE + " and request_key = '" + id(100) + "'"),
                arguments("learner_pkey", "select * from learner where id = '" + id(100) + "'"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("queries")
    void query_amongManyRows_usesItsIndex(String index, String sql) throws SQLException {
        String plan = plan(sql);

        assertThat(plan)
                .containsPattern(" (" + index + ") ")
                .doesNotContainPattern("Seq Scan on (token|attempt|answer|learner)");
    }

    /** However many attempts the learner has: the index holds the open ones alone. */
    @ParameterizedTest
    @MethodSource("queries")
    void query_onAnyLearner_sortsNothing(String index, String sql) throws SQLException {
        assertThat(plan(sql).replaceAll("(?s)InitPlan.*", "")).doesNotContain("Sort Key: attempt.id");
    }

    /** Whatever it is that a learner does: nothing that Hibernate sends for it reads what all learners have. */
    @Test
    void sentStatements_amongManyRows_useIndexes() throws SQLException {
        Set<String> statements = sent.during(this::doEverything);

        Map<String, String> plans = new TreeMap<>();
        for (String statement : statements) {
            plans.put(statement, genericPlan(statement));
        }
        assertThat(plans.keySet())
                .hasSizeGreaterThan(40)
                .anyMatch(sql -> sql.contains("insert into answer ") && sql.contains("on conflict"))
                .anyMatch(sql -> sql.contains("from attempt ") && sql.contains(" for share"))
                .anyMatch(sql -> sql.contains("from attempt ") && sql.contains(" for no key update"))
                .anyMatch(sql -> sql.contains("from memory m") && sql.contains("order by m.due_at"))
                .anyMatch(sql -> sql.startsWith("delete from answer "));
        assertThat(plans).allSatisfy((sql, plan) -> assertThat(plan).as(sql).doesNotContainPattern(WHOLE_TABLE));
    }

    /** A guard of the test itself: what has no index is seen. */
    @Test
    void statementWithoutAnIndex_isDetected() throws SQLException {
        assertThat(genericPlan("select * from answer a1_0 where a1_0.answered_at > ? and a1_0.elapsed_ms > ?"))
                .containsPattern(WHOLE_TABLE);
    }

    /** From the first look to the next day's review, over the API and on pages. */
    private void doEverything() {
        ApiLearner learner = ApiLearner.guest();
        ApiAttempt practice = learner.practise(SET);
        practice.refs().forEach(ref -> practice.answer(ref, DONT_KNOW).then().statusCode(200));
        practice.answer(practice.refs().get(0), DONT_KNOW);
        ApiAttempt test = learner.begin(Map.of("set", SET, "mode", "test", "count", 3));
        test.refs().forEach(ref -> test.answer(ref, DONT_KNOW).then().statusCode(200));
        test.clear(test.refs().get(0)).then().statusCode(204);
        test.get().then().statusCode(200);
        test.submit().then().statusCode(200);
        test.result().then().statusCode(200);
        learner.request()
                .header("Idempotency-Key", "planned")
                .body(Map.of("set", SET, "mode", "test"))
                .post("/api/v1/attempts")
                .then()
                .statusCode(201);
        String cursor = learner.request().get("/api/v1/me/attempts?limit=1").path("next");
        String fact = learner.request().get(ARTICLE + "/facts?limit=100").path("items.find { it.evidence != null }.id");
        clock.advance(Duration.ofDays(1));
        try {
            for (String path : List.of(
                    "/me",
                    "/me/attempts?limit=1&cursor=" + cursor,
                    "/me/progress",
                    "/me/tokens",
                    "/review",
                    "/review/changes",
                    "/facts/" + fact + "/evidence",
                    ARTICLE.replace("/api/v1", "") + "/facts")) {
                learner.request().get("/api/v1" + path).then().statusCode(200);
            }
            String card = learner.request()
                    .post("/api/v1/review/cards")
                    .then()
                    .statusCode(201)
                    .extract()
                    .header("Location");
            learner.request().get(card).then().statusCode(200);
            for (String page : List.of(
                    "/",
                    "/sets/" + SET,
                    test.page() + "/result",
                    practice.page() + "?n=1",
                    "/me",
                    "/review",
                    "/account",
                    "/articles/" + ARTICLE.replaceFirst(".*/", "") + "?fact=infrastructure-built")) {
                browsing.as(learner).get(page).then().statusCode(200);
            }
        } finally {
            clock.reset();
        }
    }

    private String genericPlan(String sent) throws SQLException {
        StringBuilder numbered = new StringBuilder();
        int parameters = 0;
        for (char letter : sent.toCharArray()) {
            numbered.append(letter == '?' ? "$" + ++parameters : letter);
        }
        StringBuilder plan = new StringBuilder();
        try (PreparedStatement explain = connection.prepareStatement("select * from pg_temp.generic_plan(?)")) {
            explain.setString(1, numbered.toString());
            try (ResultSet lines = explain.executeQuery()) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
        }
        return plan.toString();
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
