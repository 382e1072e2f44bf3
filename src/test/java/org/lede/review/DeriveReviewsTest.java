package org.lede.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.attempt.ReviewQueue;
import org.lede.scheduling.Model;
import org.lede.scheduling.Parameters;
import org.lede.scheduling.Scheduler;
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

/** What answers say about memories. */
@LedeTest
@TestProfile(SampleContent.class)
class DeriveReviewsTest {

    private static final String REVIEWS = """
        select f.ref || ' ' || r.kind || ' ' || case
            when r.evidence in ('reading', 'recognition') and r.grade > 1 then 'right' else cast(r.grade as text) end
        from review r join fact f on f.id = r.fact_id
        where r.learner_id = ?1 order by r.reviewed_at, f.ref\
        """;

    private static final String MEMORIES = """
        select f.ref || ' ' || m.fact_state || ' ' || m.reps from memory m join fact f on f.id = m.fact_id
        where m.learner_id = ?1 order by f.ref\
        """;

    private static final String EVERYTHING = """
        select cast(to_jsonb(r) - 'learner_id' as text) from review r where learner_id = ?1
        union all select cast(to_jsonb(m) - 'learner_id' as text) from memory m where learner_id = ?1 order by 1\
        """;

    private static final String MODELS =
            "select distinct model || ' ' || parameters_version from review where learner_id = ?1";

    private static final String TWO_TRACES =
            "select cast(fast_stability is not null as text) from memory where learner_id = ?1";

    @Inject
    AnswerKeys keys;

    @Inject
    Stored stored;

    @Inject
    TestClock clock;

    @Inject
    DeriveReviews derive;

    @Inject
    ReviewQueue answers;

    @Inject
    EntityManager entities;

    @Inject
    Members members;

    private ApiLearner learner;

    @BeforeEach
    void becomeGuest() {
        learner = ApiLearner.guest();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void practice_isReviewedAtOnce_andTheFirstAnswerStartsTheFact() {
        ApiAttempt attempt = learner.practise(SampleContent.EVERY_KIND);
        right(attempt, "verdict");
        wrong(attempt, "short");
        attempt.answer("number", Map.of("dontKnow", true));

        assertThat(list(REVIEWS)).containsExactly("outcome verdict 1", "outcome short-text 1", "on-board number 1");
        assertThat(list(MEMORIES)).containsExactly("on-board learning 1", "outcome learning 1");
        assertThat(list("""
            select cast(due_at = date_trunc('day', last_review_at - interval '4 hours', 'UTC')
                                   + interval '1 day 4 hours' as text)
            from memory where learner_id = ?1\
            """))
                .as("due when the next day of" + " the learner" + " begins")
                .containsExactly("true", "true");
    }

    @Test
    void grade_followsTheAnswerAlone_andConfidenceIsNone() {
        right(learner.practise(SampleContent.EVERY_KIND), "verdict");
        clock.advance(Duration.ofDays(1));
        ApiAttempt again = learner.practise(SampleContent.EVERY_KIND);
        again.put("short", Map.of("answer", keys.right(SampleContent.EVERY_KIND, "short"), "confidence", 1));
        again.put("single", Map.of("answer", keys.wrong(SampleContent.EVERY_KIND, "single"), "confidence", 3));

        assertThat(list(REVIEWS))
                .containsExactly("outcome verdict 1", "outcome short-text 3", "turning-back single-choice 1");
        assertThat(list("select f.ref from memory m join fact f on f.id = m.fact_id"
                        + " where m.learner_id = ?1 and m.sure_and_wrong"))
                .containsExactly("turning-back");
    }

    @Test
    void review_keepsAllThatItsGradeCameOf() {
        ApiAttempt attempt = learner.practise(SampleContent.EVERY_KIND);
        attempt.put(
                "ordering",
                Map.of("answer", keys.right(SampleContent.EVERY_KIND, "ordering"), "confidence", 2, "elapsedMs", 4200));

        assertThat(list("""
            select concat_ws(' ', kind, typed, fraction, confidence, elapsed_ms, grade, parameters_version,
                             desired_retention,
                             day = cast((reviewed_at - interval '4 hours') at time zone time_zone as date), time_zone, of_card,
                             evidence, round(cast(guess_rate as numeric), 2), rules)
            from review where learner_id = ?1\
            """)).containsExactly("ordering f 1 2 4200 1 2 0.9 t UTC f start 0.25 2");
    }

    @Test
    void test_isReviewedWhenItIsClosed_andNotWhatWasLeftEmpty() {
        ApiAttempt attempt = learner.takeTest(SampleContent.EVERY_KIND);
        right(attempt, "gap");
        right(attempt, "locate");

        assertThat(list(REVIEWS)).isEmpty();
        attempt.submit();
        assertThat(list(REVIEWS)).containsExactly("failures gap 1", "way-home locate right");
    }

    @Test
    void testWhoseTimeIsUp_isReviewedByWhatWasSaved() {
        ApiAttempt attempt = learner.takeTest(SampleContent.AGAINST_THE_CLOCK);
        String answered = attempt.refs().get(0);
        attempt.answer(answered, keys.right(SampleContent.AGAINST_THE_CLOCK, answered));
        clock.advance(Duration.ofMinutes(3));
        attempt.get();

        assertThat(list(REVIEWS)).hasSize(1);
    }

    @Test
    void testThatNeverTells_isNoReview() {
        ApiAttempt attempt = learner.takeTest(SampleContent.EXAMINATION);
        keys.answerAll(attempt, ref -> true);
        attempt.submit();

        assertThat(list(REVIEWS)).isEmpty();
    }

    @Test
    void answersThatTurnUpLate_takeTheirPlace() {
        ApiAttempt test = learner.takeTest(SampleContent.EVERY_KIND);
        wrong(test, "verdict");
        clock.advance(Duration.ofMinutes(1));
        right(learner.practise(SampleContent.EVERY_KIND), "short");
        assertThat(list(REVIEWS)).containsExactly("outcome short-text 1");

        test.submit();

        assertThat(list(REVIEWS)).containsExactly("outcome verdict 1", "outcome short-text 3");
        assertThat(list("select reps || ' ' || stability from memory where learner_id = ?1"))
                .as("both are of the day that started the fact")
                .containsExactly("1 0.212");
    }

    @Test
    void replay_givesTheSame() {
        for (int day = 0; day < 4; day++) {
            int today = day;
            keys.answerAll(learner.practise(SampleContent.EVERY_KIND), ref -> ref.length() % 4 != today);
            look();
            clock.advance(Duration.ofDays(1 + 2L * day));
        }
        List<String> before = list(EVERYTHING);

        derive.rederiveAll(learner.id());

        assertThat(before).hasSize(4 * 9 + 5);
        assertThat(stored.list(EVERYTHING, learner.id())).isEqualTo(before);
    }

    @Test
    void replay_goesByTheRetentionThatWasDesired_whateverIsConfiguredByThen() {
        DeriveReviews otherwise = new DeriveReviews(
                answers, new Scheduler(Parameters.OF_DAYS.retaining(0.8).holdingOut(0)), entities);
        right(learner.practise(SampleContent.EVERY_KIND), "gap");
        look();
        clock.advance(Duration.ofDays(1));
        right(learner.practise(SampleContent.EVERY_KIND), "verdict");
        right(learner.practise(SampleContent.EVERY_KIND), "gap");
        QuarkusTransaction.requiringNew().run(() -> otherwise.derivePending(learner.id()));
        List<String> before = list(EVERYTHING);

        assertThat(list("select cast(desired_retention as text) from review where learner_id = ?1 order by"
                        + " reviewed_at"))
                .containsExactly("0.9", "0.8", "0.8");
        derive.rederiveAll(learner.id());
        assertThat(list(EVERYTHING)).isEqualTo(before);
        QuarkusTransaction.requiringNew().run(() -> otherwise.rederiveAll(learner.id()));
        assertThat(list(EVERYTHING)).isEqualTo(before);
    }

    @Test
    void replay_ofReviewsByFormerRules_comesWithTheNextAnswer() {
        right(learner.practise(SampleContent.EVERY_KIND), "gap");
        look();
        stored.execute("update review set rules = 1, evidence = 'recall', grade = 3 where learner_id = '" + learner.id()
                + "'");
        stored.execute("update memory set stability = 99 where learner_id = '" + learner.id() + "'");
        assertThat(list("select cast(stability as text) from memory where learner_id = ?1"))
                .containsExactly("99");

        clock.advance(Duration.ofMinutes(1));
        right(learner.practise(SampleContent.EVERY_KIND), "number");

        assertThat(
                        list(
                                "select r.kind || r.rules || r.evidence from review r where learner_id = ?1 order by reviewed_at"))
                .containsExactly("gap2start", "number2start");
        assertThat(list("select cast(stability as text) from memory where learner_id = ?1"))
                .containsExactly("0.212", "0.212");
    }

    @Test
    void otherModel_derivesEverythingAgainWithTheNextAnswer_andWhatItDerivedMeansNothingToTheFirst() {
        DeriveReviews bySeven = new DeriveReviews(answers, new Scheduler(Model.FSRS_7.ofDays()), entities);
        for (int day = 0; day < 3; day++) {
            keys.answerAll(learner.practise(SampleContent.EVERY_KIND), ref -> true);
            look();
            clock.advance(Duration.ofDays(1 + 2L * day));
        }
        List<String> before = list(EVERYTHING);
        assertThat(list(MODELS)).containsExactly("fsrs-6 2");
        assertThat(list(TWO_TRACES)).containsOnly("false");

        ApiAttempt next = learner.practise(SampleContent.EVERY_KIND);
        right(next, "gap");
        QuarkusTransaction.requiringNew().run(() -> bySeven.derivePending(learner.id()));

        assertThat(list(MODELS)).containsExactly("fsrs-7 3");
        assertThat(list(TWO_TRACES)).hasSize(5).containsOnly("true");
        stored.execute("delete from answer where attempt_id = ?1", next.id());
        stored.execute("delete from review where attempt_id = ?1", next.id());
        derive.rederiveAll(learner.id());
        assertThat(list(EVERYTHING)).isEqualTo(before);
    }

    @Test
    void looks_atOnce_deriveEachAnswerOnce() throws Exception {
        keys.answerAll(learner.practise(SampleContent.EVERY_KIND), ref -> true);

        AtOnce.all(IntStream.range(0, 8)
                .mapToObj(i -> (java.util.concurrent.Callable<Integer>)
                        () -> learner.request().get("/api/v1/review").statusCode())
                .toList());

        assertThat(stored.list(REVIEWS, learner.id())).hasSize(9);
        assertThat(stored.count("answer_to_review where learner_id = ?1", learner.id()))
                .isZero();
        assertThat(stored.list("select cast(reps as text) from memory where learner_id = ?1", learner.id()))
                .containsOnly("1");
    }

    @Test
    void export_hasEveryMemoryWithItsReviews() {
        right(learner.practise(SampleContent.EVERY_KIND), "gap");

        Response export = learner.request().get("/api/v1/me/export");

        assertThat(export.<List<Map<String, Object>>>path("memories"))
                .singleElement()
                .satisfies(memory -> {
                    assertThat(memory).containsEntry("fact_state", "learning").containsEntry("reps", 1);
                    assertThat(memory.get("reviews")).asInstanceOf(LIST).hasSize(1);
                });
    }

    @Test
    void derivingThatFails_losesNothing() {
        right(learner.practise(SampleContent.EVERY_KIND), "gap");
        QuarkusTransaction.begin();
        derive.derivePending(learner.id());
        QuarkusTransaction.rollback();
        assertThat(stored.list(REVIEWS, learner.id())).isEmpty();
        assertThat(stored.count("answer_to_review where learner_id = ?1", learner.id()))
                .isEqualTo(1);

        assertThat(list(REVIEWS)).containsExactly("failures gap 1");
        assertThat(stored.count("answer_to_review where learner_id = ?1", learner.id()))
                .isZero();
    }

    @Test
    void guestWhoSignsIn_isRememberedWithTheAccount_asIfAllHadBeenAnsweredByOne() {
        Member ida = members.of("learner");
        ApiLearner guest = ApiLearner.guest();
        wrong(ida.learner().practise(SampleContent.EVERY_KIND), "verdict");
        wrong(guest.practise(SampleContent.EVERY_KIND), "gap");
        clock.advance(Duration.ofDays(1));
        right(guest.practise(SampleContent.EVERY_KIND), "short");
        clock.advance(Duration.ofDays(1));
        right(ida.learner().practise(SampleContent.EVERY_KIND), "verdict");
        List.of(ida.learner(), guest).forEach(each -> new Reviewer(each, keys).review());
        ApiAttempt card = new Reviewer(guest, keys).card();

        ida.bring(guest).then().statusCode(201);
        learner = ida.learner();

        assertThat(list(REVIEWS))
                .containsExactly(
                        "outcome verdict 1", "failures gap 1", "outcome short-text 3", "outcome verdict right");
        assertThat(list(MEMORIES)).containsExactly("failures learning 1", "outcome known 3");
        List<String> merged = list(EVERYTHING);
        derive.rederiveAll(learner.id());
        assertThat(list(EVERYTHING)).isEqualTo(merged);
        assertThat(new Reviewer(learner, keys).card().refs())
                .as("the guest's card waits on")
                .isEqualTo(card.refs());
    }

    private void right(ApiAttempt attempt, String ref) {
        attempt.answer(ref, keys.right(attempt.set(), ref)).then().statusCode(200);
    }

    private void wrong(ApiAttempt attempt, String ref) {
        attempt.answer(ref, keys.wrong(attempt.set(), ref)).then().statusCode(200);
    }

    private List<String> list(String sql) {
        look();
        return stored.list(sql, learner.id());
    }

    private void look() {
        new Reviewer(learner, keys).review();
    }
}
