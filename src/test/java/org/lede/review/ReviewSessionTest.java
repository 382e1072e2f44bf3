package org.lede.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.scheduling.LearnerDay;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.AtOnce;
import org.lede.testing.LedeTest;
import org.lede.testing.Members;
import org.lede.testing.Members.Member;
import org.lede.testing.Reviewer;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;
import org.lede.testing.TestClock;

/** A day's review, card by card. */
@LedeTest
@TestProfile(SampleContent.class)
class ReviewSessionTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    AnswerKeys keys;

    @Inject
    Stored stored;

    @Inject
    TestClock clock;

    @Inject
    Members members;

    private ApiLearner learner;
    private Reviewer reviewer;

    @BeforeEach
    void becomeGuest() {
        learner = ApiLearner.guest();
        reviewer = new Reviewer(learner, keys);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void nothingAnswered_nothingToReview() {
        assertThat(reviewer.days()).containsExactly(0, 0, 0, 0, 0, 0, 0);
        assertThat(reviewer.draw().statusCode()).isEqualTo(409);
    }

    @Test
    void factsAnsweredToday_comeBackTomorrow_eachOnce_andThenItIsDone() {
        keys.answerAll(learner.practise(SampleContent.EVERY_KIND), ref -> true);
        assertThat(reviewer.days()).startsWith(0, 5);
        clock.advance(DAY);
        assertThat(reviewer.days()).startsWith(5, 0);

        List<String> asked = reviewer.goThrough(ref -> true);

        assertThat(asked).hasSize(5).doesNotHaveDuplicates();
        assertThat(reviewer.days()).startsWith(0);
        assertThat(reviewer.review().<Integer>path("asked")).isEqualTo(5);
    }

    @Test
    void forms_takeTurns() {
        answer(learner.practise(SampleContent.EVERY_KIND), "verdict");
        List<String> forms = new ArrayList<>();
        for (int days : List.of(1, 400, 36_500)) {
            clock.advance(Duration.ofDays(days));
            forms.addAll(reviewer.goThrough(ref -> true));
        }

        assertThat(forms).as("the fact has two questions").containsExactly("short", "verdict", "short");
        assertThat(stored.list("select cast(mastered as text) from memory where learner_id = ?1", learner.id()))
                .containsExactly("true");
    }

    @Test
    void missedFact_isDueOnTheNextDay() {
        answer(learner.practise(SampleContent.EVERY_KIND), "verdict");
        clock.advance(DAY);

        assertThat(reviewer.goThrough(ref -> false)).containsExactly("short");
        assertThat(reviewer.days()).startsWith(0, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Auckland", "America/Los_Angeles", "Asia/Kathmandu"})
    void facts_comeBackAtTheLearnersOwnMidnight(String zone) {
        clock.stop();
        Instant midnight = LearnerDay.of(clock.instant(), ZoneId.of(zone), LearnerDay.ROLLOVER)
                .plusDays(2)
                .start();
        reviewer = new Reviewer(ApiLearner.guestIn(zone), keys);
        ApiAttempt quiz = reviewer.learner().practise(SampleContent.EVERY_KIND);
        clock.advance(Duration.between(clock.instant(), midnight).minusDays(1));
        answer(quiz, "verdict");

        List<List<Integer>> days = new ArrayList<>();
        for (Duration later : List.of(Duration.ZERO, Duration.ofDays(1).minusMillis(1), Duration.ofMillis(1))) {
            clock.advance(later);
            days.add(reviewer.days().subList(0, 2));
        }

        assertThat(days).containsExactly(List.of(0, 1), List.of(0, 1), List.of(1, 0));
    }

    @ParameterizedTest
    @CsvSource({"Europe/Paris, America/New_York, 18", "America/New_York, Europe/Paris, 1"})
    void learnerWhoMoves_isAskedAFactOnceOnADate(String from, String to, int hour) {
        passTo(hour);
        reviewer = new Reviewer(ApiLearner.guestIn(from), keys);
        answer(reviewer.learner().practise(SampleContent.EVERY_KIND), "verdict");
        assertThat(reviewer.days()).startsWith(0, 1);

        reviewer.learner().moveTo(to);

        assertThat(reviewer.days()).as("of the week, having moved").startsWith(0, 1);
        assertThat(reviewer.draw().statusCode()).isEqualTo(409);
        answer(reviewer.learner().practise(SampleContent.EVERY_KIND), "short");
        assertThat(reviewer.days()).as("asked there, too").startsWith(0, 1);
        assertThat(reviewer.draw().statusCode()).isEqualTo(409);
        clock.advance(DAY);
        assertThat(reviewer.goThrough(ref -> true)).hasSize(1);
    }

    @Test
    void guestOfAnotherZone_whoSignsIn_isAskedAFactOnceOnADate() {
        passTo(18);
        ApiLearner guest = ApiLearner.guestIn("Europe/Paris");
        answer(guest.practise(SampleContent.EVERY_KIND), "verdict");
        Member ida = members.of("learner");
        ida.learner().moveTo("America/New_York");
        new Reviewer(guest, keys).review();

        ida.bring(guest).then().statusCode(201);

        reviewer = new Reviewer(ida.learner(), keys);
        assertThat(reviewer.days()).startsWith(0, 1);
        clock.advance(DAY);
        assertThat(reviewer.days()).startsWith(1);
    }

    @Test
    void sureAndWrong_comesFirst() {
        ApiAttempt attempt = learner.practise(SampleContent.EVERY_KIND);
        answer(attempt, "single");
        answer(attempt, "number");
        attempt.put("gap", Map.of("answer", keys.wrong(SampleContent.EVERY_KIND, "gap"), "confidence", 3));
        clock.advance(DAY);

        assertThat(reviewer.goThrough(ref -> true).get(0)).isEqualTo("ordering");
    }

    @Test
    void card_isAnAttemptAtOneQuestion_withItsProof_andInNoListOfAttempts() {
        ApiAttempt quiz = learner.practise(SampleContent.EVERY_KIND);
        keys.answerAll(quiz, ref -> true);
        clock.advance(DAY);
        Response drawn = reviewer.draw();
        ApiAttempt card = reviewer.card();

        Response answered =
                reviewer.answer(card, keys.right(card.set(), card.refs().get(0)));

        assertThat(drawn.<Map<String, Object>>path("$"))
                .containsEntry("position", 1)
                .containsEntry("of", 5);
        assertThat(answered.<List<?>>path("evidence")).isNotEmpty();
        assertThat(learner.request().get("/api/v1/me/attempts").<List<String>>path("items.id"))
                .containsExactly(quiz.id().toString());
    }

    @Test
    void waitingCard_isGivenAgain_alsoToTwoDevicesAtOnce() throws Exception {
        keys.answerAll(learner.practise(SampleContent.EVERY_KIND), ref -> true);
        clock.advance(DAY);

        List<String> drawn = AtOnce.all(IntStream.range(0, 6)
                .mapToObj(i -> (Callable<String>) () -> reviewer.draw().path("attempt"))
                .toList());

        assertThat(drawn).hasSize(6).containsOnly(drawn.get(0)).doesNotContainNull();
        assertThat(reviewer.draw().<String>path("attempt")).isEqualTo(drawn.get(0));
    }

    @Test
    void waitingCard_ofAnotherDay_orOfAFactAnsweredSince_isPutAway() {
        answer(learner.practise(SampleContent.EVERY_KIND), "verdict");
        answer(learner.practise(SampleContent.EVERY_KIND), "number");
        clock.advance(DAY);
        ApiAttempt first = reviewer.card();
        clock.advance(DAY);
        ApiAttempt second = reviewer.card();
        ApiAttempt quiz = learner.practise(SampleContent.EVERY_KIND);
        answer(quiz, second.refs().get(0).equals("short") ? "verdict" : "number");

        ApiAttempt third = reviewer.card();

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(third.refs()).isNotEqualTo(second.refs());
        assertThat(List.of(first, second).stream()
                        .map(card -> card.get().<String>path("submittedAt"))
                        .toList())
                .doesNotContainNull();
        assertThat(stored.count(
                        "attempt where learner_id = ?1 and review_position is not null and submitted_at is null",
                        learner.id()))
                .isEqualTo(1);
    }

    @Test
    void twoDevices_answeringOneCardAtOnce_leaveOneReview() throws Exception {
        answer(learner.practise(SampleContent.EVERY_KIND), "verdict");
        clock.advance(DAY);
        ApiAttempt card = reviewer.card();
        Map<String, Object> right = keys.right(card.set(), "short");

        List<Integer> statuses = AtOnce.all(IntStream.range(0, 10)
                .mapToObj(i ->
                        (Callable<Integer>) () -> card.answer("short", right).statusCode())
                .toList());

        assertThat(statuses).containsOnly(200);
        assertThat(reviewer.review().<Integer>path("asked")).isEqualTo(1);
        assertThat(stored.list("select cast(reps as text) from memory where learner_id = ?1", learner.id()))
                .containsExactly("2");
    }

    @Test
    void retiredFact_isNotAsked() {
        keys.answerAll(learner.practise(SampleContent.EVERY_KIND), ref -> true);
        clock.advance(DAY);
        stored.execute("update fact set status = 'retired' where ref = 'outcome'");
        try {
            assertThat(reviewer.days()).startsWith(4);
        } finally {
            stored.execute("update fact set status = 'current' where ref = 'outcome'");
        }
    }

    /** To that hour of tomorrow, in UTC. */
    private void passTo(int hour) {
        Instant then = LearnerDay.of(clock.instant(), ZoneOffset.UTC, 0)
                .plusDays(1)
                .start()
                .plus(Duration.ofHours(hour));
        clock.advance(Duration.between(clock.instant(), then));
    }

    private void answer(ApiAttempt attempt, String ref) {
        attempt.answer(ref, keys.right(attempt.set(), ref)).then().statusCode(200);
    }
}
