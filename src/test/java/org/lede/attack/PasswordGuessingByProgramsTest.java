package org.lede.attack;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.AccountForms.PASSWORD;
import static org.lede.testing.ApiProblem.expected;
import static org.lede.testing.BehindAProxy.SIGN_INS_TO_ACCOUNT_FROM_ADDRESS;

import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.testing.ApiLearner;
import org.lede.testing.ApiProblem;
import org.lede.testing.BehindAProxy;
import org.lede.testing.LedeTest;
import org.lede.testing.Members;
import org.lede.testing.Members.Member;
import org.lede.testing.Stored;
import org.lede.testing.TestClock;

/**
 * What {@link PasswordGuessingTest} tries on pages, tried over the API; and guesses of whoever has a stolen token, wherever
 * the API asks for the present password.
 */
@LedeTest
@TestProfile(BehindAProxy.class)
class PasswordGuessingByProgramsTest {

    private static final String ATTACKER = "203.0.113.8";
    private static final ApiProblem TOO_OFTEN = expected(429, "too-many-requests");

    @Inject
    TestClock clock;

    @Inject
    Members members;

    @Inject
    Stored stored;

    private final String name = "Bea-" + UUID.randomUUID().toString().substring(0, 8);

    /** The clock isn't set back: buckets of the future wouldn't fill until then. */
    @BeforeEach
    void letAnHourPass() {
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void manyPasswords_forOneAccountFromOneAddress_areStopped() {
        Member ida = members.of("learner");

        List<Integer> guesses =
                statuses(SIGN_INS_TO_ACCOUNT_FROM_ADDRESS, i -> signIn(ATTACKER, ida.userName(), "guess " + i));
        Response tooLate = signIn(ATTACKER, ida.userName(), PASSWORD);

        assertThat(guesses).containsExactly(403, 403, 403);
        assertRefusedForAWhile(tooLate);
        clock.advance(Duration.ofHours(1));
        assertThat(signIn(ATTACKER, ida.userName(), PASSWORD).statusCode()).isEqualTo(201);
    }

    /** A program has no cookie to be known by, but an address. */
    @Test
    void manyPasswords_fromManyAddresses_holdUpStrangersOnly() {
        Member ida = members.of("learner");
        assertThat(signIn("192.0.2.54", ida.userName(), PASSWORD).statusCode()).isEqualTo(201);

        List<Integer> guesses =
                statuses(BehindAProxy.SIGN_INS_TO_ACCOUNT, i -> signIn("203.0.113." + i, ida.userName(), "guess " + i));

        assertThat(guesses).contains(403, 429);
        assertRefusedForAWhile(signIn("203.0.113.98", ida.userName(), PASSWORD));
        assertThat(signIn("192.0.2.54", ida.userName(), PASSWORD).statusCode())
                .as("from where it was right before")
                .isEqualTo(201);
    }

    @Test
    void onePassword_forManyAccounts_isStopped() {
        List<Integer> sprayed =
                statuses(BehindAProxy.SIGN_INS_OF_ADDRESS + 1, i -> signIn(ATTACKER, name + i, "password1"));

        assertThat(sprayed).containsExactly(403, 403, 403, 403, 403, 403, 429);
        assertThat(signIn("192.0.2.52", name + 1, "password1").statusCode())
                .as("from elsewhere")
                .isEqualTo(403);
    }

    /** Also those that are refused: who finds out which names are taken is counted, too. */
    @Test
    void manyNames_wantedFromOneAddress_areStopped() {
        assertThat(signUp("192.0.2.53", name).statusCode()).isEqualTo(201);

        List<Integer> wanted =
                statuses(BehindAProxy.SIGN_UPS + 1, i -> signUp(ATTACKER, i == 0 ? name : name + "-" + i));

        assertThat(wanted).containsExactly(409, 201, 429);
    }

    @Test
    void manyPasswords_byAStolenToken_toChangeIt_areStopped() {
        Member ida = members.of("learner");

        List<Integer> guesses =
                statuses(SIGN_INS_TO_ACCOUNT_FROM_ADDRESS, i -> changePassword(ida.learner(), "guess " + i));
        Response tooLate = changePassword(ida.learner(), PASSWORD);

        assertThat(guesses).containsExactly(403, 403, 403);
        assertRefusedForAWhile(tooLate);
        clock.advance(Duration.ofHours(1));
        assertThat(changePassword(ida.learner(), PASSWORD).statusCode()).isEqualTo(204);
    }

    @Test
    void manyPasswords_byAStolenToken_toDelete_areStopped() {
        Member ida = members.of("learner");

        List<Integer> guesses = statuses(SIGN_INS_TO_ACCOUNT_FROM_ADDRESS, i -> delete(ida.learner(), "guess " + i));
        Response tooLate = delete(ida.learner(), PASSWORD);

        assertThat(guesses).containsExactly(403, 403, 403);
        assertRefusedForAWhile(tooLate);
        assertThat(stored.count("learner where id = ?1", ida.id())).isEqualTo(1);
        clock.advance(Duration.ofHours(1));
        assertThat(delete(ida.learner(), PASSWORD).statusCode()).isEqualTo(204);
    }

    private static void assertRefusedForAWhile(Response refused) {
        assertThat(ApiProblem.of(refused)).isEqualTo(TOO_OFTEN);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3_600);
    }

    private static List<Integer> statuses(int times, IntFunction<Response> request) {
        return IntStream.range(0, times)
                .mapToObj(request)
                .map(Response::statusCode)
                .toList();
    }

    private static Response signIn(String address, String userName, String password) {
        return from(address)
                .body(Map.of(
                        "userName",
                        userName,
                        "password",
                        password,
                        "token",
                        Map.of("name", "theirs", "scopes", List.of("read"))))
                .post("/api/v1/tokens");
    }

    private static Response signUp(String address, String userName) {
        return from(address)
                .body(Map.of("userName", userName, "password", PASSWORD))
                .post("/api/v1/accounts");
    }

    private static Response changePassword(ApiLearner learner, String present) {
        return learner.request()
                .body(Map.of("present", present, "password", "another ferry, no fog"))
                .put("/api/v1/me/password");
    }

    private static Response delete(ApiLearner learner, String password) {
        return learner.request().body(Map.of("password", password)).post("/api/v1/me/deletion");
    }

    private static RequestSpecification from(String address) {
        return given().contentType(ContentType.JSON).header("X-Forwarded-For", address);
    }
}
