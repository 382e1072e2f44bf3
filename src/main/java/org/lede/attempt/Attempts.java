package org.lede.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.StatelessSession;
import org.hibernate.query.CommonQueryContract;
import org.lede.library.CorrectedSets;
import org.lede.library.Display;
import org.lede.library.Mode;
import org.lede.library.Reveal;
import org.lede.people.Learner;
import org.lede.shared.Ids;
import org.lede.shared.Refused;

/**
 * Reads attempts with one statement each, and closes them.
 *
 * <p>The session keeps no entities: after a lock has been waited for, reading again gives what the rows hold now.
 */
@ApplicationScoped
public class Attempts {

    private static final String READ = """
            select {a.*}, l.time_zone as zone, l.keyboard_shortcuts as shortcuts,
                   (select r.display from question_set s join article r on r.id = s.article_id where s.id = a.set_id) as display,
                   (select count(*) from set_item i join question_ruling r on r.question_version_id = i.question_version_id
                    where i.set_id = a.set_id and i.n = a.set_n) as rulings,
                   (select cast(jsonb_agg(to_jsonb(g)) as text) from answer g
                    where g.learner_id = a.learner_id and g.attempt_id = a.id) as answers,
                   (select cast(jsonb_agg(to_jsonb(c) order by c.changed_at, c.ruling_id) as text) from score_change c
                    where c.learner_id = a.learner_id and c.attempt_id = a.id) as changes
            from attempt a join learner l on l.id = a.learner_id
            where a.learner_id = :learner and a.id = :attempt""";

    /** Waits for answers that are being stored, and keeps others out. */
    private static final String LOCK =
            "select id from attempt where learner_id = :learner and id = :attempt for no key update";

    private static final String DUE = """
            select a.id from attempt a where a.learner_id = :learner and a.submitted_at is null
            and (a.deadline < :overdue or a.mode = 'practice' and jsonb_array_length(a.drawn) <=
                 (select count(*) from answer g where g.learner_id = a.learner_id and g.attempt_id = a.id))
            order by a.id""";

    /**
     * Two parts of a statement that closes an attempt: the attempt itself, and the event in the outbox. The first part can
     * be completed with a condition.
     */
    static final String CLOSED = """
            closed as (
              update attempt t set submitted_at = :submitted, score = :score, is_full = :full
              where t.learner_id = :learner and t.id = :attempt %s returning t.learner_id, t.id),
            event as (
              insert into outbox (id, kind, payload, created_at, due_at)
              select :event, 'attempt-closed', jsonb_build_object('learnerId', learner_id, 'attemptId', id), clock_timestamp(),
                     clock_timestamp()
              from closed)
            """;

    /** The answers of a test can be reviewed from now on, unless its set never reveals the keys; practice adds each itself. */
    private static final String CLOSE = "with " + CLOSED.formatted("") + """
            insert into answer_to_review (learner_id, attempt_id, question_version_id)
            select g.learner_id, g.attempt_id, g.question_version_id
            from answer g join closed on g.learner_id = closed.learner_id and g.attempt_id = closed.id where :revealed
            on conflict do nothing""";

    /** What follows from the answer, its review for instance, goes with it. */
    private static final List<String> REOPEN = List.of(
            "delete from score_change where learner_id = :learner and attempt_id = :attempt",
            "delete from answer where learner_id = :learner and attempt_id = :attempt",
            "update attempt set submitted_at = null, score = null where learner_id = :learner and id = :attempt");

    private final StatelessSession session;
    private final CorrectedSets sets;
    private final Ids ids;
    private final Clock clock;

    Attempts(StatelessSession session, CorrectedSets sets, Ids ids, Clock clock) {
        this.session = session;
        this.sets = sets;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The attempt as it is now; closed first, if it is due.
     *
     * @throws org.lede.shared.Refused when the learner has no such attempt
     */
    public AttemptState view(UUID learnerId, UUID attemptId) {
        AttemptState state = read(learnerId, attemptId);
        return state.attempt().isDue(state.answers(), clock.instant()) ? closeDue(learnerId, attemptId) : state;
    }

    /** Closes all attempts of the learner that are due, before a list of them is shown. */
    @Transactional
    public void closeDue(UUID learnerId) {
        session.createNativeQuery(DUE, UUID.class)
                .setParameter("learner", learnerId)
                .setParameter("overdue", Timestamp.from(clock.instant().minus(Attempt.GRACE)))
                .getResultList()
                .forEach(attempt -> closeDue(learnerId, attempt));
    }

    /**
     * Hands an attempt in; a second time changes nothing.
     *
     * @throws org.lede.shared.Refused when the learner has no such attempt
     */
    @Transactional
    public AttemptState submit(UUID learnerId, UUID attemptId) {
        Instant now = clock.instant();
        return close(learnerId, attemptId, it -> it.attempt().submit(it.set(), it.answers(), now));
    }

    @Transactional
    AttemptState closeDue(UUID learnerId, UUID attemptId) {
        Instant now = clock.instant();
        return close(learnerId, attemptId, it -> it.attempt().closeIfDue(it.set(), it.answers(), now));
    }

    /**
     * Closes an attempt that is due, or that was abandoned before that moment.
     *
     * @return whether it is closed now
     */
    @Transactional
    boolean closeAbandoned(UUID learnerId, UUID attemptId, Instant before) {
        Instant now = clock.instant();
        AttemptState state = close(
                learnerId,
                attemptId,
                it -> it.attempt().closeIfDue(it.set(), it.answers(), now)
                        || it.attempt().closeIfAbandoned(it.set(), it.answers(), before));
        return !state.attempt().isOpen();
    }

    /** Takes back the answer to a card, which then waits for another one. */
    @Transactional
    public void reopenCard(UUID learnerId, UUID attemptId) {
        for (String statement : REOPEN) {
            session.createNativeMutationQuery(statement)
                    .setParameter("learner", learnerId)
                    .setParameter("attempt", attemptId)
                    .executeUpdate();
        }
    }

    /** Reads the attempt under its lock, and stores it if the action closes it. */
    private AttemptState close(UUID learnerId, UUID attemptId, Predicate<AttemptState> action) {
        session.createNativeQuery(LOCK, UUID.class)
                .setParameter("learner", learnerId)
                .setParameter("attempt", attemptId)
                .getResultList();
        AttemptState state = read(learnerId, attemptId);
        if (!action.test(state)) {
            return state;
        }
        Attempt attempt = state.attempt();
        boolean revealed = attempt.mode() == Mode.TEST && state.set().terms().reveal() == Reveal.SUBMISSION;
        closing(session.createNativeMutationQuery(CLOSE), attempt)
                .setParameter("revealed", revealed)
                .executeUpdate();
        return AttemptState.of(attempt, state.set(), state.answers(), state.changes(), state.viewer());
    }

    /** Sets the parameters of {@link #CLOSED} for an attempt that has been closed in memory. */
    <Q extends CommonQueryContract> Q closing(Q query, Attempt attempt) {
        query.setParameter("learner", attempt.learnerId());
        query.setParameter("attempt", attempt.id());
        query.setParameter("submitted", Timestamp.from(attempt.submittedAt().orElseThrow()));
        query.setParameter("score", attempt.score().orElseThrow());
        query.setParameter("full", attempt.isFull());
        query.setParameter("event", ids.next());
        return query;
    }

    /** The attempt as it is stored, whether or not it is due. */
    AttemptState read(UUID learnerId, UUID attemptId) {
        Object[] row = session
                .createNativeQuery(READ, Object[].class)
                .addEntity("a", Attempt.class)
                .addScalar("zone", String.class)
                .addScalar("shortcuts", Boolean.class)
                .addScalar("display", String.class)
                .addScalar("rulings", Integer.class)
                .addScalar("answers", String.class)
                .addScalar("changes", String.class)
                .setParameter("learner", learnerId)
                .setParameter("attempt", attemptId)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> Refused.notFound("attempt"));
        Attempt attempt = (Attempt) row[0];
        return AttemptState.of(
                attempt,
                sets.get(attempt.setId(), attempt.setN(), (Integer) row[4]),
                StoredAnswer.list((String) row[5]),
                AttemptState.ScoreChange.list((String) row[6]),
                new AttemptState.Viewer(
                        Learner.timeZone((String) row[1]),
                        (Boolean) row[2],
                        Display.valueOf(((String) row[3]).toUpperCase(Locale.ROOT))));
    }
}
