package org.lede.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.lede.attempt.Attempt;
import org.lede.attempt.ReviewQueue;
import org.lede.attempt.StoredAnswer;
import org.lede.correction.RegradeJobs.Claim;
import org.lede.library.CorrectedSets;
import org.lede.library.PublishedQuestion;
import org.lede.library.PublishedSet;
import org.lede.question.Mark;
import org.lede.shared.Json;

/**
 * Regrades attempts by every ruling on their questions, many in one transaction: their answers, the scores of closed ones,
 * and what their learners remember. The number of statements doesn't depend on the number of attempts.
 */
@ApplicationScoped
class RegradeBatch {

    private static final String AFTER = """
            select a.set_id, a.set_n, a.learner_id, a.id from attempt a
            where (a.set_id, a.set_n, a.learner_id, a.id) > (:set, :n, :learner, :attempt) and\s""" + RegradeJobs.LEFT + """
            order by a.set_id, a.set_n, a.learner_id, a.id limit :most""";

    /**
     * Skips what another transaction holds, rather than wait while holding up others. Whatever derives, merges or deletes
     * locks the learner; locking it here too keeps two transactions from waiting for each other.
     */
    private static final String LOCK = """
            select a.* from attempt a join learner l on l.id = a.learner_id
            where (a.learner_id, a.id) in (
                select k.learner, k.attempt from jsonb_to_recordset(cast(:keys as jsonb)) k (learner uuid, attempt uuid))
              and a.graded_up_to < :sequence
            for no key update of l skip locked for update of a skip locked""";

    private static final String ANSWERS = """
            select cast(jsonb_agg(to_jsonb(a)) as text) as answers from answer a
            where a.learner_id in (:learners) and a.attempt_id in (:attempts)""";

    private static final String STORE_MARKS = """
            update answer a set fraction = r.fraction, rule_version = :rules
            from jsonb_to_recordset(cast(:answers as jsonb)) r (learner uuid, attempt uuid, question uuid, fraction float8)
            where a.learner_id = r.learner and a.attempt_id = r.attempt and a.question_version_id = r.question""";

    private static final String STORE_SCORES = """
            with regraded as (
              select * from jsonb_to_recordset(cast(:attempts as jsonb))
                r (learner uuid, attempt uuid, score numeric, sequence integer)),
            changed as (
              insert into score_change (learner_id, attempt_id, ruling_id, score_before, score_after, changed_at)
              select a.learner_id, a.id, :ruling, a.score, r.score, :now
              from regraded r join attempt a on a.learner_id = r.learner and a.id = r.attempt
              where r.score is not null
              on conflict do nothing)
            update attempt a set score = coalesce(r.score, a.score), graded_up_to = r.sequence
            from regraded r where a.learner_id = r.learner and a.id = r.attempt""";

    private final RegradeJobs jobs;
    private final CorrectedSets sets;
    private final ReviewQueue reviews;
    private final StatelessSession session;
    private final Clock clock;

    RegradeBatch(RegradeJobs jobs, CorrectedSets sets, ReviewQueue reviews, StatelessSession session, Clock clock) {
        this.jobs = jobs;
        this.sets = sets;
        this.reviews = reviews;
        this.session = session;
        this.clock = clock;
    }

    /** The next attempts that are left, in the order of their keys, whether or not another transaction holds them. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Key> after(Claim job, Key last, int most) {
        return RegradeJobs.left(job, session.createNativeQuery(AFTER, Object[].class))
                .setParameter("set", last.setId())
                .setParameter("n", last.setN())
                .setParameter("learner", last.learnerId())
                .setParameter("attempt", last.id())
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(row -> new Key((UUID) row[0], (Integer) row[1], (UUID) row[2], (UUID) row[3]))
                .toList();
    }

    /**
     * Regrades the attempts that no other transaction holds and that haven't been regraded since. Answers and rulings are
     * read under the locks, so nothing older than them can be stored afterwards.
     *
     * @return whether the job still belonged to this process; if not, nothing has happened
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean regrade(Claim job, List<Key> keys) {
        if (!jobs.renew(job)) {
            return false;
        }
        List<Attempt> held = lock(job, keys);
        if (held.isEmpty()) {
            return true;
        }
        Map<UUID, List<StoredAnswer>> answers = answers(held);
        Map<List<Object>, PublishedSet> corrected = new HashMap<>();
        Regraded regraded = new Regraded(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Attempt attempt : held) {
            PublishedSet set = corrected.computeIfAbsent(
                    List.of(attempt.setId(), attempt.setN()), key -> sets.get(attempt.setId(), attempt.setN()));
            regraded.add(attempt, set, answers.getOrDefault(attempt.id(), List.of()));
        }
        store(job, regraded);
        jobs.advance(job, held.size());
        return true;
    }

    private List<Attempt> lock(Claim job, List<Key> keys) {
        return session.createNativeQuery(LOCK, Attempt.class)
                .setParameter("sequence", job.sequence())
                .setParameter(
                        "keys",
                        Json.write(keys.stream()
                                .map(key -> row(key.learnerId(), key.id()))
                                .toList()))
                .getResultList();
    }

    private Map<UUID, List<StoredAnswer>> answers(List<Attempt> held) {
        String json = session.createNativeQuery(ANSWERS, String.class)
                .addScalar("answers", String.class)
                .setParameterList(
                        "learners", held.stream().map(Attempt::learnerId).collect(Collectors.toSet()))
                .setParameterList("attempts", held.stream().map(Attempt::id).toList())
                .getSingleResultOrNull();
        return StoredAnswer.list(json).stream().collect(Collectors.groupingBy(StoredAnswer::attemptId));
    }

    private void store(Claim job, Regraded regraded) {
        if (!regraded.marks().isEmpty()) {
            session.createNativeMutationQuery(STORE_MARKS)
                    .setParameter("rules", Mark.RULES)
                    .setParameter("answers", Json.write(regraded.marks()))
                    .executeUpdate();
        }
        reviews.add(regraded.revealed());
        session.createNativeMutationQuery(STORE_SCORES)
                .setParameter("attempts", Json.write(regraded.attempts()))
                .setParameter("ruling", job.rulingId())
                .setParameter("now", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .executeUpdate();
    }

    private static Map<String, Object> row(UUID learnerId, UUID attemptId) {
        return new HashMap<>(Map.of("learner", learnerId.toString(), "attempt", attemptId.toString()));
    }

    /**
     * The rows to store.
     *
     * @param marks of answers whose mark changes
     * @param revealed the answers to corrected questions whose learners have seen the key
     */
    private record Regraded(
            List<Map<String, Object>> attempts, List<Map<String, Object>> marks, List<StoredAnswer> revealed) {

        void add(Attempt attempt, PublishedSet set, List<StoredAnswer> answers) {
            boolean isRevealed = attempt.reveals(set, true);
            for (StoredAnswer answer : answers) {
                PublishedQuestion question =
                        set.withVersion(answer.questionVersionId()).orElseThrow();
                if (question.lastRuling() > attempt.gradedUpTo()) {
                    answer.regraded(question).ifPresent(fraction -> {
                        Map<String, Object> mark = row(answer.learnerId(), answer.attemptId());
                        mark.put("question", answer.questionVersionId().toString());
                        mark.put("fraction", fraction);
                        marks.add(mark);
                    });
                    if (isRevealed) {
                        revealed.add(answer);
                    }
                }
            }
            Map<String, Object> row = row(attempt.learnerId(), attempt.id());
            row.put("sequence", set.lastRuling());
            attempt.regradedScore(set, answers).ifPresent(score -> row.put("score", score));
            attempts.add(row);
        }
    }

    /** An attempt by the index it is looked up with. */
    record Key(UUID setId, int setN, UUID learnerId, UUID id) {

        private static final UUID LEAST = new UUID(0, 0);

        /** Before all others. */
        static final Key FIRST = new Key(LEAST, 0, LEAST, LEAST);
    }
}
