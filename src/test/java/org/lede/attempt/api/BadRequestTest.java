package org.lede.attempt.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.ApiProblem.expected;

import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.testing.ApiLearner;
import org.lede.testing.ApiProblem;
import org.lede.testing.LedeTest;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;

/** Requests that can't be served: each is refused as problem+json, tells nothing of our insides, and writes nothing. */
@LedeTest
@TestProfile(SampleContent.class)
class BadRequestTest {

    private static final String ATTEMPTS = "/api/v1/attempts";

    @Inject
    Stored stored;

    private ApiLearner learner;

    @BeforeEach
    void makeGuest() {
        learner = ApiLearner.guest();
    }

    static Stream<Arguments> badOrders() {
        return Stream.of(
                Arguments.of("", expected(400, "invalid-parameter", " OUT_OF_RANGE")),
                Arguments.of("null", expected(400, "invalid-parameter", " OUT_OF_RANGE")),
                Arguments.of("[]", expected(400, "invalid-body")),
                Arguments.of("{\"set\"", expected(400, "invalid-body")),
                Arguments.of("{}", expected(400, "invalid-parameter", "/mode OUT_OF_RANGE", "/set OUT_OF_RANGE")),
                order("'mode': 'exam'", expected(400, "invalid-parameter", "/mode OUT_OF_RANGE")),
                order("'mode': 'Practice'", expected(400, "invalid-parameter", "/mode OUT_OF_RANGE")),
                order("'mode': null", expected(400, "invalid-parameter", "/mode OUT_OF_RANGE")),
                order("'set': ' '", expected(400, "invalid-parameter", "/set OUT_OF_RANGE")),
                order("'set': 7", expected(400, "invalid-body", "/set WRONG_TYPE")),
                order("'set': 'no-such-set'", expected(404, "not-found")),
                order("'set': 'a\\u0000b'", expected(400, "bad-request")),
                order("'set': 'a\\ud800b'", expected(404, "not-found")),
                order("'set': '" + "x".repeat(20_000) + "'", expected(404, "not-found")),
                order("'count': 0", expected(400, "invalid-parameter", "/count OUT_OF_RANGE")),
                order("'count': -1", expected(400, "invalid-parameter", "/count OUT_OF_RANGE")),
                order("'count': 1001", expected(400, "invalid-parameter", "/count OUT_OF_RANGE")),
                order("'count': 1.5", expected(400, "invalid-body", "/count WRONG_TYPE")),
                order("'count': '3'", expected(400, "invalid-body", "/count WRONG_TYPE")),
                order("'seed': 9223372036854775808", expected(400, "invalid-body", "/seed WRONG_TYPE")),
                order("'seed': 1e99999999", expected(400, "invalid-body", "/seed WRONG_TYPE")),
                order("'seed': 'abc'", expected(400, "invalid-body", "/seed WRONG_TYPE")),
                order("'learner': 'me'", expected(400, "invalid-body", "/learner UNKNOWN_FIELD")));
    }

    private static Arguments order(String field, ApiProblem problem) {
        String name = field.substring(0, field.indexOf(':'));
        String rest = Stream.of("'set': 'ferry-every-kind'", "'mode': 'practice'")
                .filter(known -> !known.startsWith(name + ":"))
                .reduce(field, (all, known) -> all + ", " + known);
        return Arguments.of("{" + rest.replace('\'', '"') + "}", problem);
    }

    @ParameterizedTest
    @MethodSource("badOrders")
    void attempt_badlyOrdered(String body, ApiProblem problem) {
        assertRefused(() -> learner.request().body(body).post(ATTEMPTS), problem);
    }

    /** As deep or as long as fits into a body: refused while it is read, before anything is built of it. */
    static Stream<String> overgrown() {
        return Stream.of(
                "[".repeat(10_000),
                "[".repeat(10_000) + "]".repeat(10_000),
                "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000),
                "{\"text\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}",
                "{\"text\": \"" + "x".repeat(100_000) + "\"}",
                "{\"" + "x".repeat(100_000) + "\": 1}",
                "{\"number\": " + "9".repeat(100_000) + "}");
    }

    @ParameterizedTest
    @MethodSource("overgrown")
    void answer_overgrown(String answer) {
        String url = ATTEMPTS + "/" + UUID.randomUUID() + "/answers/" + UUID.randomUUID();
        assertRefused(
                // As bytes: of a text this deep the test's own client takes seconds to find out what it is.
                () -> learner.request()
                        .body(("{\"answer\": " + answer + "}").getBytes(UTF_8))
                        .put(url),
                expected(400, "invalid-body", " OUT_OF_BOUNDS"));
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 8_000})
    void idempotencyKey_tooLong(int length) {
        assertRefused(
                () -> learner.request()
                        .header("Idempotency-Key", "k".repeat(length))
                        .body(Map.of("set", SampleContent.EVERY_KIND, "mode", "test"))
                        .post(ATTEMPTS),
                expected(400, "invalid-parameter", "Idempotency-Key OUT_OF_RANGE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/sets/no-such-set",
                "/api/v1/sets/no-such-set/questions",
                "/api/v1/sets/no-such-set/revisions/1/questions",
                "/api/v1/sets/ferry-every-kind/revisions/0/questions",
                "/api/v1/sets/ferry-every-kind/revisions/2/questions",
                "/api/v1/sets/ferry-every-kind/revisions/-1/questions",
                "/api/v1/sets/ferry-every-kind/revisions/99999999999/questions",
                "/api/v1/sets/ferry-every-kind/revisions/one/questions",
                "/api/v1/articles/no-such-article",
                "/api/v1/articles/no-such-article/facts",
                "/api/v1/attempts/no-such-attempt",
                "/api/v1/facts/no-such-fact/evidence",
                "/api/v1/facts/00000000-0000-0000-0000-000000000000/evidence",
                "/api/v1/no-such-thing",
                "/api/v2/sets",
                "/api/"
            })
    void path_unknown_isNotFound(String path) {
        assertRefused(() -> learner.request().urlEncodingEnabled(false).get(path), expected(404, "not-found"));
    }

    /** A NUL is in no name and no text, and PostgreSQL can't look for it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/sets/a%00b",
                "/api/v1/sets/a%00b/questions",
                "/api/v1/sets/a%00b/revisions/1/questions",
                "/api/v1/sets?article=%00",
                "/api/v1/sets?tag=%00",
                "/api/v1/articles/a%00b",
                "/api/v1/articles/a%00b/facts"
            })
    void text_withNul(String path) {
        assertRefused(() -> learner.request().urlEncodingEnabled(false).get(path), expected(400, "bad-request"));
    }

    static Stream<Arguments> badQueries() {
        return Stream.of("/api/v1/sets", "/api/v1/articles", "/api/v1/articles/" + SampleContent.ARTICLE + "/facts")
                .flatMap(list -> Stream.of(
                        Arguments.of(list + "?limit=0", "?limit OUT_OF_RANGE"),
                        Arguments.of(list + "?limit=-1", "?limit OUT_OF_RANGE"),
                        Arguments.of(list + "?limit=101", "?limit OUT_OF_RANGE"),
                        Arguments.of(list + "?limit=abc", "?limit NOT_A_NUMBER"),
                        Arguments.of(list + "?limit=1.5", "?limit NOT_A_NUMBER"),
                        Arguments.of(list + "?limit=99999999999", "?limit NOT_A_NUMBER"),
                        Arguments.of(list + "?cursor=-abc", "?cursor NOT_A_CURSOR"),
                        Arguments.of(list + "?cursor=made%20up!", "?cursor NOT_A_CURSOR"),
                        Arguments.of(list + "?cursor=%00", "?cursor NOT_A_CURSOR"),
                        Arguments.of(list + "?cursor=" + "a".repeat(3_000), "?cursor NOT_A_CURSOR")));
    }

    static Stream<Arguments> badFilters() {
        return Stream.of(
                Arguments.of("/api/v1/sets?kind=essay", "?kind UNKNOWN_KIND"),
                Arguments.of("/api/v1/sets/ferry-every-kind/questions?kind=essay", "?kind UNKNOWN_KIND"),
                Arguments.of("/api/v1/sets/ferry-every-kind/questions?count=0", "?count OUT_OF_RANGE"),
                Arguments.of("/api/v1/sets/ferry-every-kind/questions?count=1001", "?count OUT_OF_RANGE"),
                Arguments.of("/api/v1/sets/ferry-every-kind/questions?count=many", "?count NOT_A_NUMBER"));
    }

    @ParameterizedTest
    @MethodSource({"badQueries", "badFilters"})
    void query_outOfRange(String url, String error) {
        assertRefused(
                () -> learner.request().urlEncodingEnabled(false).get(url), expected(400, "invalid-parameter", error));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit", "cursor", "kind", "article", "tag"})
    void query_leftEmpty(String parameter) {
        assertThat(given().get("/api/v1/sets?" + parameter + "=").asString())
                .isEqualTo(given().get("/api/v1/sets").asString());
    }

    /** A cursor is a place in the order of a list: any key will do, also one that isn't there. */
    @Test
    void cursor_isTheKeyOfTheLastRow() {
        String cursor = given().get("/api/v1/sets?limit=1").path("next");

        assertThat(given().get("/api/v1/sets?limit=1").<String>path("items[0].slug"))
                .isEqualTo(cursor);
        assertThat(given().get("/api/v1/sets?cursor=zzz").<List<?>>path("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "%00", "00000000-0000-0000-0000-00000000000g"})
    void cursor_notAnId_isRefused(String cursor) {
        for (String list : List.of("/api/v1/me/attempts", "/api/v1/review/changes")) {
            assertRefused(
                    () -> learner.request().urlEncodingEnabled(false).get(list + "?cursor=" + cursor),
                    expected(400, "invalid-parameter", "?cursor NOT_A_CURSOR"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?article=no-such", "?tag=no-such", "?tag=%F0%9F%98%80"})
    void filter_thatMatchesNothing_givesAnEmptyList(String query) {
        Response list = given().urlEncodingEnabled(false).get("/api/v1/sets" + query);

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.asString()).isEqualTo("{\"items\":[],\"next\":null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/png"})
    void accept_unavailableType_isRefused(String type) {
        for (String path :
                new String[] {"/api/v1/sets", "/api/v1/sets/ferry-every-kind/questions", "/api/v1/articles"}) {
            assertRefused(() -> given().header("Accept", type).get(path), expected(406, "not-acceptable"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/octet-stream", "image/png"})
    void contentType_notJson(String type) {
        assertRefused(
                () -> learner.untyped()
                        .header("Content-Type", type)
                        .body("{\"set\": \"ferry-every-kind\", \"mode\": \"practice\"}".getBytes())
                        .post(ATTEMPTS),
                expected(415, "unsupported-media-type"));
    }

    @Test
    void submission_sentAsAForm() {
        String submission = submission();
        assertRefused(
                () -> learner.untyped()
                        .contentType(ContentType.URLENC)
                        .formParam("a", "b")
                        .post(submission),
                expected(400, "bad-request"));
    }

    @Test
    void submission_sentAsAFormThatBreaksOff() {
        String submission = submission();
        assertRefused(
                () -> learner.untyped()
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .body("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb".getBytes())
                        .post(submission),
                expected(415, "unsupported-media-type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/sets/ferry-every-kind", "/api/v1/articles/the-ferry-and-the-storm"})
    void ifMatch_withAnotherTag_isRefused(String path) {
        assertRefused(() -> given().header("If-Match", "\"other\"").get(path), expected(412, "precondition-failed"));
    }

    @Test
    void guest_withAMalformedBody_isRefused() {
        for (String body : new String[] {"[]", "{\"name\": \"x\"}", "{\"timeZone\": 7}", "{\"timeZone\""}) {
            Map<String, Object> before = stored.fingerprints();
            Response refused = given().contentType(ContentType.JSON).body(body).post("/api/v1/learners");
            assertThat(ApiProblem.of(refused))
                    .extracting(ApiProblem::status, ApiProblem::code)
                    .containsExactly(400, "invalid-body");
            assertThat(stored.fingerprints()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Olympus", "", "a\\u0000b", "../../etc/passwd", "+99:99", "Z", "+00:00"})
    void guest_withAnUnknownTimeZone_getsUtc(String zone) {
        Response created = given().contentType(ContentType.JSON)
                .body("{\"timeZone\": \"" + zone + "\"}")
                .post("/api/v1/learners");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(stored.count("learner where time_zone = 'UTC' and id = ?1", UUID.fromString(created.path("id"))))
                .isEqualTo(1);
    }

    private String submission() {
        return ATTEMPTS + "/" + learner.practise("ferry-every-kind").id() + "/submission";
    }

    private void assertRefused(Supplier<Response> request, ApiProblem problem) {
        Map<String, Object> before = stored.fingerprints();
        assertThat(ApiProblem.of(request.get())).isEqualTo(problem);
        assertThat(stored.fingerprints()).isEqualTo(before);
    }
}
