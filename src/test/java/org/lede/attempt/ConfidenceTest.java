package org.lede.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.PageVisitor;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;
import org.lede.web.security.SessionCookie;

/** How sure learners say they are: one tap, optional, and shown beside the score. */
@LedeTest
@TestProfile(SampleContent.class)
class ConfidenceTest {

    @Inject
    AnswerKeys keys;

    @Inject
    Browsing browsing;

    @Inject
    Stored stored;

    private ApiLearner ida;
    private PageVisitor browser;

    @BeforeEach
    void begin() {
        ida = ApiLearner.guest();
        browser = PageVisitor.with(Map.of(SessionCookie.NAME, browsing.cookieOf(ida)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Halden   | 1 | You guessed, so this earned 1 confidence point.
            Halden   | 3 | You were sure, so this earned 3 confidence points.
            Wrenford | 1 | You guessed, which cost nothing.
            Wrenford | 2 | You were fairly sure, so this cost 2 confidence points.
            Wrenford | 3 | You were sure, so this cost 6 confidence points.
            """)
    void practice_tellsWhatBeingSureEarned(String text, String confidence, String words) {
        ApiAttempt attempt = ida.practise(SampleContent.EVERY_KIND);

        Response answered = answer(attempt, "short", "text", text, "confidence", confidence);

        assertThat(answered.statusCode()).isEqualTo(303);
        assertThat(plain(browser.page(pathOf(answered)))).contains(words);
    }

    @Test
    void practice_withoutAConfidence_showsNoCertainty() {
        ApiAttempt attempt = ida.practise(SampleContent.EVERY_KIND);

        Response answered = answer(attempt, "short", "text", "Halden");
        Response unknown = answer(attempt, "number", "dontKnow", "true", "confidence", "3");

        assertThat(browser.page(pathOf(answered))).doesNotContain("You said", "so this", "cost nothing");
        assertThat(browser.page(pathOf(unknown))).doesNotContain("You said", "so this", "cost nothing");
        attempt.submit();
        assertThat(browser.page(attempt.page() + "/result")).doesNotContain("Confidence:", "so this");
        assertThat(attempt.result().<Object>path("certainty")).isNull();
    }

    @Test
    void test_keepsWhatWasSaid_andTellsItsSumAtTheEnd() {
        ApiAttempt attempt = ida.takeTest(SampleContent.EVERY_KIND);
        answer(attempt, "short", "text", "Halden", "confidence", "3");
        attempt.put("verdict", Map.of("answer", keys.wrong(attempt.set(), "verdict"), "confidence", 2));
        attempt.put("number", Map.of("answer", keys.right(attempt.set(), "number")));

        String again = browser.page(attempt.page() + "?n=" + (attempt.refs().indexOf("short") + 1));
        assertThat(again).contains("name=\"confidence\" value=\"3\" checked").doesNotContain("so this");

        attempt.submit();
        assertThat(plain(browser.page(attempt.page() + "/result")))
                .contains("Confidence: +1 of 6, across the 2 answers you rated.");
        Response result = attempt.result();
        assertThat(result.<Map<String, Object>>path("certainty")).isEqualTo(Map.of("answers", 2, "mark", 1, "most", 6));
        assertThat(result.<List<Map<String, Object>>>path("questions"))
                .filteredOn(question -> question.containsKey("confidence"))
                .extracting(question -> question.get("confidence") + " " + question.get("certaintyMark"))
                .containsExactlyInAnyOrder("3 3", "2 -2");
    }

    /** The same answer again gets the same result, whatever is said the second time. */
    @Test
    void practice_answeredAgain_keepsWhatWasSaidFirst() {
        ApiAttempt attempt = ida.practise(SampleContent.EVERY_KIND);
        Map<String, Object> right = keys.right(attempt.set(), "short");

        attempt.put("short", Map.of("answer", right, "confidence", 1));
        Response again = attempt.put("short", Map.of("answer", right, "confidence", 3));

        assertThat(List.of(again.<Integer>path("confidence"), again.<Integer>path("certaintyMark")))
                .containsExactly(1, 1);
    }

    @Test
    void form_refused_keepsWhatWasSaid() {
        ApiAttempt attempt = ida.practise(SampleContent.EVERY_KIND);

        Response refused = answer(attempt, "short", "text", "", "confidence", "2");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("name=\"confidence\" value=\"2\" checked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4", "-1", "sure", "1.5"})
    void confidence_invalid_isRefusedAndWritesNothing(String confidence) {
        ApiAttempt attempt = ida.practise(SampleContent.EVERY_KIND);
        Map<String, Object> before = stored.fingerprints();

        Response refused = answer(attempt, "short", "text", "Halden", "confidence", confidence);

        assertThat(refused.statusCode()).isIn(400, 404);
        assertThat(stored.fingerprints()).isEqualTo(before);
    }

    /** 19 answers say more about chance than about the learner, and those of an open test nothing at all. */
    @Test
    void calibration_fromTwentyAnswersOn_andNoneOfAnOpenTest() {
        ApiAttempt first = ida.practise(SampleContent.EVERY_KIND);
        ApiAttempt second = ida.practise(SampleContent.EVERY_KIND);
        first.refs().forEach(ref -> say(first, keys.right(first.set(), ref), ref, 3));
        second.refs().forEach(ref -> say(second, keys.wrong(second.set(), ref), ref, 1));
        ApiAttempt open = ida.takeTest(SampleContent.EVERY_KIND);
        open.refs().forEach(ref -> say(open, keys.right(open.set(), ref), ref, 2));
        assertThat(progress()).doesNotContainKey("calibration");
        assertThat(browser.page("/me")).doesNotContain("How sure, how right");

        open.submit();

        assertThat(progress().get("calibration"))
                .isEqualTo(Map.of(
                        "answers",
                        27,
                        "mark",
                        9 * 3 + 9 * 2,
                        "bands",
                        List.of(
                                Map.of("confidence", 1, "answers", 9, "right", 0),
                                Map.of("confidence", 2, "answers", 9, "right", 9),
                                Map.of("confidence", 3, "answers", 9, "right", 9))));
        assertThat(plain(browser.page("/me")))
                .contains("How sure, how right", "Over 27 answers", "Guess 9 0% 0–67%", "Sure 9 100% 80–100%");
    }

    private Map<String, Object> progress() {
        return ida.request().get("/api/v1/me/progress").path("");
    }

    private static void say(ApiAttempt attempt, Map<String, Object> answer, String ref, int confidence) {
        attempt.put(ref, Map.of("answer", answer, "confidence", confidence))
                .then()
                .statusCode(200);
    }

    private Response answer(ApiAttempt attempt, String ref, String... fields) {
        String[] form = new String[fields.length + 2];
        form[0] = "question";
        form[1] = (String) attempt.question(ref).get("id");
        System.arraycopy(fields, 0, form, 2, fields.length);
        return browser.send("/account", attempt.page() + "/answers", form);
    }

    private static String pathOf(Response response) {
        return response.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    /** The words of a page, without its tags. */
    private static String plain(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
