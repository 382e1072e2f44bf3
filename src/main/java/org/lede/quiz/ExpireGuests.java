package org.lede.quiz;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.lede.learner.GuestConfig;
import org.lede.shared.BatchWork;

/**
 * Deletes guests who haven't been seen for a long time, with everything they answered, and nobody with an account; and with
 * them the Idempotency-Keys whose time is over, of whomever.
 */
@ApplicationScoped
class ExpireGuests {

    private static final Logger LOG = Logger.getLogger(ExpireGuests.class);

    /** So that no transaction is long; replicas that do the same skip each other's rows. */
    private static final int BATCH = 1000;

    private static final String EXPIRED = """
            delete from learner where id in (
              select l.id from learner l
              where l.created_at < ?1
                and not exists (select 1 from account c where c.learner_id = l.id)
                and not exists (select 1 from attempt t where t.learner_id = l.id and t.started_at >= ?1)
                and not exists (select 1 from answer a where a.learner_id = l.id and a.answered_at >= ?1)
              limit ?2 for update of l skip locked)""";

    private static final String KEYS = """
            delete from idempotency where (learner_id, key) in (
              select learner_id, key from idempotency where expires_at <= ?1 limit ?2 for update skip locked)""";

    private final EntityManager entities;
    private final GuestConfig config;
    private final Clock clock;

    ExpireGuests(EntityManager entities, GuestConfig config, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    /** Once a day, and not before the start is long over. */
    @Scheduled(every = "24h", delayed = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void daily() {
        BatchWork.runJob("The deletion of guests", () -> {
            expire();
            inBatches(KEYS, clock.instant());
        });
    }

    /** @return how many guests were deleted */
    int expire() {
        Instant before = clock.instant().minus(config.lifetime());
        int all = inBatches(EXPIRED, before);
        if (all > 0) {
            LOG.infof("%d guests deleted who were last seen before %s", all, before);
        }
        return all;
    }

    private int inBatches(String delete, Instant before) {
        int all = 0;
        int some;
        do {
            some = QuarkusTransaction.requiringNew()
                    .call(() -> entities.createNativeQuery(delete)
                            .setParameter(1, before)
                            .setParameter(2, BATCH)
                            .executeUpdate());
            all += some;
        } while (some == BATCH);
        return all;
    }
}
