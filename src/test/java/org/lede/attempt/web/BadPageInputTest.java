package org.lede.attempt.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.SampleContent.AGAINST_THE_CLOCK;
import static org.lede.testing.SampleContent.EVERY_KIND;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;
import org.lede.testing.TestClock;
import org.lede.testing.WebPage;

/** Forms that no page of ours sends: each gets the status of its fault with a page that says so, and nothing is written. */
@LedeTest
@TestProfile(SampleContent.class)
class BadPageInputTest {

    private static final String AGAIN = "Please try again.";

    @Inject
    Browsing browsing;

    @Inject
    Stored stored;

    @Inject
    AnswerKeys keys;

    @Inject
    TestClock clock;

    private ApiLearner learner;
    private ApiAttempt attempt;

    @BeforeEach
    void begin() {
        learner = ApiLearner.guest();
        attempt = learner.practise(EVERY_KIND);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    /** Values as they are on the wire: a NUL, half a surrogate pair as WTF-8 has it, and a byte that is no UTF-8 at all. */
    @ParameterizedTest
    @CsvSource({
        "single, choice=zz",
        "single, choice=a%00",
        "multiple, choices=zz",
        "multiple, choices=zz&choices=%00",
        "verdict, verdict=perhaps",
        "short, text=a%00b",
        "short, text=a%EF%BF%BDb",
        "gap, gap.1=a%00b",
        "gap, gap.1=a%EF%BF%BDb",
        "gap, gap.2=keel",
        "gap, gap.3=mast",
        "matching, pair.zz=yy",
        "locate, sentence=7",
        "locate, sentence=the-fifth",
        "locate, sentence=99999999999"
    })
    void answer_thatNoFormOffers_isAskedForAgain(String ref, String fields) {
        assertRefused(attempt, ref, fields, 422, AGAIN);
    }

    @Test
    void textPastAnyUse_isAskedForAgain() {
        assertRefused(attempt, "short", "text=" + "x".repeat(1_001), 422, AGAIN);
        assertRefused(attempt, "number", "number=4%000", 422, AGAIN);
        assertRefused(attempt, "ordering", "position.zz=1", 422, "Each item needs a place of its own.");
    }

    @ParameterizedTest
    @CsvSource({"confidence=4, 400", "confidence=very, 400", "go=there, 400"})
    void fieldBesideTheAnswer_thatNoFormOffers_isNotUnderstood(String field, int status) {
        assertRefused(attempt, "short", "text=Halden&" + field, status, "We didn’t understand that");
    }

    /** No browser sends octets that are no text; the form is refused as a whole, before it is known what it answers. */
    @ParameterizedTest
    @CsvSource({"short, text=a%ED%A0%80b", "short, text=a%FFb", "gap, gap.1=a%ED%B0%80b", "short, text=a%zz"})
    void form_thatCannotBeDecoded_isNotUnderstood(String ref, String fields) {
        assertRefused(attempt, ref, fields, 400, "We didn’t understand that");
    }

    @Test
    void questionNotInTheAttempt_isNotFound() {
        String another = (String)
                learner.practise(AGAINST_THE_CLOCK).question("clock-crew").get("id");

        assertRefused(
                attempt.page() + "/answers", "question=" + another + "&verdict=true", 404, "This page doesn’t exist");
        assertRefused(
                attempt.page() + "/answers",
                "question=" + UUID.randomUUID() + "&text=x",
                404,
                "This page doesn’t exist");
        assertRefused(attempt.page() + "/answers", "question=none&text=x", 400, "We didn’t understand that");
        assertRefused(attempt.page() + "/answers", "text=x", 400, "We didn’t understand that");
        assertRefused(
                "/attempts/" + UUID.randomUUID() + "/answers", "question=" + another, 404, "This page doesn’t exist");
    }

    @Test
    void answerAfterTheDeadline_isTooLate() {
        ApiAttempt test = learner.takeTest(AGAINST_THE_CLOCK);
        test.answer("clock-crew", Map.of("verdict", "true"));
        clock.advance(Duration.ofSeconds(90 + 31));

        assertRefused(test, "clock-sheep", "number=12", 409, "This attempt is closed");
        assertRefused(test, "clock-crew", "verdict=false", 409, "This attempt is closed");
        assertThat(test.result().<Integer>path("attempt.score")).isEqualTo(1);
    }

    @Test
    void attempt_thatCantBegin_isRefused() {
        attempt.submit();
        ApiAttempt open = learner.practise(EVERY_KIND);
        ApiAttempt right = learner.practise(AGAINST_THE_CLOCK);
        keys.answerAll(right, ref -> true);
        right.submit();
        String missed = "set=" + EVERY_KIND + "&mode=practice&missedOf=";

        assertRefused("/attempts", "set=no-such-set&mode=practice", 404, "This page doesn’t exist");
        assertRefused("/attempts", "set=a%00b&mode=practice", 400, "We didn’t understand that");
        assertRefused("/attempts", "set=" + EVERY_KIND + "&mode=exam", 400, "We didn’t understand that");
        assertRefused("/attempts", "set=ferry-examination&mode=practice", 422, "Not available here");
        assertRefused("/attempts", missed + UUID.randomUUID(), 404, "This page doesn’t exist");
        assertRefused("/attempts", missed + open.id(), 409, "This attempt is still open");
        assertRefused(
                "/attempts",
                "set=" + AGAINST_THE_CLOCK + "&mode=practice&missedOf=" + right.id(),
                409,
                "Nothing to go back to");
    }

    private void assertRefused(ApiAttempt attempt, String ref, String fields, int status, String words) {
        String question = "question=" + attempt.question(ref).get("id") + "&";
        assertRefused(attempt.page() + "/answers", question + fields, status, words);
    }

    private void assertRefused(String path, String fields, int status, String words) {
        WebPage form = new WebPage(browsing.as(learner).get("/sets/" + EVERY_KIND));
        Map<String, Object> before = stored.fingerprints();

        Response refused = given().redirects()
                .follow(false)
                .cookies(form.response().cookies())
                .cookie("lede-session", browsing.cookieOf(learner))
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .body("csrf-token=" + form.token() + "&" + fields)
                .post(path);

        assertThat(refused.statusCode()).as(path + " " + fields).isEqualTo(status);
        assertThat(refused.contentType()).startsWith("text/html");
        assertThat(new WebPage(refused).words()).contains(words).doesNotContain("Exception", "org.lede");
        assertThat(stored.fingerprints()).as(path + " " + fields).isEqualTo(before);
    }
}
