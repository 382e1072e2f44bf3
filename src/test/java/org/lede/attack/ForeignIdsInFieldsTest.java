package org.lede.attack;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lede.attack.Route.Field;
import org.lede.attack.Route.Place;
import org.lede.people.Tokens;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.Members;
import org.lede.testing.PageVisitor;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;
import org.lede.testing.TestClock;
import org.lede.web.security.SessionCookie;

/**
 * Tests that ids of other learners don't work in the fields of forms, queries, headers and bodies (for paths:
 * {@link ForeignIdsInPathsTest}). It covers every field of every route: each is either listed as public or attacked here, or the
 * test fails.
 */
@LedeTest
@TestProfile(SampleContent.class)
class ForeignIdsInFieldsTest {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    /** What is said, chosen, counted or shown as a secret, or names what is everybody's, wherever it stands. */
    private static final Set<String> PUBLIC = Set.of("""
            answer article auth back bring bringGuest card changed confidence contested count days dayStartHour
            desiredRetention disabled elapsedMs email endpoint factor from go hour keyboardShortcuts kind language
            limit listed mode n noted oneTap p256dh page password perDay present q Referer retention role scope scopes section
            seed set shortcuts subscription tag taps timeFactor
            timeZone until untried userName wanted welcome zone""".split("\\s"));

    /** Fields that are public here but not elsewhere: places in public lists, and what a new token shall be. */
    private static final Set<String> PUBLIC_THERE = Set.of(
            "GET / query after",
            "GET /api/v1/articles query cursor",
            "GET /api/v1/articles/{slug} query revision",
            "GET /api/v1/sets query cursor",
            "POST /account/tokens form name",
            "POST /api/v1/me/tokens body name",
            "POST /api/v1/tokens body token",
            "POST /review/offline form revision",
            "POST /review/offline form version");

    private static final Map<String, Consumer<ForeignIdsInFieldsTest>> ATTACKS = new TreeMap<>(Map.ofEntries(
            entry("POST /attempts form missedOf", ForeignIdsInFieldsTest::missedOnes),
            entry("POST /api/v1/attempts body missedOf", ForeignIdsInFieldsTest::missedOnesOverTheApi),
            entry("POST /attempts/{id}/answers form question", ForeignIdsInFieldsTest::questionOfAnotherAttempt),
            entry("POST /attempts/{id}/language form question", ForeignIdsInFieldsTest::questionInAnotherLanguage),
            entry("POST /account/tokens/revocation form token", ForeignIdsInFieldsTest::token),
            entry("POST /account/devices form session", ForeignIdsInFieldsTest::session),
            entry("POST /review/changes/{fact} form version", ForeignIdsInFieldsTest::changeOnPages),
            entry(
                    "PUT /api/v1/review/changes/{fact}/confirmation body version",
                    ForeignIdsInFieldsTest::changeOverTheApi),
            entry("POST /attempts/{id}/contests form question", ForeignIdsInFieldsTest::contestOfAnotherAttempt),
            entry("POST /review/facts/{fact} form decision", ForeignIdsInFieldsTest::decisionOnPages),
            entry(
                    "POST /api/v1/review/facts/{fact}/decisions body decision",
                    ForeignIdsInFieldsTest::decisionOverTheApi),
            entry("GET /review/facts query after", ForeignIdsInFieldsTest::placeAmongRememberedOnPages),
            entry("GET /api/v1/review/facts query cursor", ForeignIdsInFieldsTest::placeAmongRemembered),
            entry("POST /review/offline form key", ForeignIdsInFieldsTest::keyOfACardOfAnother),
            entry("GET /api/v1/review/changes query cursor", ForeignIdsInFieldsTest::placeAmongChanges),
            entry("GET /articles/{slug} query fact", ForeignIdsInFieldsTest::factThatIsOpenToAnother),
            entry("GET /api/v1/articles/{slug}/facts query cursor", ForeignIdsInFieldsTest::placeAmongFacts),
            entry("POST /api/v1/attempts header Idempotency-Key", ForeignIdsInFieldsTest::keyOfAnother),
            entry("GET /me query before", ForeignIdsInFieldsTest::placeInTheRecord),
            entry("GET /api/v1/me/attempts query cursor", ForeignIdsInFieldsTest::placeAmongAttempts)));

    @Inject
    Stored stored;

    @Inject
    TestClock clock;

    @Inject
    Browsing browsing;

    @Inject
    Members members;

    @Inject
    AnswerKeys keys;

    private ApiLearner victim;
    private ApiLearner stranger;
    private String ida;
    private String idasName;
    private ApiAttempt early;
    private ApiAttempt victims;
    private Stranger browser;

    /** The stranger has begun something before the victim: whoever reads on from a place of the victim's would find it. */
    @BeforeEach
    void begin() {
        Members.Member member = members.of("learner");
        victim = member.learner();
        ida = member.id().toString();
        idasName = member.userName();
        stranger = members.of("learner").learner();
        early = stranger.practise(SampleContent.AGAINST_THE_CLOCK);
        victims = victim.practise(SampleContent.EVERY_KIND);
        browser = Stranger.at(stranger, browsing);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    static Stream<String> attacks() {
        return ATTACKS.keySet().stream();
    }

    @Test
    void fieldsOfEveryRoute_areKnownHere() {
        Set<String> naming = Route.all().stream()
                .filter(route -> !route.isForRoles())
                .flatMap(route -> route.fields().stream()
                        .filter(field -> !PUBLIC.contains(field.name()))
                        .map(field -> named(route, field)))
                .collect(Collectors.toSet());

        assertThat(naming)
                .isEqualTo(Stream.concat(PUBLIC_THERE.stream(), attacks()).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void idOfAnotherLearner_isRefused(String field) {
        ATTACKS.get(field).accept(this);
    }

    /** All fields, so that a new one is tried without being named; the paths are the victim's, too. */
    @Test
    void nameOrIdOfAnother_withoutTheRole_isRefused() {
        Map<String, Object> before = stored.fingerprints();
        for (Route route : Route.all().stream().filter(Route::isForRoles).toList()) {
            for (String value : List.of(ida, idasName)) {
                String path = route.path().replaceAll("\\{[^}]+}", value);
                for (Field field : route.fields()) {
                    Response refused = browser.send(
                            route.method(),
                            path,
                            field,
                            ida,
                            Map.of("learner", ida, "name", idasName, "role", "admin"));
                    assertThat(refused.statusCode()).as(route + " " + field).isEqualTo(403);
                    assertThat(refused.header("Location")).as(route.toString()).isNull();
                }
            }
        }
        assertThat(stored.fingerprints()).isEqualTo(before);
    }

    /** Both know the fact, and both have to see for themselves that it changed. */
    @Test
    void changeThatOneHasSeen_isNotSeenByTheOther() {
        String fact = changedFactOf(victim);
        assertThat(changedFactOf(stranger)).isEqualTo(fact);
        List<String> before = rowsOf(victim);

        stranger.request()
                .body(Map.of("version", 1))
                .put("/api/v1/review/changes/" + fact + "/confirmation")
                .then()
                .statusCode(204);

        assertThat(rowsOf(victim)).isEqualTo(before);
        assertThat(stored.count("fact_confirmation where learner_id = ?1", stranger.id()))
                .isEqualTo(1);
        assertThat(victim.request().get("/api/v1/review/changes").<List<String>>path("items.fact"))
                .containsExactly(fact);
    }

    private void missedOnes() {
        missedOnes("/attempts", Place.FORM);
    }

    private void missedOnesOverTheApi() {
        missedOnes("/api/v1/attempts", Place.BODY);
    }

    private void missedOnes(String path, Place place) {
        victims.submit();
        expectLikeUnknownId(
                path, place, "missedOf", victims.id(), Map.of("set", SampleContent.EVERY_KIND, "mode", "practice"));
    }

    private void questionOfAnotherAttempt() {
        expectLikeUnknownId(
                early.page() + "/answers",
                Place.FORM,
                "question",
                victims.question("short").get("id"),
                Map.of("text", "Wrenford"));
    }

    private void questionInAnotherLanguage() {
        expectLikeUnknownId(
                early.page() + "/language",
                Place.FORM,
                "question",
                victims.question("short").get("id"),
                Map.of("text", "Wrenford", "language", "fr"));
    }

    private void token() {
        Object token = Tokens.read(victim.token()).orElseThrow().id();
        expectLikeUnknownId("/account/tokens/revocation", Place.FORM, "token", token, Map.of());
        assertThat(victim.request().get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    private void session() {
        PageVisitor device = PageVisitor.with(Map.of(SessionCookie.NAME, browsing.cookieOf(victim)));
        for (String id : stored.list("select cast(id as text) from session where learner_id = ?1", victim.id())) {
            expectLikeUnknownId("/account/devices", Place.FORM, "session", id, Map.of());
        }
        assertThat(device.page("/account")).contains(idasName);
    }

    private void changeOnPages() {
        String fact = changedFactOf(victim);
        for (String method : METHODS) {
            assertAlike(method, fact, id -> send(method, "/review/changes/" + id, Place.FORM, "version", 1, Map.of()));
        }
    }

    private void changeOverTheApi() {
        String fact = changedFactOf(victim);
        for (String method : METHODS) {
            String path = "/api/v1/review/changes/%s/confirmation";
            assertAlike(method, fact, id -> send(method, path.formatted(id), Place.BODY, "version", 1, Map.of()));
        }
    }

    private void contestOfAnotherAttempt() {
        victims.answer("short", Map.of("text", "Wrenfort")).then().statusCode(200);
        expectLikeUnknownId(
                early.page() + "/contests",
                Place.FORM,
                "question",
                victims.question("short").get("id"),
                Map.of());
    }

    private void decisionOnPages() {
        String fact = rememberedFact();
        for (String method : METHODS) {
            assertAlike(
                    method, fact, id -> send(method, "/review/facts/" + id, Place.FORM, "decision", "known", Map.of()));
        }
    }

    private void decisionOverTheApi() {
        String fact = rememberedFact();
        for (String method : METHODS) {
            String path = "/api/v1/review/facts/%s/decisions";
            assertAlike(
                    method, fact, id -> send(method, path.formatted(id), Place.BODY, "decision", "known", Map.of()));
        }
    }

    private void placeAmongRememberedOnPages() {
        String fact = rememberedFact();
        for (String method : METHODS) {
            assertAlike(method, fact, id -> send(method, "/review/facts", Place.QUERY, "after", id, Map.of()));
        }
    }

    private void placeAmongRemembered() {
        rememberedFact();
        answer(victims, "number");
        victim.request().get("/api/v1/review");
        String cursor = victim.request().get("/api/v1/review/facts?limit=1").path("next");
        assertThat(cursor).isNotNull();

        assertThat(onFrom("/api/v1/review/facts", cursor).<List<?>>path("items"))
                .isEmpty();
    }

    /** What the victim remembers, and the stranger was never asked. */
    private String rememberedFact() {
        answer(victims, "short");
        victim.request().get("/api/v1/review").then().statusCode(200);
        return victim.request().get("/api/v1/review/facts").path("items[0].fact");
    }

    /** Both have the same card to answer; under the key of the victim's, the stranger answers their own. */
    private void keyOfACardOfAnother() {
        answer(victims, "short");
        answer(stranger.practise(SampleContent.EVERY_KIND), "short");
        clock.advance(Duration.ofDays(1));
        String[] card = stored.list(
                        "select s.id || ' ' || s.current_n || ' ' || i.question_version_id from question_set s"
                                + " join set_item i on i.set_id = s.id and i.n = s.current_n"
                                + " join question_version v on v.id = i.question_version_id"
                                + " where s.slug = ?1 and v.kind = 'short-text'",
                        SampleContent.EVERY_KIND)
                .get(0)
                .split(" ");
        Map<String, Object> answer = Map.of("set", card[0], "revision", card[1], "version", card[2], "text", "Halden");
        Field key = new Field(Place.FORM, "key");
        Stranger.at(victim, browsing).send("POST", "/review/offline", key, "the same", answer);
        List<String> before = rowsOf(victim);

        Response sent = browser.send("POST", "/review/offline", key, "the same", answer);

        assertThat(sent.statusCode()).isEqualTo(204);
        assertThat(rowsOf(victim)).isEqualTo(before);
        for (ApiLearner learner : List.of(victim, stranger)) {
            assertThat(stored.count("attempt where learner_id = ?1 and review_position is not null", learner.id()))
                    .isEqualTo(1);
        }
    }

    private void placeAmongChanges() {
        changedFactOf(victim);
        answer(victims, "multiple");
        victim.request().get("/api/v1/review");
        stored.rewordWhatIsKnownBy(victim.id());
        String cursor = victim.request().get("/api/v1/review/changes?limit=1").path("next");
        assertThat(cursor).isNotNull();

        assertThat(onFrom("/api/v1/review/changes", cursor).<List<?>>path("items"))
                .isEmpty();
    }

    private void factThatIsOpenToAnother() {
        answer(victims, "short");
        expectLikeUnknownId("/articles/" + SampleContent.ARTICLE, Place.QUERY, "fact", "outcome", Map.of());
    }

    private void placeAmongFacts() {
        answer(victims, "short");
        String facts = "/api/v1/articles/" + SampleContent.ARTICLE + "/facts";
        String cursor = victim.request().get(facts + "?limit=1").path("next");

        Response read = onFrom(facts, cursor);

        assertThat(read.asString())
                .isEqualTo(
                        onFrom(facts, stranger.request().get(facts + "?limit=1").path("next"))
                                .asString())
                .isNotEqualTo(
                        victim.request().queryParam("cursor", cursor).get(facts).asString());
    }

    /** A key is its learner's: with another's one begins something of one's own. */
    private void keyOfAnother() {
        Map<String, Object> order = Map.of("set", SampleContent.EVERY_KIND, "mode", "practice");
        String begun = victim.request()
                .header("Idempotency-Key", "the same")
                .body(order)
                .post("/api/v1/attempts")
                .path("id");
        List<String> before = rowsOf(victim);

        for (String method : METHODS) {
            Response response = send(method, "/api/v1/attempts", Place.HEADER, "Idempotency-Key", "the same", order);
            assertThat(response.statusCode()).as(method).isEqualTo(method.equals("POST") ? 201 : 405);
            assertThat(response.asString()).as(method).doesNotContain(begun);
        }
        assertThat(rowsOf(victim)).isEqualTo(before);
        assertThat(stored.count("attempt where learner_id = ?1", stranger.id())).isEqualTo(2);
    }

    private void placeInTheRecord() {
        for (String method : METHODS) {
            Map<String, Object> before = stored.fingerprints();
            Response page = send(method, "/me", Place.QUERY, "before", victims.id(), Map.of());
            assertThat(page.statusCode()).as(method).isIn(200, 405);
            assertThat(page.asString()).as(method).doesNotContain("/attempts/" + victims.id());
            assertThat(page.asString().contains("/attempts/" + early.id())).isEqualTo(method.equals("GET"));
            assertThat(stored.fingerprints()).as(method).isEqualTo(before);
        }
    }

    private void placeAmongAttempts() {
        victim.practise(SampleContent.AGAINST_THE_CLOCK);
        String cursor = victim.request().get("/api/v1/me/attempts?limit=1").path("next");

        assertThat(onFrom("/api/v1/me/attempts", cursor).<List<String>>path("items.id"))
                .containsExactly(early.id().toString());
    }

    /** What the stranger reads in a list from a place that the victim has come to. */
    private Response onFrom(String path, String cursor) {
        Map<String, Object> before = stored.fingerprints();
        for (String method : METHODS) {
            assertThat(send(method, path, Place.QUERY, "cursor", cursor, Map.of())
                            .statusCode())
                    .as(method)
                    .isIn(200, 404, 405);
        }
        assertThat(stored.fingerprints()).isEqualTo(before);
        return send("GET", path, Place.QUERY, "cursor", cursor, Map.of());
    }

    private void expectLikeUnknownId(String path, Place place, String name, Object theirs, Map<String, ?> rest) {
        for (String method : METHODS) {
            assertAlike(method + " " + path, theirs.toString(), id -> send(method, path, place, name, id, rest));
        }
    }

    /** An id of another learner is answered like one that doesn't exist, and nothing is written. */
    private void assertAlike(String what, String theirs, Function<String, Response> request) {
        Map<String, Object> before = stored.fingerprints();
        String unknown = UUID.randomUUID().toString();

        Response refused = request.apply(theirs);
        Response absent = request.apply(unknown);

        assertThat(refused.statusCode()).as(what).isLessThan(500).isEqualTo(absent.statusCode());
        assertThat(stable(refused, theirs)).as(what).isEqualTo(stable(absent, unknown));
        assertThat(stored.fingerprints()).as(what).isEqualTo(before);
    }

    /** The fact that has changed since the learner answered it. */
    private String changedFactOf(ApiLearner learner) {
        answer(learner == victim ? victims : learner.practise(SampleContent.EVERY_KIND), "short");
        learner.request().get("/api/v1/review").then().statusCode(200);
        stored.rewordWhatIsKnownBy(learner.id());
        return learner.request().get("/api/v1/review/changes").path("items[0].fact");
    }

    private void answer(ApiAttempt attempt, String ref) {
        attempt.answer(ref, keys.right(attempt.set(), ref)).then().statusCode(200);
    }

    private List<String> rowsOf(ApiLearner learner) {
        return Stream.of("attempt", "answer", "review", "memory", "fact_confirmation")
                .flatMap(table -> stored
                        .list(
                                "select cast(to_jsonb(t) as text) from " + table
                                        + " t where learner_id = ?1 order by 1",
                                learner.id())
                        .stream())
                .toList();
    }

    private Response send(String method, String path, Place place, String name, Object value, Map<String, ?> rest) {
        return browser.send(method, path, new Field(place, name), value, rest);
    }

    private static String stable(Response response, String id) {
        return (response.header("Location") + response.asString())
                .replace(id, "ID")
                .replaceAll("\"requestId\":\"[^\"]+\"", "")
                .replaceAll("name=\"csrf-token\" value=\"[^\"]+\"", "");
    }

    private static String named(Route route, Field field) {
        return route + " " + field.place().name().toLowerCase(Locale.ROOT) + " " + field.name();
    }
}
