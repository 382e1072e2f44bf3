package org.lede.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.SampleContent.EVERY_KIND;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lede.shared.Json;
import org.lede.testing.AccountForms;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.AtOnce;
import org.lede.testing.Body;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.Members;
import org.lede.testing.Members.Member;
import org.lede.testing.ReplacedContent;
import org.lede.testing.Reviewer;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;

/** Rulings on published questions: what they do to answers, scores and memories, whenever these were made. */
@LedeTest
@TestProfile(SampleContent.class)
class RulingsTest {

    private static final String NEXT_TIME = "The article doesn't settle it.";

    @Inject
    AnswerKeys keys;

    @Inject
    Members members;

    @Inject
    Browsing browsing;

    @Inject
    Stored stored;

    @Inject
    RegradeAttempts regrade;

    @Inject
    ReplacedContent content;

    private ApiLearner ida;
    private ApiLearner editor;

    @BeforeEach
    void begin() {
        ida = ApiLearner.guest();
        Member member = members.of("editor");
        editor = new ApiLearner(member.id(), member.token("read", "edit"));
    }

    /** Rulings can't be taken back, so that the questions are other ones afterwards. */
    @AfterEach
    void putContentBack() {
        if (stored.count("question_ruling") > 0) {
            content.putBack();
        }
    }

    @Test
    void rekey_changesMarksScoresAndMemories() {
        ApiAttempt attempt = practiseAll();
        Map<String, String> afterNoon = Map.of("choice", attempt.option("single", "After noon"));

        rule(attempt, "single", "rekey", afterNoon).then().statusCode(201);

        Response result = attempt.result();
        assertThat(Body.of(result))
                .extracting("attempt.score", "attempt.points", "scoreChanges")
                .extracting(RulingsTest::withoutIdsAndTimes)
                .containsExactly(16, 18, List.of(Map.of("before", 18, "after", 16)));
        assertThat(question(attempt, "single"))
                .containsEntry("rightAnswer", afterNoon)
                .containsEntry("explanation", Map.of("text", ""))
                .extracting("mark", "corrections")
                .extracting(RulingsTest::withoutIdsAndTimes)
                .containsExactly(Body.of("""
                    {"fraction": 0.0, "points": 0, "outcome": "wrong", "correct": false, "slip": null}\
                    """), List.of(Map.of("type", "rekey", "reason", NEXT_TIME)));
        assertThat(progress("sets[0].best.score", "facts.find { it.ref == 'turning-back' }.right"))
                .containsExactly(16, 1);
        assertThat(reviews()).contains("single-choice 1 0.0");
        assertThat(ida.request().get("/api/v1/me/attempts").<List<Boolean>>path("items.corrected"))
                .containsExactly(true);
        assertThat(browsing.as(ida).get("/me").asString()).contains("16 of 18 <small>(corrected)</small>");
    }

    @Test
    void accept_makesAnotherAnswerRight() {
        ApiAttempt attempt = ida.practise(EVERY_KIND);
        attempt.answer("short", Map.of("text", "in the old harbour"));
        attempt.submit();
        assertThat(reviews()).containsExactly("short-text 1 0.0");

        rule(attempt, "short", "accept", Map.of("text", "In the Old Harbour!"))
                .then()
                .statusCode(201);

        assertThat(attempt.result().<Object>path("attempt.score")).isEqualTo(2);
        assertThat(question(attempt, "short"))
                .containsEntry("rightAnswer", Map.of("text", "Halden"))
                .extracting("mark.outcome")
                .isEqualTo("right");
        assertThat(reviews()).containsExactly("short-text 1 1.0");
    }

    @Test
    void void_givesEverybodyThePoints_andIsAskedNoMore() {
        ApiAttempt answered = practiseAll();
        ApiAttempt wrong = ida.practise(EVERY_KIND);
        wrong.answer("ordering", Map.of("dontKnow", true));
        ApiAttempt passedOver = ida.takeTest(EVERY_KIND);
        wrong.submit();

        rule(answered, "ordering", "void", null).then().statusCode(201);
        passedOver.submit();

        assertThat(List.of(
                        answered.result().<Object>path("attempt.score"),
                        wrong.result().<Object>path("attempt.score"),
                        passedOver.result().<Object>path("attempt.score")))
                .containsExactly(18, 3, 3);
        assertThat(question(wrong, "ordering")).extracting("mark").isEqualTo(Body.of("""
            {"fraction": 1.0, "points": 3, "outcome": "void", "correct": true, "slip": null}\
            """));
        ApiAttempt after = ida.practise(EVERY_KIND);
        assertThat(after.refs()).hasSize(8).doesNotContain("ordering");
        assertThat(after.created().<Boolean>path("full")).isTrue();
        assertThat(reviews()).hasSize(8).noneMatch(review -> review.startsWith("ordering"));
    }

    @Test
    void void_ofEveryQuestion_leavesNothingToBegin() {
        ApiAttempt attempt = ida.practise("ferry-against-the-clock");

        attempt.refs().forEach(ref -> rule(attempt, ref, "void", null).then().statusCode(201));

        Response begun = ida.request()
                .body(Map.of("set", "ferry-against-the-clock", "mode", "practice"))
                .post("/api/v1/attempts");
        assertThat(List.of(begun.statusCode(), begun.<String>path("type")))
                .containsExactly(409, "urn:lede:problem:nothing-to-ask");
    }

    @Test
    void openTest_isMarkedByTheRulingWhenItIsHandedIn() {
        ApiAttempt attempt = ida.takeTest(EVERY_KIND);
        attempt.answer("verdict", Map.of("verdict", "true")).then().statusCode(200);

        rule(attempt, "verdict", "rekey", Map.of("verdict", "true")).then().statusCode(201);

        assertThat(Json.write(Body.of(attempt.get()))).doesNotContain(NEXT_TIME);
        assertThat(attempt.submit().<Object>path("attempt.score")).isEqualTo(1);
        assertThat(Body.of(attempt.result())).asString().doesNotContain("scoreChanges");
    }

    @Test
    void setThatNeverTells_changesTheScoreAndTellsNoReason() {
        ApiAttempt attempt = ida.takeTest("ferry-examination");
        Map<String, ?> wrong = keys.wrong("ferry-examination", "exam-calls");
        attempt.answer("exam-calls", wrong).then().statusCode(200);
        attempt.submit();

        rule(attempt, "exam-calls", "rekey", wrong).then().statusCode(201);

        Response result = attempt.result();
        assertThat(result.<Object>path("attempt.score")).isEqualTo(1);
        assertThat(result.<List<Object>>path("scoreChanges")).hasSize(1);
        assertThat(result.asString()).doesNotContain(NEXT_TIME);
    }

    @Test
    void answersAtTheSameMoment_areAllMarkedByIt() throws Exception {
        List<ApiAttempt> attempts = IntStream.range(0, 12)
                .mapToObj(i -> ApiLearner.guest().practise(EVERY_KIND))
                .toList();
        List<Callable<Integer>> requests = new ArrayList<>();
        attempts.forEach(attempt -> requests.add(
                () -> attempt.answer("verdict", Map.of("verdict", "not-stated")).statusCode()));
        requests.add(() -> rule(attempts.get(0), "verdict", "rekey", Map.of("verdict", "not-stated"))
                .statusCode());

        List<Integer> statuses = AtOnce.all(requests);

        assertThat(statuses.subList(0, 12)).containsOnly(200);
        assertThat(statuses.get(12)).isEqualTo(201);
        assertThat(stored.list("select cast(fraction as text) from answer where question_version_id in"
                        + " (select question_version_id from question_ruling)"))
                .hasSize(12)
                .containsOnly("1");
    }

    @Test
    void regrading_interrupted_isFinishedByTheNextProcess() {
        ApiAttempt attempt = practiseAll();
        rule(attempt, "single", "rekey", Map.of("choice", attempt.option("single", "After noon")));
        stored.execute("update regrade_job set finished_at = null");
        stored.execute("delete from score_change");
        stored.execute("update answer set fraction = 1");
        stored.execute("update attempt set score = 18, graded_up_to = 0");

        regrade.resume();

        assertThat(attempt.result().<Object>path("attempt.score")).isEqualTo(16);
        assertThat(attempt.result().<List<Object>>path("scoreChanges")).hasSize(1);
        assertThat(stored.count("regrade_job where finished_at is null")).isZero();
    }

    @Test
    void manyAttempts_areAllRegraded() {
        ApiAttempt attempt = practiseAll();
        stored.execute("insert into attempt (learner_id, id, set_id, set_n, mode, is_full, drawn, points, started_at,"
                + " submitted_at, score, time_zone) select learner_id, gen_random_uuid(), set_id, set_n, mode, is_full,"
                + " drawn, points, started_at, submitted_at, score, time_zone from attempt, generate_series(1, 500)");

        rule(attempt, "verdict", "void", null).then().statusCode(201);
        rule(attempt, "single", "void", null).then().statusCode(201);

        assertThat(stored.list("select distinct cast(score as text) from attempt"))
                .containsExactlyInAnyOrder("18.000000", "3.000000");
    }

    @Test
    void guestWhoSignsIn_bringsAlongWhatChanged() {
        ApiAttempt attempt = practiseAll();
        rule(attempt, "verdict", "rekey", Map.of("verdict", "true"));
        Member account = members.of("learner");

        String token = ida.request()
                .body(Json.write(Map.of(
                        "userName",
                        account.userName(),
                        "password",
                        AccountForms.PASSWORD,
                        "bringGuest",
                        true,
                        "token",
                        Map.of("name", "new", "scopes", List.of("read")))))
                .post("/api/v1/tokens")
                .path("token");

        Response result = new ApiLearner(account.id(), token).request().get(attempt.url() + "/result");
        assertThat(result.<Object>path("attempt.score")).isEqualTo(17);
        assertThat(result.<List<Object>>path("scoreChanges")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        {"version": 1, "type": "rekey", "answer": {"choice": "nothing"}, "reason": "r"}      | 422 | invalid-ruling
        {"version": 1, "type": "rekey", "answer": {"sentence": 1}, "reason": "r"}            | 422 | invalid-ruling
        {"version": 1, "type": "rekey", "answer": {}, "reason": "r"}                         | 422 | invalid-ruling
        {"version": 1, "type": "accept", "answer": {"dontKnow": true}, "reason": "r"}        | 422 | invalid-ruling
        {"version": 1, "type": "rekey", "reason": "r"}                                       | 422 | invalid-ruling
        {"version": 7, "type": "void", "reason": "r"}                                        | 404 | not-found
        {"version": 1, "type": "forgive", "reason": "r"}                                     | 400 | invalid-parameter
        {"version": 1, "type": "void", "reason": " "}                                        | 400 | invalid-parameter
        {"version": 1, "type": "void", "reason": "half a pair \\ud83d"}                      | 400 | invalid-parameter
        {"version": 1, "type": "void"}                                                       | 400 | invalid-parameter
        {"type": "void", "reason": "r"}                                                      | 400 | invalid-parameter
        """)
    void rulingThatCantBe_isRefused(String body, int status, String problem) {
        ApiAttempt attempt = ida.practise(EVERY_KIND);

        Response refused = editor.request().body(body).post(rulings(attempt, "single"));

        assertThat(List.of(refused.statusCode(), refused.<String>path("type")))
                .containsExactly(status, "urn:lede:problem:" + problem);
        assertThat(stored.count("question_ruling")).isZero();
    }

    @Test
    void ruling_thatChangesNothing_isRefused() {
        ApiAttempt attempt = ida.practise(EVERY_KIND);
        rule(attempt, "verdict", "void", null).then().statusCode(201);

        Response again = rule(attempt, "verdict", "void", null);

        assertThat(List.of(again.statusCode(), again.<String>path("type")))
                .containsExactly(409, "urn:lede:problem:ruling-changes-nothing");
    }

    @Test
    void ruling_isForEditors_andNotedInTheAuditLog() {
        ApiAttempt attempt = ida.practise(EVERY_KIND);

        Response learner = ida.request()
                .body(Map.of("version", 1, "type", "void", "reason", NEXT_TIME))
                .post(rulings(attempt, "verdict"));
        rule(attempt, "verdict", "void", null);

        assertThat(learner.statusCode()).isEqualTo(403);
        assertThat(stored.list(
                        "select subject_id || ' ' || detail from audit where action = 'question-ruled' and actor = ?1",
                        editor.id()))
                .containsExactly("verdict void");
    }

    @Test
    void history_tellsEditorsEverything() {
        ApiAttempt attempt = ida.practise(EVERY_KIND);
        Response ruled = rule(attempt, "short", "accept", Map.of("text", "the quay"));

        Response history = editor.request().get("/api/v1/studio/questions/" + id(attempt, "short"));

        assertThat(history.<List<Map<String, Object>>>path("versions"))
                .singleElement()
                .asString()
                .contains("ferry-every-kind", "rightAnswer={text=Halden}", "alsoRight=[{text=the quay}]", NEXT_TIME);
        assertThat(Body.of(editor.request().get(ruled.header("Location")))).isEqualTo(Body.of(ruled));
        assertThat(ruled.<Boolean>path("done")).isTrue();
    }

    private ApiAttempt practiseAll() {
        ApiAttempt attempt = ida.practise(EVERY_KIND);
        keys.answerAll(attempt, ref -> true);
        attempt.result().then().statusCode(200);
        return attempt;
    }

    private Response rule(ApiAttempt attempt, String ref, String type, Map<String, ?> answer) {
        Map<String, Object> body = new HashMap<>(Map.of("version", 1, "type", type, "reason", NEXT_TIME));
        if (answer != null) {
            body.put("answer", answer);
        }
        return editor.request().body(Json.write(body)).post(rulings(attempt, ref));
    }

    private static String rulings(ApiAttempt attempt, String ref) {
        return "/api/v1/studio/questions/" + id(attempt, ref) + "/rulings";
    }

    private static UUID id(ApiAttempt attempt, String ref) {
        return UUID.fromString((String) attempt.question(ref).get("id"));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> question(ApiAttempt attempt, String ref) {
        Map<String, Object> result = (Map<String, Object>) Body.of(attempt.result());
        return ((List<Map<String, Object>>) result.get("questions"))
                .stream()
                        .filter(question -> question.get("question")
                                .equals(attempt.question(ref).get("id")))
                        .findFirst()
                        .orElseThrow();
    }

    private List<Object> progress(String... paths) {
        Response progress = ida.request().get("/api/v1/me/progress");
        return Arrays.stream(paths).map(progress::<Object>path).toList();
    }

    private List<String> reviews() {
        new Reviewer(ida, keys).review();
        return stored.list(
                "select kind || ' ' || grade || ' ' || to_char(fraction, 'FM0.0') from review where learner_id = ?1"
                        + " order by reviewed_at",
                ida.id());
    }

    private static Object withoutIdsAndTimes(Object tree) {
        return tree instanceof List<?> list
                ? list.stream().map(RulingsTest::withoutIdsAndTimes).toList()
                : tree instanceof Map<?, ?> map && map.containsKey("ruling") ? without(map) : tree;
    }

    private static Map<Object, Object> without(Map<?, ?> map) {
        Map<Object, Object> rest = new HashMap<>(map);
        rest.keySet().removeAll(List.of("ruling", "at"));
        return rest;
    }
}
