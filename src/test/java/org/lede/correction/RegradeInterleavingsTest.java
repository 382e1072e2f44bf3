package org.lede.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.SampleContent.EVERY_KIND;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.attempt.Attempt;
import org.lede.attempt.StoredAnswer;
import org.lede.library.CorrectedSets;
import org.lede.library.PublishedSet;
import org.lede.review.DeriveReviews;
import org.lede.shared.Json;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.AtOnce;
import org.lede.testing.LedeTest;
import org.lede.testing.Members;
import org.lede.testing.Members.Member;
import org.lede.testing.ReplacedContent;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;

/**
 * Learners answer, submit, sign in and are deleted while editors rule and several replicas regrade. Whatever happens in
 * which order, everything stored afterwards is what grading it all from the beginning gives.
 */
@LedeTest
@TestProfile(SampleContent.class)
@Timeout(300)
class RegradeInterleavingsTest {

    private static final int LEARNERS = 6;
    private static final int STEPS = 25;
    private static final int RULINGS = 8;
    private static final List<String> VERDICTS = List.of("true", "false", "not-stated");

    @Inject
    Members members;

    @Inject
    Stored stored;

    @Inject
    DataSource database;

    @Inject
    AnswerKeys keys;

    @Inject
    Regrading regrading;

    @Inject
    CorrectedSets sets;

    @Inject
    DeriveReviews derive;

    @Inject
    Session session;

    @Inject
    ReplacedContent content;

    @BeforeEach
    void forgetOthers() {
        content.putBack();
    }

    @AfterEach
    void putContentBack() {
        content.putBack();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyOrder_endsAsGradingEverythingFromTheBeginning(long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        Member editor = members.of("editor");
        ApiLearner ruling = new ApiLearner(editor.id(), editor.token("read", "edit"));
        ApiAttempt asked = ApiLearner.guest().practise(EVERY_KIND);
        AtomicInteger busy = new AtomicInteger(LEARNERS + 1);
        List<Callable<List<Integer>>> all = new ArrayList<>();
        for (int i = 0; i < LEARNERS; i++) {
            SplittableRandom own = random.split();
            all.add(() -> counted(busy, () -> learn(own)));
        }
        SplittableRandom own = random.split();
        all.add(() -> counted(busy, () -> rule(ruling, asked, own)));
        for (int i = 0; i < 2; i++) {
            all.add(() -> {
                while (busy.get() > 0) {
                    regrading.resume();
                }
                return List.of();
            });
        }

        List<List<Integer>> statuses = AtOnce.all(all);
        regrading.resume();

        assertThat(statuses).allSatisfy(some -> assertThat(some).allMatch(status -> status < 500));
        assertThat(regrading.unfinished()).isZero();
        assertThat(stored.count("question_ruling")).isGreaterThan(1);
        assertThat(QuarkusTransaction.requiringNew().call(this::whatIsGradedOtherwise))
                .isEmpty();
        assertThat(stored.list(
                        "select c.attempt_id || ' ' || string_agg(c.score_before || ' ' || c.score_after, ', ' order by"
                                + " c.changed_at) from score_change c join attempt a on a.id = c.attempt_id and a.learner_id ="
                                + " c.learner_id group by c.attempt_id, c.learner_id, a.score"
                                + " having (array_agg(c.score_after order by c.changed_at desc))[1] <> a.score"))
                .as("last changes that aren't the score")
                .isEmpty();
        assertThat(remembered(derive::derivePending)).isEqualTo(remembered(derive::rederiveAll));
    }

    /** What is stored of reviews and memories when they have been derived of every learner in that way. */
    private Map<String, Object> remembered(Consumer<UUID> derivation) {
        stored.list("select cast(id as text) from learner").forEach(id -> derivation.accept(UUID.fromString(id)));
        Map<String, Object> fingerprints = stored.fingerprints();
        fingerprints.keySet().retainAll(List.of("review", "memory"));
        return fingerprints;
    }

    private static List<Integer> counted(AtomicInteger busy, Callable<List<Integer>> work) throws Exception {
        try {
            return work.call();
        } finally {
            busy.decrementAndGet();
        }
    }

    /** One guest after the other, who do what comes to their minds. */
    private List<Integer> learn(SplittableRandom random) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        Member account = members.of("learner");
        ApiLearner guest = ApiLearner.guest();
        ApiAttempt attempt = begin(guest, random);
        for (int i = 0; i < STEPS; i++) {
            int step = random.nextInt(12);
            if (step < 8) {
                statuses.add(answer(attempt, random).statusCode());
            } else if (step < 10) {
                statuses.add(attempt.submit().statusCode());
                attempt = begin(guest, random);
            } else if (step == 10) {
                statuses.add(account.bring(guest).statusCode());
                guest = ApiLearner.guest();
                attempt = begin(guest, random);
            } else {
                delete(guest);
                guest = ApiLearner.guest();
                attempt = begin(guest, random);
            }
        }
        return statuses;
    }

    private static ApiAttempt begin(ApiLearner guest, SplittableRandom random) {
        return random.nextBoolean() ? guest.practise(EVERY_KIND) : guest.takeTest(EVERY_KIND);
    }

    private Response answer(ApiAttempt attempt, SplittableRandom random) {
        List<String> refs = attempt.refs();
        String ref = random.nextInt(3) == 0 ? refs.get(random.nextInt(refs.size())) : "verdict";
        if (!refs.contains(ref)) {
            return attempt.get();
        }
        if (ref.equals("verdict")) {
            return attempt.answer(ref, Map.of("verdict", VERDICTS.get(random.nextInt(3))));
        }
        return attempt.answer(ref, random.nextBoolean() ? keys.right(EVERY_KIND, ref) : keys.wrong(EVERY_KIND, ref));
    }

    private void delete(ApiLearner guest) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from learner where id = ?")) {
            delete.setObject(1, guest.id());
            delete.executeUpdate();
        }
    }

    private List<Integer> rule(ApiLearner editor, ApiAttempt asked, SplittableRandom random) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < RULINGS; i++) {
            Map<String, Object> ruling = new HashMap<>(Map.of("version", 1, "reason", "It turned out so."));
            String ref = random.nextInt(4) == 0 ? "single" : "verdict";
            boolean isVoid = random.nextInt(3) == 0;
            ruling.put("type", isVoid ? "void" : "rekey");
            if (!isVoid) {
                ruling.put(
                        "answer",
                        ref.equals("verdict")
                                ? Map.of("verdict", VERDICTS.get(random.nextInt(3)))
                                : keys.wrong(EVERY_KIND, ref));
            }
            statuses.add(editor.request()
                    .body(Json.write(ruling))
                    .post("/api/v1/studio/questions/" + asked.question(ref).get("id") + "/rulings")
                    .statusCode());
            Thread.sleep(random.nextInt(60));
        }
        return statuses;
    }

    /** The answers and the scores that aren't what the questions, as they are corrected now, give for what was answered. */
    private List<String> whatIsGradedOtherwise() {
        List<String> wrong = new ArrayList<>();
        for (Attempt attempt :
                session.createQuery("from Attempt", Attempt.class).getResultList()) {
            PublishedSet set = sets.get(attempt.setId(), attempt.setN());
            List<StoredAnswer> answers = StoredAnswer.list(stored.list(
                            "select cast(jsonb_agg(to_jsonb(a)) as text) from answer a where attempt_id = ?1 and learner_id = ?2",
                            attempt.id(),
                            attempt.learnerId())
                    .get(0));
            for (StoredAnswer answer : answers) {
                answer.regraded(set.withVersion(answer.questionVersionId()).orElseThrow())
                        .ifPresent(fraction -> wrong.add("answer " + answer.questionVersionId() + " of " + attempt.id()
                                + ": " + answer.fraction() + " instead of " + fraction));
            }
            BigDecimal before = attempt.score().orElse(null);
            attempt.regradedScore(set, answers)
                    .ifPresent(score -> wrong.add("attempt " + attempt.id() + ": " + before + " instead of " + score));
        }
        return wrong;
    }
}
