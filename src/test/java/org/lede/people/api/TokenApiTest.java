package org.lede.people.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.AccountForms.PASSWORD;
import static org.lede.testing.ApiProblem.expected;

import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.testing.AccountForms;
import org.lede.testing.ApiLearner;
import org.lede.testing.ApiProblem;
import org.lede.testing.AtOnce;
import org.lede.testing.LedeTest;
import org.lede.testing.Meanwhile;
import org.lede.testing.Members;
import org.lede.testing.Members.Member;
import org.lede.testing.PageVisitor;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;

/** Tokens over the API: what asking for one tells, how many there may be, and what doesn't outlive another password. */
@LedeTest
@TestProfile(SampleContent.class)
class TokenApiTest {

    @Inject
    Stored stored;

    @Inject
    Members members;

    @Inject
    Meanwhile meanwhile;

    /** What can be refused without a look at the password is, or it would tell that the password was right. */
    @ParameterizedTest
    @ValueSource(strings = {PASSWORD, "not mine"})
    void impossibleToken_isRefusedWhateverThePassword(String password) {
        Member ida = members.of("learner");

        List<ApiProblem> refusals = Stream.of(
                        Map.of("name", "x", "scopes", List.of("fly")),
                        Map.of("name", "x", "scopes", List.of()),
                        Map.of("name", " ", "scopes", List.of("read")))
                .map(token -> ApiProblem.of(signIn(ida.userName(), password, token)))
                .toList();

        assertThat(refusals)
                .containsExactly(
                        expected(400, "invalid-parameter", "/scopes OUT_OF_RANGE"),
                        expected(422, "unusable-token"),
                        expected(422, "unusable-token"));
        assertThat(stored.actionsOf(ida.userName())).isEmpty();
    }

    /** JSON can spell what UTF-8 can't hold: kept, it would be another text than the one that was sent. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        accounts | {"userName": "half", "password": "a ferry \\ud83d in the fog"}                               | unusable-password
        accounts | {"userName": "half", "password": "a ferry in the fog", "email": "ida\\ud83d@example.org"}    | unusable-email
        tokens   | {"userName": "half", "password": "x", "token": {"name": "\\udca9", "scopes": ["read"]}}       | unusable-token
        """)
    void halfASurrogatePair_isRefused(String path, String body, String problem) {
        Response refused = ApiLearner.guest().request().body(body).post("/api/v1/" + path);

        assertThat(ApiProblem.of(refused).code()).isEqualTo(problem);
    }

    /** The program that changes the password stays signed in, as a browser does; all others are out. */
    @Test
    void passwordChanged_leavesTheTokenThatAskedAlone() {
        String name = AccountForms.newName();
        PageVisitor phone = AccountForms.signedUp(name);
        Map<String, ?> token = Map.of("name", "script", "scopes", List.of("read", "take"));
        String asking = signIn(name, PASSWORD, token).path("token");
        String other = signIn(name, PASSWORD, token).path("token");

        bearer(asking)
                .body(Map.of("present", PASSWORD, "password", "another ferry, no fog"))
                .put("/api/v1/me/password")
                .then()
                .statusCode(204);

        assertThat(bearer(asking).get("/api/v1/me").statusCode()).isEqualTo(200);
        assertThat(bearer(other).get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(phone.page("/account")).contains("You’re not signed in.");
    }

    /** The token is revoked during the request: a token made by it would outlive it. */
    @Test
    void tokenMadeByOneThatIsRevokedMeanwhile_isRefused() throws Exception {
        Member ida = members.of("learner");

        Response refused = meanwhile.happens(
                "update learner set language = language where id = ?;delete from token where learner_id = ?",
                ida.id(),
                () -> ida.learner()
                        .request()
                        .body(Map.of("name", "x", "scopes", List.of("read")))
                        .post("/api/v1/me/tokens"));

        assertThat(ApiProblem.of(refused)).isEqualTo(expected(401, "unauthenticated"));
        assertThat(stored.count("token where learner_id = ?1", ida.id())).isZero();
    }

    @Test
    void tokensMadeAtOnce_areNoMoreThanThereMayBe() throws Exception {
        Member ida = members.of("learner");
        stored.execute(
                "insert into token (learner_id, id, hash, name, scopes, created_at) select ?1, gen_random_uuid(),"
                        + " sha256(cast(n as text)::bytea), 'many', '{read}', now() from generate_series(1, 47) n",
                ida.id());

        List<Callable<Integer>> requests = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i -> () -> ida.learner()
                        .request()
                        .body(Map.of("name", "one more", "scopes", List.of("read")))
                        .post("/api/v1/me/tokens")
                        .statusCode())
                .toList();

        assertThat(AtOnce.all(requests)).filteredOn(status -> status == 201).hasSize(2);
        assertThat(stored.count("token where learner_id = ?1", ida.id())).isEqualTo(50);
    }

    private static Response signIn(String userName, String password, Map<String, ?> token) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("userName", userName, "password", password, "token", token))
                .post("/api/v1/tokens");
    }

    private static RequestSpecification bearer(String token) {
        return new ApiLearner(new UUID(0, 0), token).request();
    }
}
