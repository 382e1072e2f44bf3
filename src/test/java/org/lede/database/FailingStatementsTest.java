package org.lede.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.testing.ApiLearner;
import org.lede.testing.AtOnce;

/** Tests the application while single statements fail: on a full disk, in a deadlock, or because they take too long. */
@QuarkusTest
@WithTestResource(TroubledDatabase.class)
@TestProfile(ShortTempered.class)
class FailingStatementsTest extends ThroughTrouble {

    private static final List<String> STATES = List.of(
            "53100", "53200", "53300", "55000", "55P03", "57014", "57P01", "57P03", "58030", "58P01", "XX000", "XX001",
            "40P01", "40001", "25006", "08006");

    private static final String FAIL = """
            create or replace function fail() returns trigger language plpgsql as $$
            begin %s return new; end $$""";

    @Test
    void answer_thatTheDatabaseFails_isRefusedAndNotKept() throws Exception {
        List<Question> questions = questions(STATES.size());
        withTrigger("for each row", "", () -> {
            for (int i = 0; i < STATES.size(); i++) {
                String state = STATES.get(i);
                database.execute(FAIL.formatted("raise exception 'said by a test' using errcode = '" + state + "';"));
                Response refused = questions.get(i).answer();
                assertThat(refused.statusCode()).as(state).isEqualTo(503);
                assertUnavailable(List.of(refused));
            }
            assertThat(database.count("answer")).isZero();
        });

        assertAllTaken(questions);
    }

    @Test
    void commit_thatTheDatabaseFails_isRefusedAndNotKept() throws Exception {
        List<Question> questions = questions(2);
        withTrigger(
                "deferrable initially deferred for each row",
                "raise exception 'no space left' using errcode = '53100';",
                () -> {
                    assertUnavailable(questions.stream().map(Question::answer).toList());
                    assertThat(database.count("answer")).isZero();
                });

        assertAllTaken(questions);
    }

    @Test
    void diskFull_forAnswers_isToldByReadinessWhichStaysUp() throws Exception {
        List<Question> questions = questions(1);
        withTrigger(
                "for each row",
                "raise exception 'could not extend file' using errcode = '53100';",
                () -> assertUnavailable(questions.stream().map(Question::answer).toList()));

        assertHealth(200, "disk full");
        assertReads();
        assertAllTaken(questions);
    }

    @Test
    void database_thatAcceptsNoConnections_isToldByReadinessAsNoConnection() throws Exception {
        database.executeElsewhere("alter database postgres allow_connections false");
        try {
            assertHealth(503, "no connection");
        } finally {
            database.executeElsewhere("alter database postgres allow_connections true");
        }

        assertHealth(200, "answers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001"})
    void answer_inADeadlockTwice_isTriedAgainAndKeptOnce(String state) throws Exception {
        List<Question> questions = questions(1);
        database.execute("create sequence tries");
        String twice = "if nextval('tries') < 3 then raise exception 'said by a test' using errcode = '" + state
                + "'; end if;";
        withTrigger("for each row", twice, () -> assertAllTaken(questions));
        database.execute("drop sequence tries");
    }

    @Test
    void statement_thatTakesTooLong_isCancelledAndRefused() throws Exception {
        List<Question> questions = questions(2);
        withTrigger("for each row", "perform pg_sleep(30);", () -> {
            assertUnavailable(AtOnce.all(questions.stream()
                    .<Callable<Response>>map(question -> question::answer)
                    .toList()));
        });

        assertAllTaken(questions);
    }

    @Test
    void signedInPages_whenTheSessionCannotBeLookedUp_areRefused() throws Exception {
        ApiLearner reader = signedIn();
        try (Connection other = locking("learner, account, token, session")) {
            assertUnavailable(List.of(
                    browsing.as(reader).get("/"),
                    browsing.as(reader).header("Accept-Language", "fr").get("/me"),
                    reader.request().get("/api/v1/me")));
            assertReads();
            other.rollback();
        }

        assertThat(browsing.as(reader).get("/me").statusCode()).isEqualTo(200);
    }

    private void withTrigger(String when, String action, Action meanwhile) throws Exception {
        boolean constraint = when.startsWith("deferrable");
        database.execute(
                FAIL.formatted(action),
                "create " + (constraint ? "constraint trigger fail after" : "trigger fail before")
                        + " insert on answer " + when + " execute function fail()");
        try {
            meanwhile.run();
        } finally {
            database.execute("drop trigger fail on answer");
        }
    }

    private interface Action {
        void run() throws Exception;
    }
}
