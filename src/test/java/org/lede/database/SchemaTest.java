package org.lede.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.testing.LedeTest;

/** Tests what the database itself refuses. Every test rolls back. */
@LedeTest
class SchemaTest {

    private static final String RESTRICT = "23001";
    private static final String NOT_NULL = "23502";
    private static final String FOREIGN_KEY = "23503";
    private static final String UNIQUE = "23505";
    private static final String CHECK = "23514";

    private static final String LEARNER = "00000000-0000-7000-8000-000000000001";
    private static final String ATTEMPT = "00000000-0000-7000-8000-000000000002";
    private static final String UNKNOWN = "00000000-0000-7000-8000-00000000000f";

    private static final String NEW_LEARNER =
            "insert into learner (id, language, time_zone, created_at) values ('" + LEARNER + "', 'en', 'UTC', now())";

    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "article_revision",
                "fact_version",
                "evidence",
                "question",
                "question_version",
                "question_version_further_fact",
                "set_revision",
                "set_item",
                "audit"
            })
    void immutableTable_changed_refuses(String table) throws SQLException {
        String column = one("select column_name from information_schema.columns where table_name = '" + table
                + "' and table_schema = 'public' order by ordinal_position limit 1");

        assertThat(refusal("update " + table + " set " + column + " = " + column))
                .isEqualTo(RESTRICT);
        assertThat(refusal("update " + table + " set " + column + " = " + column + " where false"))
                .isEqualTo(RESTRICT);
        assertThat(refusal("delete from " + table)).isEqualTo(RESTRICT);
        assertThat(refusal("truncate " + table + " cascade")).isEqualTo(RESTRICT);
    }

    static Stream<Arguments> badRows() {
        return Stream.of(
                arguments(
                        "practice of what is never revealed",
                        CHECK,
                        setRevision("'{practice,test}'", "'never'", "null")),
                arguments("time limit without test", CHECK, setRevision("'{practice}'", "'submission'", "600")),
                arguments("time limit of a second", CHECK, setRevision("'{test}'", "'submission'", "1")),
                arguments("time limit over a day", CHECK, setRevision("'{test}'", "'submission'", "86401")),
                arguments("no mode", CHECK, setRevision("'{}'", "'submission'", "null")),
                arguments("unknown mode", CHECK, setRevision("'{exam}'", "'submission'", "null")),
                arguments("unknown reveal", CHECK, setRevision("'{test}'", "'later'", "null")),
                arguments(
                        "the same revision under another number",
                        UNIQUE,
                        "insert into set_revision select set_id, 99, title, description, tags, modes, reveal,"
                                + " time_limit_seconds, sha256, published_at from set_revision limit 1"),
                arguments(
                        "slug of another set",
                        UNIQUE,
                        "insert into question_set select gen_random_uuid(), article_id, slug, 1 from question_set limit 1"),
                arguments(
                        "current revision that isn't there",
                        FOREIGN_KEY,
                        "update question_set set current_n = 99 where slug = 'niger-key-facts'"),
                arguments(
                        "current text that isn't there",
                        FOREIGN_KEY,
                        "update article set current_n = 99 where slug like 'niger%'"),
                arguments(
                        "current wording that isn't there",
                        FOREIGN_KEY,
                        "update fact set current_n = 99 where ref = 'month-of-the-coup'"),
                arguments("unknown status", CHECK, "update fact set status = 'gone' where ref = 'month-of-the-coup'"),
                arguments("slug with capitals", CHECK, "update article set slug = 'Niger' where slug like 'niger%'"),
                arguments("half a picture", CHECK, "update article set image_alt = 'x' where slug like 'niger%'"),
                arguments("picture whose bytes are changed", RESTRICT, "update image set bytes = bytes"),
                arguments("picture by another name", CHECK, "insert into image values ('harbour.png', '\\x00')"),
                arguments("article that is removed", FOREIGN_KEY, "delete from article where slug like 'niger%'"),
                arguments(
                        "evidence longer than its quote",
                        CHECK,
                        "insert into evidence select fact_id, fact_n, 99, start_at, end_at + 1, exact, prefix, suffix"
                                + " from evidence limit 1"),
                arguments(
                        "evidence of an unknown wording",
                        FOREIGN_KEY,
                        "insert into evidence select fact_id, 99, 1, start_at, end_at, exact, prefix, suffix"
                                + " from evidence limit 1"),
                arguments(
                        "sentences with more starts than ends",
                        CHECK,
                        "insert into article_revision select article_id, 99, 'x', repeat('0', 64), '{0,1}', '{1}'"
                                + " from article_revision limit 1"),
                arguments("question for no points", CHECK, setItem("0", "id")),
                arguments("question that isn't there", FOREIGN_KEY, setItem("1", "'" + UNKNOWN + "'")));
    }

    private static String setRevision(String modes, String reveal, String limit) {
        return "insert into set_revision select id, 99, 'x', 'x', '{}', " + modes + ", " + reveal + ", " + limit
                + ", repeat('0', 64), now() from question_set limit 1";
    }

    private static String setItem(String points, String version) {
        return "insert into set_item select (select id from question_set limit 1), 1, 99, " + version + ", " + points
                + " from question_version limit 1";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRows")
    void publishedRow_bad_isRefused(String what, String state, String sql) throws SQLException {
        assertThat(refusal(sql)).isEqualTo(state);
    }

    static Stream<Arguments> badAccounts() {
        String hash = "'$2a$11$hash'";
        return Stream.of(
                arguments("of nobody", FOREIGN_KEY, account("'" + UNKNOWN + "'", "'Ida'", hash, "'learner'")),
                arguments("short name", CHECK, account("'" + LEARNER + "'", "'Id'", hash, "'learner'")),
                arguments("password in clear", CHECK, account("'" + LEARNER + "'", "'Ida'", "'ferry'", "'learner'")),
                arguments("unknown role", CHECK, account("'" + LEARNER + "'", "'Ida'", hash, "'king'")),
                arguments(
                        "second of a name",
                        UNIQUE,
                        "insert into identity values ('name', 'ida', '" + LEARNER + "'), ('name', 'ida', '" + UNKNOWN
                                + "')"),
                arguments(
                        "session that expired before it began",
                        CHECK,
                        "insert into session values ('" + LEARNER + "', '" + ATTEMPT
                                + "', decode(repeat('00', 32), 'hex'), '', now(), now() - interval '1 s', now())"),
                arguments("time factor below 1", CHECK, "update learner set time_factor = 0.99"),
                arguments("time factor above 3", CHECK, "update learner set time_factor = 3.01"),
                arguments(
                        "token with an unknown scope",
                        CHECK,
                        "insert into token (learner_id, id, hash, created_at, scopes) values ('" + LEARNER + "', '"
                                + ATTEMPT + "', decode(repeat('00', 32), 'hex'), now(), '{read,everything}')"),
                arguments(
                        "token that expired before it was made",
                        CHECK,
                        "insert into token (learner_id, id, hash, created_at, expires_at) values ('" + LEARNER + "', '"
                                + ATTEMPT + "', decode(repeat('00', 32), 'hex'), now(), now() - interval '1 s')"),
                arguments(
                        "audit of an action in another form",
                        CHECK,
                        "insert into audit values ('" + UNKNOWN + "', now(), null, 'Signed In', 'learner')"));
    }

    private static String account(String learner, String name, String hash, String role) {
        return "insert into account values (" + learner + ", " + name + ", null, " + hash + ", " + role
                + ", now(), null)";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badAccounts")
    void account_bad_isRefused(String what, String state, String sql) throws SQLException {
        assertThat(refusal(NEW_LEARNER, sql)).isEqualTo(state);
    }

    static Stream<Arguments> badAttempts() {
        return Stream.of(
                arguments("mode", CHECK, attempt("'exam'", "null", "null", "null", "10")),
                arguments("score of what is open", CHECK, attempt("'test'", "null", "null", "5", "10")),
                arguments(
                        "submission without score",
                        CHECK,
                        attempt("'test'", "null", "now() + interval '1 s'", "null", "10")),
                arguments(
                        "submission before the start",
                        CHECK,
                        attempt("'test'", "null", "now() - interval '1 s'", "5", "10")),
                arguments("score over all points", CHECK, attempt("'test'", "null", "now()", "10.000001", "10")),
                arguments("score below nothing", CHECK, attempt("'test'", "null", "now()", "-1", "10")),
                arguments("nothing to earn", CHECK, attempt("'test'", "null", "null", "null", "0")),
                arguments(
                        "deadline of practice",
                        CHECK,
                        attempt("'practice'", "now() + interval '1 s'", "null", "null", "10")),
                arguments("deadline at the start", CHECK, attempt("'test'", "now()", "null", "null", "10")),
                arguments(
                        "nothing drawn",
                        CHECK,
                        attempt("'test'", "null", "null", "null", "10").replace("'[{}]'", "'[]'")),
                arguments(
                        "drawn that is no list",
                        CHECK,
                        attempt("'test'", "null", "null", "null", "10").replace("'[{}]'", "'{}'")),
                arguments(
                        "unknown revision",
                        FOREIGN_KEY,
                        attempt("'test'", "null", "null", "null", "10").replace("id, 1,", "id, 99,")),
                arguments(
                        "unknown learner",
                        FOREIGN_KEY,
                        attempt("'test'", "null", "null", "null", "10").replace(LEARNER, UNKNOWN)));
    }

    private static String attempt(String mode, String deadline, String submitted, String score, String points) {
        return "insert into attempt (learner_id, id, set_id, set_n, mode, is_full, drawn, points, started_at, deadline,"
                + " submitted_at, score, time_zone) select '" + LEARNER + "', '" + ATTEMPT + "', id, 1, " + mode
                + ", true, '[{}]', "
                + points + ", now(), " + deadline + ", " + submitted + ", " + score + ", 'UTC'"
                + " from question_set where slug = 'niger-key-facts'";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badAttempts")
    void attempt_bad_isRefused(String what, String state, String sql) throws SQLException {
        assertThat(refusal(NEW_LEARNER, sql)).isEqualTo(state);
    }

    static Stream<Arguments> badAnswers() {
        String good = "'{}', 0.5, false, 1, 2, 1000, now()";
        return Stream.of(
                arguments("fraction 2", CHECK, answer(good.replace("0.5", "2"))),
                arguments("fraction below 0", CHECK, answer(good.replace("0.5", "-0.1"))),
                arguments("fraction that is no number", CHECK, answer(good.replace("0.5", "'NaN'"))),
                arguments("points for not knowing", CHECK, answer(good.replace("false", "true"))),
                arguments("given that is no object", CHECK, answer(good.replace("{}", "[]"))),
                arguments("nothing given", NOT_NULL, answer(good.replace("'{}'", "null"))),
                arguments("rules of version 0", CHECK, answer(good.replace("false, 1", "false, 0"))),
                arguments("confidence 4", CHECK, answer(good.replace(" 2,", " 4,"))),
                arguments("time before nothing", CHECK, answer(good.replace("1000", "-1"))),
                arguments("unknown attempt", FOREIGN_KEY, answer(good).replace(ATTEMPT, UNKNOWN)),
                arguments(
                        "attempt of another learner", FOREIGN_KEY, answer(good).replace(LEARNER, UNKNOWN)),
                arguments("unknown question", FOREIGN_KEY, answer(good).replace("id,", "gen_random_uuid(),")),
                arguments("second answer", UNIQUE, answer(good) + ";" + answer(good)));
    }

    private static String answer(String values) {
        return "insert into answer select '" + LEARNER + "', '" + ATTEMPT + "', id, " + values
                + " from (select id from question_version order by id limit 1) question";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badAnswers")
    void answer_bad_isRefused(String what, String state, String sql) throws SQLException {
        assertThat(refusal(NEW_LEARNER, attempt("'practice'", "null", "null", "null", "10"), sql))
                .isEqualTo(state);
    }

    @Test
    void token_withAnotherHashThanSha256_isRefused() throws SQLException {
        assertThat(refusal(
                        NEW_LEARNER,
                        "insert into token (learner_id, id, hash, created_at) values ('" + LEARNER
                                + "', gen_random_uuid(), '\\x00', now())"))
                .isEqualTo(CHECK);
    }

    @Test
    void learner_deleted_deletesAllTheirRows() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(NEW_LEARNER);
            statement.execute(attempt("'practice'", "null", "null", "null", "10"));
            statement.execute(answer("'{}', 1, false, 1, null, null, now()"));
            statement.execute("insert into token (learner_id, id, hash, created_at) values ('" + LEARNER
                    + "', gen_random_uuid(), decode(repeat('00', 32), 'hex'), now())");
            statement.execute(
                    "insert into answer_to_review select learner_id, attempt_id, question_version_id from answer"
                            + " where learner_id = '" + LEARNER + "'");
            String counts = "select (select count(*) from attempt where learner_id = '%1$s')"
                    + " + (select count(*) from answer where learner_id = '%1$s')"
                    + " + (select count(*) from token where learner_id = '%1$s')"
                    + " + (select count(*) from answer_to_review where learner_id = '%1$s')";
            String before = first(statement, counts.formatted(LEARNER));
            statement.execute("delete from learner where id = '" + LEARNER + "'");
            String after = first(statement, counts.formatted(LEARNER));
            connection.rollback();

            assertThat(before + " -> " + after).isEqualTo("4 -> 0");
        }
    }

    /** The SQLSTATE of what the last of the statements, or the end of the transaction, is refused with; "" if it isn't. */
    private String refusal(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                for (int i = 0; i < statements.length - 1; i++) {
                    statement.execute(statements[i]);
                }
                return refusalOf(statement, statements[statements.length - 1]);
            } finally {
                connection.rollback();
            }
        }
    }

    private static String refusalOf(Statement statement, String sql) {
        try {
            statement.execute(sql);
            statement.execute("set constraints all immediate");
            return "";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return first(statement, sql);
        }
    }

    private static String first(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
