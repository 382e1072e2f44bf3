package org.lede.attempt;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lede.shared.BatchWork;

/**
 * Closes the attempts that their learners left open: those whose deadline has passed, and those without one that were
 * abandoned. Pages and API close what they show by themselves; this keeps open attempts from piling up.
 */
@ApplicationScoped
class CloseAttempts {

    private static final Logger LOG = Logger.getLogger(CloseAttempts.class);

    private static final int BATCH = 500;

    /** In the order of their keys, so that an attempt that can't be closed now doesn't keep those after it waiting. */
    private static final String LEFT_OPEN = """
            select a.learner_id, a.id from attempt a
            where a.submitted_at is null and (a.learner_id, a.id) > (:learner, :attempt)
              and (a.deadline < :overdue
                   or a.deadline is null and a.started_at < :abandoned
                      and not exists (select 1 from answer g where g.learner_id = a.learner_id and g.attempt_id = a.id
                                      and g.answered_at >= :abandoned))
            order by a.learner_id, a.id limit :most""";

    private static final UUID FIRST = new UUID(0, 0);

    /** After so many failures in a row the database is probably in trouble, and the next run goes on. */
    private static final int MOST_FAILURES = 3;

    private final EntityManager entities;
    private final ViewAttempt view;
    private final AttemptConfig config;
    private final Clock clock;

    CloseAttempts(EntityManager entities, ViewAttempt view, AttemptConfig config, Clock clock) {
        this.entities = entities;
        this.view = view;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void regularly() {
        BatchWork.runJob("The closing of attempts", () -> {
            int closed = close();
            if (closed > 0) {
                LOG.infof("%d attempts closed that were left open", closed);
            }
        });
    }

    /**
     * Each in a transaction of its own, so that a failure or a stop loses none of those before it.
     *
     * @return how many were closed
     */
    int close() {
        Instant abandoned = clock.instant().minus(config.lifetime());
        int closed = 0;
        int failures = 0;
        UUID learner = FIRST;
        UUID attempt = FIRST;
        List<Tuple> batch;
        do {
            batch = leftOpen(learner, attempt, abandoned);
            for (Tuple row : batch) {
                learner = row.get(0, UUID.class);
                attempt = row.get(1, UUID.class);
                Optional<Boolean> done = tryToClose(learner, attempt, abandoned);
                failures = done.isPresent() ? 0 : failures + 1;
                closed += done.orElse(false) ? 1 : 0;
                if (failures == MOST_FAILURES) {
                    return closed;
                }
            }
        } while (batch.size() == BATCH);
        return closed;
    }

    /** One attempt that can't be closed must not keep the others open; empty where it failed. */
    private Optional<Boolean> tryToClose(UUID learner, UUID attempt, Instant abandoned) {
        try {
            return Optional.of(view.closeIfLeft(learner, attempt, abandoned));
        } catch (RuntimeException e) {
            LOG.warnf("Attempt %s can't be closed now: %s", attempt, e.getMessage());
            return Optional.empty();
        }
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> leftOpen(UUID learner, UUID attempt, Instant abandoned) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(LEFT_OPEN, Tuple.class)
                        .setParameter("learner", learner)
                        .setParameter("attempt", attempt)
                        .setParameter("overdue", clock.instant().minus(Attempt.GRACE))
                        .setParameter("abandoned", abandoned)
                        .setParameter("most", BATCH)
                        .getResultList());
    }
}
