package org.lede.attempt;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.lede.people.GuestConfig;
import org.lede.shared.BatchWork;

/** Deletes guests who haven't been seen for a long time, with all their answers; accounts are kept. */
@ApplicationScoped
class ExpireGuests {

    private static final Logger LOG = Logger.getLogger(ExpireGuests.class);

    /** Keeps transactions short; replicas skip each other's rows. */
    private static final int BATCH = 1000;

    private static final UUID FIRST = new UUID(0, 0);

    private static final String EXPIRED = """
            from learner l
            where l.created_at < ?1
              and not exists (select 1 from account c where c.learner_id = l.id)
              and not exists (select 1 from attempt t where t.learner_id = l.id and t.started_at >= ?1)
              and not exists (select 1 from answer a where a.learner_id = l.id and a.answered_at >= ?1)
            """;

    private static final String NEXT = "select l.id " + EXPIRED + " and l.id > ?2 order by l.id limit ?3";

    /** Checks again, since a guest may have come back meanwhile. */
    private static final String DELETE = "delete from learner where id in (select l.id " + EXPIRED
            + " and l.id in (?2) for update of l skip locked)";

    private final Session session;
    private final GuestConfig config;
    private final Clock clock;

    ExpireGuests(Session session, GuestConfig config, Clock clock) {
        this.session = session;
        this.config = config;
        this.clock = clock;
    }

    /** Once a day, long after the start. Guests whose rows are locked are deleted the next day. */
    @Scheduled(every = "24h", delayed = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expireGuests() {
        BatchWork.runJob("The deletion of guests", this::expire);
    }

    /** @return how many guests were deleted */
    int expire() {
        Instant before = clock.instant().minus(config.lifetime());
        int all = 0;
        List<UUID> some = next(before, FIRST);
        while (!some.isEmpty()) {
            all += deleted(some, before);
            some = next(before, some.get(some.size() - 1));
        }
        if (all > 0) {
            LOG.infof("%d guests deleted who were last seen before %s", all, before);
        }
        return all;
    }

    private List<UUID> next(Instant before, UUID last) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(NEXT, UUID.class)
                        .addScalar("id", UUID.class)
                        .setParameter(1, before)
                        .setParameter(2, last)
                        .setParameter(3, BATCH)
                        .getResultList());
    }

    /** If they can't be deleted together, each is tried alone, so that one failure doesn't keep the others. */
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
                .call(() -> session.createNativeQuery(DELETE)
                        .setParameter(1, before)
                        .setParameter(2, guests)
                        .executeUpdate());
    }
}
