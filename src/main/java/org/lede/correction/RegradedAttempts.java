package org.lede.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.lede.attempt.Attempt;
import org.lede.shared.Json;

/** Stores what becomes of attempts by rulings, with two statements for however many they are. */
@ApplicationScoped
class RegradedAttempts {

    /** An attempt is regraded once for a ruling; where that was done before jobs were kept, the first change stands. */
    private static final String NOTE_CHANGES = """
            insert into score_change (learner_id, attempt_id, ruling_id, score_before, score_after, changed_at)
            select a.learner_id, a.id, :ruling, a.score, r.score, :now
            from jsonb_to_recordset(cast(:attempts as jsonb)) r (learner uuid, attempt uuid, score numeric)
            join attempt a on a.learner_id = r.learner and a.id = r.attempt
            where r.score is not null
            on conflict do nothing""";

    private static final String STORE = """
            update attempt a set score = coalesce(r.score, a.score), graded_up_to = r.sequence
            from jsonb_to_recordset(cast(:attempts as jsonb)) r (learner uuid, attempt uuid, score numeric, sequence integer)
            where a.learner_id = r.learner and a.id = r.attempt""";

    private final Session session;
    private final Clock clock;

    RegradedAttempts(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** Stores them, and for the learners what their scores were before that ruling. */
    void store(List<Regraded> attempts, UUID rulingId) {
        String trees = Json.write(attempts.stream().map(Regraded::tree).toList());
        session.createNativeMutationQuery(NOTE_CHANGES)
                .setParameter("attempts", trees)
                .setParameter("ruling", rulingId)
                .setParameter("now", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .executeUpdate();
        session.createNativeMutationQuery(STORE).setParameter("attempts", trees).executeUpdate();
    }

    /**
     * What becomes of an attempt.
     *
     * @param score what it is afterwards; empty where it stays
     * @param lastRuling the sequence of the last ruling on a question of its set
     */
    record Regraded(Attempt attempt, Optional<BigDecimal> score, int lastRuling) {

        private Map<String, Object> tree() {
            Map<String, Object> tree = new HashMap<>(Map.of(
                    "learner", attempt.learnerId().toString(),
                    "attempt", attempt.id().toString(),
                    "sequence", lastRuling));
            score.ifPresent(points -> tree.put("score", points));
            return tree;
        }
    }
}
