package org.lede;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lede.shared.Json;
import org.lede.testing.AccountForms;
import org.lede.testing.PageVisitor;

/** Tests two replicas of the packaged application on one database. */
class ReplicasIT {

    private static final String SET = "/sets/niger-key-facts";

    @TempDir
    private Path temporary;

    @Test
    void session_ofOneReplica_holdsOnBothUntilItEndsOnBoth() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.builder()
                        .setDataDirectory(temporary.resolve("shared"))
                        .start();
                RunningLede one = start(database, "one").ready();
                RunningLede other = start(database, "other").ready()) {
            AccountForms.signUp(new PageVisitor().at(other.url()), "Ida", AccountForms.PASSWORD);
            PageVisitor phone = new PageVisitor().at(one.url());
            assertThat(AccountForms.signIn(phone, "Ida", AccountForms.PASSWORD).statusCode())
                    .isEqualTo(303);
            String attempt = phone.send(SET, "/attempts", "set", "niger-key-facts", "mode", "practice")
                    .header("Location")
                    .replaceFirst("^https?://[^/]+", "");

            PageVisitor elsewhere = phone.at(other.url());
            String question =
                    elsewhere.page(attempt).replaceFirst("(?s).*name=\"question\" value=\"([^\"]+)\".*", "$1");
            elsewhere.send(attempt, attempt + "/answers", "question", question, "dontKnow", "true");
            assertThat(phone.page(attempt + "?n=1")).contains("No problem. Here’s the answer:");

            elsewhere.send("/account", "/account/sessions");
            for (PageVisitor stolen : new PageVisitor[] {phone, phone.at(other.url())}) {
                assertThat(stolen.get(attempt).statusCode()).isEqualTo(404);
                assertThat(stolen.page("/account")).contains("You’re not signed in.");
            }
            revokedOnOne_isRefusedByTheOther(one, other);
        }
    }

    /** Which had taken it before, and so had it among the tokens it knows to be right. */
    private static void revokedOnOne_isRefusedByTheOther(RunningLede one, RunningLede other) {
        String token = JsonPath.from(one.send(
                                "POST",
                                "/api/v1/tokens",
                                null,
                                Json.write(Map.of(
                                        "userName",
                                        "Ida",
                                        "password",
                                        AccountForms.PASSWORD,
                                        "token",
                                        Map.of("name", "My script", "scopes", List.of("read", "take")))))
                        .body())
                .getString("token");
        HttpResponse<String> tokens = other.send("GET", "/api/v1/me/tokens", token, null);
        assertThat(tokens.statusCode()).isEqualTo(200);
        String id = JsonPath.from(tokens.body()).getString("items[0].id");

        assertThat(one.send("DELETE", "/api/v1/me/tokens/" + id, token, null).statusCode())
                .isEqualTo(204);

        assertThat(List.of(
                        other.send("GET", "/api/v1/me", token, null).statusCode(),
                        one.send("GET", "/api/v1/me", token, null).statusCode()))
                .containsOnly(401);
    }

    @Test
    void command_isDoneBesideAReplica_andEnds() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.builder()
                        .setDataDirectory(temporary.resolve("shared"))
                        .start();
                RunningLede replica = start(database, "one").ready()) {
            replica.send("POST", "/api/v1/learners", null, "{}");

            try (RunningLede rebuilding = start(database, "two", "rebuild-memories");
                    RunningLede mistyped = start(database, "three", "rebuild-everything")) {
                assertThat(rebuilding.exitCode()).as(rebuilding.errors()).isZero();
                assertThat(rebuilding.output()).contains("Memories rebuilt: 1 learners.");
                assertThat(mistyped.exitCode()).isEqualTo(2);
                assertThat(mistyped.errors())
                        .contains("no command “rebuild-everything”", "rebuild-memories")
                        .doesNotContain("\tat ");
            }
        }
    }

    private RunningLede start(EmbeddedPostgres database, String name, String... arguments) throws IOException {
        return RunningLede.start(
                temporary.resolve(name),
                Path.of("target/quarkus-app/quarkus-run.jar"),
                RunningLede.freePort(),
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        database.getJdbcUrl("postgres", "postgres"),
                        "QUARKUS_DATASOURCE_USERNAME",
                        "postgres"),
                arguments);
    }
}
