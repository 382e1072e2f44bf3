package org.lede.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.BehindAProxy;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.Members;
import org.lede.testing.PageVisitor;
import org.lede.testing.Stored;
import org.lede.testing.TestClock;
import org.lede.web.api.OpenApiDocument.Operation;
import org.lede.web.security.SessionCookie;

/** Tests the rate limits: who is refused, for how long, and in which words. */
@LedeTest
@TestProfile(BehindAProxy.class)
class LimitsTest {

    private static final String CLASSROOM = "192.0.2.1";
    private static final String HOME = "198.51.100.9";
    private static final String SET = "niger-key-facts";

    private static final OpenApiDocument DOCUMENT = OpenApiDocument.read(OpenApiDocument.CURRENT);

    @Inject
    TestClock clock;

    @Inject
    Members members;

    @Inject
    Stored stored;

    @Inject
    Browsing browsing;

    /** Every bucket is full again. The clock isn't set back: buckets of the future wouldn't fill until then. */
    @BeforeEach
    void letAnHourPass() {
        clock.advance(Duration.ofHours(1));
    }

    static Stream<String> limitedOperations() {
        return DOCUMENT.operations().stream()
                .filter(operation -> operation.responses().containsKey("429"))
                .map(Operation::id);
    }

    @ParameterizedTest
    @MethodSource("limitedOperations")
    void operation_tooOften_isRefusedAsDocumented(String operationId) {
        Operation operation = DOCUMENT.operation(operationId);
        String example =
                operation.requestExamples().keySet().stream().findFirst().orElse("");
        ApiCall call = from(HOME, new ExampleCalls(new ApiGuest(), members, stored).unprepared(operation, example));
        ApiCall repeated = call.headers().containsKey("Authorization") ? call.withToken("lede_forged") : call;

        List<Integer> statuses = statuses(repeated, BehindAProxy.WRONG_TOKENS);
        ApiResponse refused = repeated.send();

        assertThat(statuses.get(0)).isIn(201, 401);
        assertThat(List.of(refused.status(), refused.problem())).containsExactly(429, "too-many-requests");
        assertThat(new ResponseCheck(DOCUMENT).faults(operation, refused)).isEmpty();
    }

    /** All that know the learner by a token may be refused for wrong ones, and so may what makes guests. */
    @Test
    void operations_withLimits_areDocumented() {
        assertThat(limitedOperations())
                .containsExactlyInAnyOrderElementsOf(DOCUMENT.operations().stream()
                        .filter(operation -> operation.node().containsKey("security")
                                || operation.id().equals("createLearner"))
                        .map(Operation::id)
                        .toList());
    }

    @Test
    void guests_ofOneAddress_areLimited() {
        ApiCall create = ApiCall.of("POST", "/api/v1/learners");

        assertThat(statuses(from(CLASSROOM, create), BehindAProxy.GUESTS + 2)).containsExactly(201, 201, 201, 429, 429);
        assertThat(from(HOME, create).send().status()).isEqualTo(201);
        int wait = Integer.parseInt(
                from(CLASSROOM, create).send().header("Retry-After").orElseThrow());
        clock.advance(Duration.ofSeconds(wait));
        assertThat(statuses(from(CLASSROOM, create), 2)).containsExactly(201, 429);
    }

    @Test
    void guests_ofOneIpv6Network_areLimitedTogether() {
        List<Integer> statuses = IntStream.rangeClosed(1, BehindAProxy.GUESTS + 1)
                .mapToObj(host -> from("2001:db8:7:7::" + host, ApiCall.of("POST", "/api/v1/learners"))
                        .send()
                        .status())
                .toList();

        assertThat(statuses).containsExactly(201, 201, 201, 429);
    }

    @Test
    void attempts_ofOneLearnerAndOfOneAddress_areLimited() {
        ApiCall first = from(CLASSROOM, begin(new ApiGuest()));
        ApiCall second = from(CLASSROOM, begin(new ApiGuest()));

        assertThat(statuses(first, 5)).containsExactly(201, 201, 201, 201, 429);
        assertThat(statuses(second, 2)).containsExactly(201, 429);
        assertThat(statuses(from(HOME, second.withHeader("Idempotency-Key", "one")), 1))
                .containsExactly(201);
    }

    /** Who guesses is stopped, and can't go on with a right token; who was known before isn't troubled. */
    @Test
    void wrongTokens_ofOneAddress_areLimited() {
        ApiCall known = from(CLASSROOM, ApiCall.of("GET", "/api/v1/me").withToken(new ApiGuest().token()));
        ApiCall newcomer = from(CLASSROOM, ApiCall.of("GET", "/api/v1/me").withToken(new ApiGuest().token()));
        ApiCall forger = from(CLASSROOM, newcomer.withToken("lede_" + "A".repeat(86)));
        assertThat(known.send().status()).isEqualTo(200);

        assertThat(statuses(forger, 7)).containsExactly(401, 401, 401, 401, 401, 429, 429);
        assertThat(List.of(
                        known.send().status(),
                        newcomer.send().status(),
                        from(HOME, newcomer).send().status()))
                .containsExactly(200, 429, 200);
        clock.advance(Duration.ofHours(1));
        assertThat(forger.send().status()).isEqualTo(401);
    }

    /** The id in a token is no secret of its own: who has one of theirs may not guess on under it. */
    @Test
    void wrongTokens_underAKnownId_areLimited() {
        String token = new ApiGuest().token();
        ApiCall known = from(CLASSROOM, ApiCall.of("GET", "/api/v1/me").withToken(token));
        ApiCall forger = known.withToken(token.substring(0, token.length() - 8) + "AAAAAAAA");
        assertThat(known.send().status()).isEqualTo(200);

        assertThat(statuses(forger, 7)).containsExactly(401, 401, 401, 401, 401, 429, 429);
        assertThat(known.send().status()).isEqualTo(200);
    }

    @Test
    void tokenWithoutTheScope_isCountedToo() {
        String token = members.of("learner").token("take");
        ApiCall me = from(CLASSROOM, ApiCall.of("GET", "/api/v1/me").withToken(token));

        assertThat(statuses(me, BehindAProxy.USES_OF_TOKENS)).containsOnly(403);
        assertThat(statuses(me, 1)).containsExactly(429);
    }

    /** A card is an attempt like any other; one that waits for its answer is given again as often as anybody likes. */
    @Test
    void cardsOfAReview_ofOneLearner_areLimited() {
        ApiLearner learner = learnerWithReviews();
        ApiCall draw = from(HOME, ApiCall.of("POST", "/api/v1/review/cards").withToken(learner.token()));
        assertThat(statuses(draw, 3)).containsOnly(201);

        List<Integer> drawn = IntStream.range(0, BehindAProxy.ATTEMPTS_OF_LEARNER)
                .mapToObj(i -> drawAfterHandingIn(draw))
                .toList();

        assertThat(drawn).containsExactly(201, 201, 201, 429);
        PageVisitor browser = PageVisitor.with(Map.of(SessionCookie.NAME, browsing.cookieOf(learner)));
        assertThat(browser.send("/review", "/review/cards").statusCode()).isEqualTo(429);
    }

    private static int drawAfterHandingIn(ApiCall draw) {
        String card = draw.send().header("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        from(HOME, ApiCall.of("POST", card + "/submission"))
                .withHeader("Authorization", draw.headers().get("Authorization"))
                .send();
        return draw.send().status();
    }

    /** A day after they got everything wrong. */
    private ApiLearner learnerWithReviews() {
        ApiLearner learner = ApiLearner.guest();
        ApiAttempt attempt = learner.practise(SET);
        attempt.refs().forEach(ref -> attempt.answer(ref, Map.of("dontKnow", true)));
        clock.advance(Duration.ofDays(1));
        return learner;
    }

    @Test
    void tokensOfOneLearner_areLimitedTogether() {
        ApiCall me = ApiCall.of("GET", "/api/v1/me").withToken(new ApiGuest().token());

        List<Integer> statuses = statuses(from(CLASSROOM, me), BehindAProxy.USES_OF_TOKENS);

        assertThat(statuses).containsOnly(200);
        assertThat(statuses(from(HOME, me), 1)).containsExactly(429);
        assertThat(statuses(from(HOME, me.withToken(new ApiGuest().token())), 1))
                .containsExactly(200);
    }

    @Test
    void publicResource_isNotLimited() {
        ApiCall sets = from(CLASSROOM, ApiCall.of("GET", "/api/v1/sets"));

        assertThat(statuses(sets, 20)).containsOnly(200);
    }

    @Test
    void pages_shareTheLimitsOfTheApi() {
        List<Response> begun = IntStream.range(0, BehindAProxy.GUESTS)
                .mapToObj(i -> tapPractice())
                .toList();
        Response refused = tapPractice();

        assertThat(begun).extracting(Response::statusCode).containsOnly(303);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.contentType()).startsWith("text/html");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3_600);
        assertThat(refused.asString()).contains("<h1>Slow down a moment</h1>", "429 · Lede");
        assertThat(from(CLASSROOM, ApiCall.of("POST", "/api/v1/learners"))
                        .send()
                        .status())
                .isEqualTo(429);
    }

    /** From a new browser. */
    private static Response tapPractice() {
        return PageVisitor.from(CLASSROOM).send("/sets/" + SET, "/attempts", "set", SET, "mode", "practice");
    }

    private static ApiCall begin(ApiGuest guest) {
        return ApiCall.of("POST", "/api/v1/attempts")
                .withToken(guest.token())
                .withJson(Map.of("set", SET, "mode", "practice"));
    }

    private static ApiCall from(String address, ApiCall call) {
        return call.withHeader("X-Forwarded-For", address);
    }

    private static List<Integer> statuses(ApiCall call, int times) {
        return IntStream.range(0, times).mapToObj(i -> call.send().status()).toList();
    }
}
