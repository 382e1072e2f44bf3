package org.lede.attempt.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.ApiProblem.expected;

import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.ApiProblem;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.RawRequest;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;
import org.lede.web.security.SessionCookie;

/** Tokens: a valid one names its learner, an invalid one is refused, and attempts are visible to their learner alone. */
@LedeTest
@TestProfile(SampleContent.class)
class WhoIsAskingTest {

    private static final ApiProblem UNAUTHENTICATED = expected(401, "unauthenticated");

    @Inject
    Stored stored;

    @Inject
    Browsing browsing;

    private ApiLearner learner;
    private ApiAttempt attempt;

    @BeforeEach
    void begin() {
        learner = ApiLearner.guest();
        attempt = learner.takeTest(SampleContent.EVERY_KIND);
    }

    @Test
    void guest_made() {
        Response created = given().contentType(ContentType.JSON)
                .body(Map.of("timeZone", "Africa/Niamey"))
                .post("/api/v1/learners");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.header("Location")).endsWith("/api/v1/me");
        assertThat(created.<Map<String, Object>>path("").keySet()).containsExactlyInAnyOrder("id", "token");
        assertThat(created.<String>path("token")).startsWith("lede_");
        assertThat(UUID.fromString(created.path("id")).version()).isEqualTo(7);
        assertThat(stored.count(
                        "learner where time_zone = 'Africa/Niamey' and id = ?1", UUID.fromString(created.path("id"))))
                .isEqualTo(1);
    }

    @Test
    void token_storedAsItsHashAlone() {
        byte[] token = Base64.getUrlDecoder().decode(learner.token().substring("lede_".length()));
        byte[] secret = Arrays.copyOfRange(token, 0, 32);

        assertThat(stored.count("token where learner_id = ?1 and hash = sha256(?2)", learner.id(), secret))
                .isEqualTo(1);
    }

    static Stream<String> wrongHeaders() {
        return Stream.of(
                "",
                "Bearer",
                "Bearer ",
                "Bearer lede_",
                "Bearer lede_!!!",
                "Bearer abc",
                "Bearer " + "x".repeat(5_000),
                "Basic bGVkZTpsZWRl",
                "Digest username=\"lede\"",
                "lede_AAAA",
                "Bearer lede_" + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64]),
                "Bearer lede_" + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[63]),
                "Bearer lede_" + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[65]));
    }

    @ParameterizedTest
    @MethodSource("wrongHeaders")
    void header_withoutAToken_isRefused(String header) {
        assertUnauthenticated(() -> given().header("Authorization", header));
    }

    @Test
    void header_absent() {
        assertUnauthenticated(RestAssured::given);
    }

    @Test
    void token_forged() {
        byte[] token = Base64.getUrlDecoder().decode(learner.token().substring("lede_".length()));
        List<byte[]> forgeries = new ArrayList<>();
        for (int position : new int[] {0, 15, 16, 31, 32, 63}) {
            byte[] forgery = token.clone();
            forgery[position] ^= 1;
            forgeries.add(forgery);
        }
        ApiLearner other = ApiLearner.guest();
        byte[] stolen = Base64.getUrlDecoder().decode(other.token().substring("lede_".length()));
        ByteBuffer.wrap(stolen).put(token, 0, 16);
        forgeries.add(stolen);

        for (byte[] forgery : forgeries) {
            String text = "lede_" + Base64.getUrlEncoder().withoutPadding().encodeToString(forgery);
            assertUnauthenticated(() -> given().header("Authorization", "Bearer " + text));
        }
    }

    @Test
    void cookie_onTheApi_isIgnored() {
        assertUnauthenticated(() -> given().cookie(SessionCookie.NAME, browsing.cookieOf(learner)));
    }

    /** However the API's path is spelt: what isn't taken for the API must not be served by it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api;x",
                "/api;",
                "/api;x=1;y",
                "/;/api",
                "/;x/api",
                "/x;/../api",
                "/..;/api",
                "/api/..;/api",
                "/api%3Bx",
                "/api%3bx",
                "/api%253Bx",
                "/%61pi",
                "/%61pi;x",
                "//api",
                "//api;x",
                "/./api",
                "/x/../api",
                "/x/..//api",
                "/%2e/api",
                "/x/%2E%2E/api",
                "/api/.",
                "/api%2F",
                "/api%5C",
                "/api%00",
                "/api%20",
                "/API",
                "/Api;x",
                "\\api",
                "http://localhost/api",
                "http://localhost/api;x"
            })
    void cookie_atAnySpellingOfThePath(String api) {
        Map<String, Object> before = stored.fingerprints();

        assertThat(List.of(
                        withCookieAlone("GET", api + "/v1/me"),
                        withCookieAlone("GET", api + "/v1/me/"),
                        withCookieAlone("GET", api + "/v1;x/me"),
                        withCookieAlone("GET", api + "/v1/me;x"),
                        withCookieAlone("DELETE", api + "/v1/me/sessions"),
                        withCookieAlone("POST", api + "/v1/me/deletion")))
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isIn(400, 401, 404, 405);
                    assertThat(answer.text()).doesNotContain(learner.id().toString());
                });
        assertThat(stored.fingerprints()).isEqualTo(before);
    }

    private RawRequest.Answer withCookieAlone(String method, String target) {
        return RawRequest.of(method, target)
                .withCookies(Map.of(SessionCookie.NAME, browsing.cookieOf(learner)))
                .send();
    }

    @Test
    void cookie_besideAToken() {
        Response shown = learner.request()
                .cookie(SessionCookie.NAME, browsing.cookieOf(ApiLearner.guest()))
                .get(attempt.url());

        assertThat(shown.<String>path("id")).isEqualTo(attempt.id().toString());
    }

    @Test
    void publicResource_withAWrongToken() {
        RequestSpecification forged = given().header("Authorization", "Bearer lede_forged");

        assertThat(forged.get("/api/v1/sets").statusCode()).isEqualTo(200);
        Response facts = forged.get("/api/v1/articles/" + SampleContent.ARTICLE + "/facts");
        assertThat(ApiProblem.of(facts)).isEqualTo(UNAUTHENTICATED);
    }

    /** Another's attempt is refused in the very words in which one that doesn't exist is. */
    @Test
    void attempt_ofAnotherLearner_isNotFound() {
        attempt.answer("short", Map.of("text", "Halden"));
        ApiLearner stranger = ApiLearner.guest();
        String nowhere = "/api/v1/attempts/" + UUID.randomUUID();
        Map<String, Object> before = stored.fingerprints();

        List<Response> foreign = everyRequest(stranger::request, attempt.url());
        List<Response> absent = everyRequest(stranger::request, nowhere);

        assertThat(foreign)
                .extracting(response -> ApiProblem.of(response))
                .hasSize(5)
                .containsOnly(expected(404, "not-found"));
        assertThat(foreign)
                .extracting(response -> wordsOf(response).replace(attempt.url(), nowhere))
                .isEqualTo(absent.stream().map(WhoIsAskingTest::wordsOf).toList());
        assertThat(stored.fingerprints()).isEqualTo(before);
    }

    /** The body without what is new in each: the id of its request. */
    private static String wordsOf(Response response) {
        return response.asString().replace(response.header("X-Request-Id"), "…");
    }

    private void assertUnauthenticated(Supplier<RequestSpecification> request) {
        Map<String, Object> before = stored.fingerprints();
        List<Response> responses =
                new ArrayList<>(everyRequest(() -> request.get().contentType(ContentType.JSON), attempt.url()));
        responses.add(request.get()
                .contentType(ContentType.JSON)
                .body(Map.of("set", SampleContent.EVERY_KIND, "mode", "practice"))
                .post("/api/v1/attempts"));
        responses.add(request.get().get("/api/v1/facts/" + SampleContent.fact("failures") + "/evidence"));

        assertThat(responses).allSatisfy(response -> {
            assertThat(ApiProblem.of(response)).isEqualTo(UNAUTHENTICATED);
            assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer");
        });
        assertThat(stored.fingerprints()).isEqualTo(before);
    }

    /** What can be asked of an attempt. */
    private List<Response> everyRequest(Supplier<RequestSpecification> request, String url) {
        String answer = url + "/answers/" + attempt.question("short").get("id");
        return List.of(
                request.get().get(url),
                request.get().body(Map.of("answer", Map.of("text", "Wrenford"))).put(answer),
                request.get().delete(answer),
                request.get().post(url + "/submission"),
                request.get().get(url + "/result"));
    }
}
