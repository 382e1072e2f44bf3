package org.lede.attempt;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jboss.logging.Logger;
import org.lede.shared.BatchWork;

/**
 * Closes the attempts that learners left open: those whose deadline has passed, and abandoned ones without a deadline.
 * Pages and API close the attempts they show; this keeps the others from piling up.
 */
@ApplicationScoped
class CloseAttempts {

    private static final Logger LOG = Logger.getLogger(CloseAttempts.class);

    private static final int BATCH = 500;

    /**
     * In the order of their keys, so that an attempt that can't be closed doesn't hold up those after it. The last answer is
     * looked up attempt by attempt: of a {@code not exists} the planner may make one pass over all answers there are.
     */
    private static final String LEFT_OPEN = """
            select a.learner_id, a.id from attempt a
            where a.submitted_at is null and (a.learner_id, a.id) > (:learner, :attempt)
              and (a.deadline < :overdue
                   or a.deadline is null and a.started_at < :abandoned
                      and coalesce((select max(g.answered_at) from answer g
                                    where g.learner_id = a.learner_id and g.attempt_id = a.id), a.started_at)
                          < :abandoned)
            order by a.learner_id, a.id limit :most""";

    private static final Key FIRST = new Key(new UUID(0, 0), new UUID(0, 0));

    /** After so many failures in a row the database is probably in trouble, and the next run goes on. */
    private static final int MOST_FAILURES = 3;

    private final StatelessSession session;
    private final Attempts attempts;
    private final Config config;
    private final Clock clock;

    CloseAttempts(StatelessSession session, Attempts attempts, Config config, Clock clock) {
        this.session = session;
        this.attempts = attempts;
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
     * Closes each in a transaction of its own.
     *
     * @return how many were closed
     */
    int close() {
        Instant abandoned = clock.instant().minus(config.lifetime());
        int closed = 0;
        int failures = 0;
        Key last = FIRST;
        List<Key> batch;
        do {
            batch = leftOpen(last, abandoned);
            for (Key attempt : batch) {
                last = attempt;
                try {
                    closed += attempts.closeAbandoned(attempt.learnerId(), attempt.id(), abandoned) ? 1 : 0;
                    failures = 0;
                } catch (RuntimeException e) {
                    LOG.warnf("Attempt %s can't be closed now: %s", attempt.id(), e.getMessage());
                    if (++failures == MOST_FAILURES) {
                        return closed;
                    }
                }
            }
        } while (batch.size() == BATCH);
        return closed;
    }

    private List<Key> leftOpen(Key last, Instant abandoned) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(LEFT_OPEN, Object[].class)
                        .setParameter("learner", last.learnerId())
                        .setParameter("attempt", last.id())
                        .setParameter("overdue", clock.instant().minus(Attempt.GRACE))
                        .setParameter("abandoned", abandoned)
                        .setParameter("most", BATCH)
                        .getResultList())
                .stream()
                .map(row -> new Key((UUID) row[0], (UUID) row[1]))
                .toList();
    }

    private record Key(UUID learnerId, UUID id) {}

    /** How long an attempt stays open. */
    @ConfigMapping(prefix = "lede.attempts")
    interface Config {

        /** An attempt without a time limit is closed this long after its learner's last answer, or after it began. */
        @WithDefault("30d")
        Duration lifetime();
    }
}
