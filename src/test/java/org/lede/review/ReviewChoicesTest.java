package org.lede.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.LedeTest;
import org.lede.testing.Members;
import org.lede.testing.Reviewer;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;
import org.lede.testing.TestClock;

/** What learners decide about their reviews, over the API. */
@LedeTest
@TestProfile(SampleContent.class)
class ReviewChoicesTest {

    private static final Duration DAY = Duration.ofDays(1);

    private static final String MEMORIES = """
            select f.ref || ' ' || m.fact_state || ' ' || m.reps || coalesce(' ' || m.put_aside, '')
            from memory m join fact f on f.id = m.fact_id where m.learner_id = ?1 order by f.ref""";

    @Inject
    AnswerKeys keys;

    @Inject
    Stored stored;

    @Inject
    TestClock clock;

    @Inject
    DeriveReviews derive;

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
    void missedCard_comesBackWithinTheSession_untilItWasRightOnce_andSchedulesNothing() {
        learnEverything();
        ApiAttempt missed = reviewer.card();
        keys.answerAll(missed, ref -> false);
        List<String> before = memories();
        assertThat(reviewer.days()).startsWith(5);

        List<String> asked = reviewer.goThrough(ref -> true);

        assertThat(asked).as("the four others, and the one that was missed").hasSize(5);
        assertThat(stored.list(
                        "select cast(count(*) as text) from review where learner_id = ?1 and of_card", learner.id()))
                .as("the repeat is logged")
                .containsExactly("6");
        assertThat(stored.list(
                        "select cast(count(*) as text) from memory where learner_id = ?1 and fact_state = 'learning' and reps = 2",
                        learner.id()))
                .as("the day stays a miss")
                .containsExactly("1");
        assertThat(before).hasSize(5);
        assertThat(reviewer.review().<Integer>path("asked")).isEqualTo(5);
    }

    @Test
    void undo_bringsTheLastCardBack_asIfItHadNotBeenAnswered() {
        learnEverything();
        List<String> before = memories();
        ApiAttempt card = reviewer.card();
        keys.answerAll(card, ref -> false);
        ApiAttempt next = reviewer.card();
        assertThat(memories()).isNotEqualTo(before);

        Response undone = learner.request().post("/api/v1/review/undo");

        assertThat(undone.<String>path("attempt")).isEqualTo(card.id().toString());
        assertThat(memories()).isEqualTo(before);
        assertThat(card.get().<String>path("submittedAt")).isNull();
        assertThat(next.get().<String>path("submittedAt")).isNotNull();
        assertThat(reviewer.card().id()).isEqualTo(card.id());
        keys.answerAll(card, ref -> true);
        assertThat(reviewer.review().<Integer>path("asked")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"known", "suspended", "reset"})
    void undo_ofADecision_leavesTheFactAsItWas_andThenTheAnswerBeforeIt(String decision) {
        learnEverything();
        List<String> learnt = rows();
        ApiAttempt card = reviewer.card();
        keys.answerAll(card, ref -> true);
        List<String> answered = rows();
        decide(fact("outcome"), decision, 204);
        assertThat(rows()).isNotEqualTo(answered);

        Response decisionUndone = learner.request().post("/api/v1/review/undo");

        assertThat(decisionUndone.<Map<String, Object>>path("$")).isEqualTo(Map.of("fact", fact("outcome")));
        assertThat(rows()).isEqualTo(answered);
        assertThat(learner.request().post("/api/v1/review/undo").<Map<String, Object>>path("$"))
                .isEqualTo(Map.of("attempt", card.id().toString()));
        assertThat(rows()).isEqualTo(learnt);
        assertThat(learner.request().post("/api/v1/review/undo").statusCode()).isEqualTo(409);
    }

    @Test
    void undo_withoutACardOfToday_isRefused() {
        learnEverything();
        assertThat(learner.request().post("/api/v1/review/undo").<String>path("type"))
                .isEqualTo("urn:lede:problem:nothing-to-undo");
        reviewer.goThrough(ref -> true);
        clock.advance(DAY);
        assertThat(learner.request().post("/api/v1/review/undo").statusCode()).isEqualTo(409);
    }

    @Test
    void suspendedFact_isNotAsked_untilItIsResumed() {
        learnEverything();
        String fact = fact("outcome");

        decide(fact, "suspended", 204);
        assertThat(reviewer.days()).startsWith(4);
        assertThat(memories()).contains("outcome learning 1 suspended");
        assertThat(facts().get("outcome"))
                .containsEntry("putAside", "suspended")
                .containsEntry("due", null);

        decide(fact, "resumed", 204);
        assertThat(reviewer.days()).startsWith(5);
    }

    @Test
    void knownFact_comesBackInAWeek_andIsKnown() {
        learnEverything();

        decide(fact("outcome"), "known", 204);

        assertThat(memories()).contains("outcome known 2");
        assertThat(reviewer.days()).startsWith(4);
        clock.advance(DAY.multipliedBy(60));
        assertThat(reviewer.days()).startsWith(5);
    }

    @Test
    void resetFact_isAskedAsNew_andWhatWasAnsweredBeforeCountsNoMore() {
        learnEverything();
        reviewer.goThrough(ref -> true);
        assertThat(memories()).contains("outcome known 2");
        assertThat(reviewer.days()).startsWith(0);

        decide(fact("outcome"), "reset", 204);

        assertThat(memories()).hasSize(4).noneMatch(memory -> memory.startsWith("outcome"));
        assertThat(reviewer.days()).startsWith(1);
        assertThat(reviewer.goThrough(ref -> true)).hasSize(1);
        assertThat(memories()).contains("outcome learning 1");
    }

    @Test
    void decisions_areReplayedWithTheAnswers() {
        learnEverything();
        decide(fact("outcome"), "known", 204);
        decide(fact("on-board"), "suspended", 204);
        decide(fact("failures"), "reset", 204);
        clock.advance(DAY);
        reviewer.goThrough(ref -> true);
        List<String> before = rows();

        derive.rederiveAll(learner.id());

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void factNeverAsked_orNoFact_isNotThereToDecideAbout() {
        answer(learner.practise(SampleContent.EVERY_KIND), "number");
        reviewer.review();

        decide(fact("outcome"), "known", 404);
        decide("01a20bdf-e4dc-7c5e-8699-d773e6ffba4d", "known", 404);
        decide(fact("on-board"), "forgotten", 400);
    }

    @Test
    void factMissedOnEightDays_isPutAside_andEditorsSeeIt_untilItIsReset() {
        answer(learner.practise(SampleContent.EVERY_KIND), "number");
        for (int day = 1; day <= 8; day++) {
            clock.advance(DAY.multipliedBy(2));
            ApiAttempt quiz = learner.practise(SampleContent.EVERY_KIND);
            quiz.answer("number", keys.wrong(quiz.set(), "number")).then().statusCode(200);
            assertThat(memories()).containsExactly("on-board learning " + (day + 1) + (day == 8 ? " leech" : ""));
        }
        clock.advance(DAY.multipliedBy(30));
        assertThat(reviewer.days()).startsWith(0);

        Response leeches = new ApiLearner(learner.id(), members.of("editor").token("edit"))
                .request()
                .get("/api/v1/studio/leeches");

        assertThat(leeches.<List<Map<String, Object>>>path("leeches"))
                .filteredOn(leech -> leech.get("ref").equals("on-board"))
                .singleElement()
                .satisfies(leech -> {
                    assertThat(leech).containsEntry("learners", 1);
                    assertThat(leech.get("questions").toString()).contains("ref=number");
                });
        assertThat(learner.request().get("/api/v1/studio/leeches").statusCode()).isEqualTo(403);
        decide(fact("on-board"), "resumed", 204);
        assertThat(memories()).containsExactly("on-board learning 9");
        assertThat(reviewer.days()).startsWith(1);
    }

    @Test
    void settings_changeTheDaysCap_itsBeginning_andTheRetention() {
        learnEverything();
        assertThat(settings(new HashMap<>(Map.of("dayStartHour", 4, "perDay", 2, "desiredRetention", 0.8))))
                .isEqualTo(204);

        assertThat(learner.request().get("/api/v1/review/settings").<Map<String, Object>>path("$"))
                .isEqualTo(Map.of("dayStartHour", 4, "perDay", 2, "desiredRetention", 0.8f));
        assertThat(reviewer.days()).startsWith(2, 2, 1);
        assertThat(reviewer.review().<Integer>path("perDay")).isEqualTo(2);
        reviewer.goThrough(ref -> true);
        assertThat(stored.list(
                        "select distinct cast(desired_retention as text) from review where learner_id = ?1 and of_card",
                        learner.id()))
                .containsExactly("0.8");
    }

    @Test
    void settingsOutOfRange_areRefusedByField() {
        Map<String, Object> wrong = Map.of("dayStartHour", 24, "perDay", 0, "desiredRetention", 0.99);

        Response refused =
                learner.request().contentType("application/json").body(wrong).put("/api/v1/review/settings");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<List<String>>path("errors.pointer"))
                .containsExactly("/dayStartHour", "/perDay", "/desiredRetention");
    }

    @Test
    void holiday_asksNothing_andSpreadsWhatFellDueOverTheDaysAfter() {
        learnEverything();
        LocalDate today = LocalDate.parse(reviewer.review().<String>path("days[0].date"));
        assertThat(holiday(today, today.plusDays(2))).isEqualTo(204);

        assertThat(reviewer.days()).startsWith(0, 0, 0).element(3).isEqualTo(5);
        assertThat(reviewer.draw().statusCode()).isEqualTo(409);
        assertThat(learner.request().delete("/api/v1/review/holiday").statusCode())
                .isEqualTo(204);
        assertThat(reviewer.days()).startsWith(5);
        assertThat(holiday(today, today.minusDays(1))).isEqualTo(400);
    }

    @Test
    void cards_areListedByTheirArticleAlone() {
        learnEverything();

        Response cards = learner.request().get("/api/v1/review/cards");

        assertThat(cards.<List<Map<String, Object>>>path("cards"))
                .hasSize(5)
                .allSatisfy(card -> assertThat(card)
                        .isEqualTo(Map.of("article", "the-ferry-and-the-storm", "title", card.get("title"))));
    }

    /** Every fact is started, and a day has passed. */
    private void learnEverything() {
        keys.answerAll(learner.practise(SampleContent.EVERY_KIND), ref -> true);
        clock.advance(DAY);
        reviewer.review();
    }

    private void answer(ApiAttempt attempt, String ref) {
        attempt.answer(ref, keys.right(attempt.set(), ref)).then().statusCode(200);
    }

    private void decide(String fact, String decision, int status) {
        learner.request()
                .contentType("application/json")
                .body(Map.of("decision", decision))
                .post("/api/v1/review/facts/" + fact + "/decisions")
                .then()
                .statusCode(status);
    }

    private int settings(Map<String, Object> settings) {
        return learner.request()
                .contentType("application/json")
                .body(settings)
                .put("/api/v1/review/settings")
                .statusCode();
    }

    private int holiday(LocalDate from, LocalDate until) {
        return learner.request()
                .contentType("application/json")
                .body(Map.of("from", from.toString(), "until", until.toString()))
                .put("/api/v1/review/holiday")
                .statusCode();
    }

    private Map<String, Map<String, Object>> facts() {
        Map<String, Map<String, Object>> byRef = new HashMap<>();
        learner.request()
                .get("/api/v1/review/facts")
                .<List<Map<String, Object>>>path("items")
                .forEach(fact -> byRef.put((String) fact.get("ref"), fact));
        return byRef;
    }

    private String fact(String ref) {
        return stored.list(
                        "select cast(f.id as text) from fact f join article a on a.id = f.article_id where f.ref = ?1 and a.slug = ?2",
                        ref,
                        "the-ferry-and-the-storm")
                .get(0);
    }

    private List<String> memories() {
        reviewer.review();
        return stored.list(MEMORIES, learner.id());
    }

    private List<String> rows() {
        reviewer.review();
        return stored.list(
                "select cast(to_jsonb(r) - 'learner_id' as text) from review r where learner_id = ?1"
                        + " union all select cast(to_jsonb(m) - 'learner_id' as text) from memory m where learner_id = ?1 order by 1",
                learner.id());
    }
}
