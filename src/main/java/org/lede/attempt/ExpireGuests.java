package org.lede.attempt;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lede.people.GuestConfig;
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

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String EXPIRED = """
            from learner l
            where l.created_at < ?1
              and not exists (select 1 from account c where c.learner_id = l.id)
              and not exists (select 1 from attempt t where t.learner_id = l.id and t.started_at >= ?1)
              and not exists (select 1 from answer a where a.learner_id = l.id and a.answered_at >= ?1)
            """;

    private static final String NEXT = "select l.id " + EXPIRED + " and l.id > ?2 order by l.id limit ?3";

    /** They may have been seen again since they were looked for. */
    private static final String DELETE = "delete from learner where id in (select l.id " + EXPIRED
            + " and l.id in (?2) for update of l skip locked)";

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

    /** Once a day, and not before the start is long over. Guests whose rows are in use then go the next day. */
    @Scheduled(every = "24h", delayed = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expireGuests() {
        BatchWork.runJob("The deletion of guests", this::expire);
    }

    /** By itself, so that neither waits for the other nor fails with it. */
    @Scheduled(every = "24h", delayed = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetKeys() {
        BatchWork.runJob("The deletion of idempotency keys", () -> {
            Instant now = clock.instant();
            int some;
            do {
                some = QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery(KEYS)
                                .setParameter(1, now)
                                .setParameter(2, BATCH)
                                .executeUpdate());
            } while (some == BATCH);
        });
    }

    /** @return how many guests were deleted */
    int expire() {
        Instant before = clock.instant().minus(config.lifetime());
        int all = 0;
        List<UUID> some = next(before, BEFORE_ALL);
        while (!some.isEmpty()) {
            all += deleted(some, before);
            some = next(before, some.get(some.size() - 1));
        }
        if (all > 0) {
            LOG.infof("%d guests deleted who were last seen before %s", all, before);
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private List<UUID> next(Instant before, UUID last) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(NEXT, UUID.class)
                        .setParameter(1, before)
                        .setParameter(2, last)
                        .setParameter(3, BATCH)
                        .getResultList());
    }

    /** Where some can't be deleted together, each is tried alone: one that can't be deleted keeps no other. */
    private int deleted(List<UUID> guests, Instant before) {
        try {
            return delete(guests, before);
        } catch (RuntimeException e) {
            LOG.warnf(e, "%d guests couldn't be deleted together", guests.size());
        }
        int all = 0;
        int failed = 0;
        for (UUID guest : guests) {
            try {
                all += delete(List.of(guest), before);
            } catch (RuntimeException e) {
                failed++;
                LOG.debugf(e, "Guest %s can't be deleted", guest);
            }
        }
        LOG.warnf("%d guests can't be deleted; that is tried again tomorrow", failed);
        return all;
    }

    private int delete(List<UUID> guests, Instant before) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(DELETE)
                        .setParameter(1, before)
                        .setParameter(2, guests)
                        .executeUpdate());
    }
}
