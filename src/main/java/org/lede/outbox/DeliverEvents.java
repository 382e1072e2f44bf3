package org.lede.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.lede.shared.BatchWork;

/**
 * Delivers the events of the outbox as CDI events, each at least once. An event is delivered and deleted in one transaction,
 * which its observers share. Replicas skip each other's rows.
 */
@ApplicationScoped
class DeliverEvents {

    private static final Logger LOG = Logger.getLogger(DeliverEvents.class);

    private static final int LONGEST_ERROR = 1000;

    /** Times are the database's, so that replicas whose clocks differ agree. */
    private static final String NEXT = """
            select id, kind, cast(payload as text) from outbox where due_at <= clock_timestamp()
            order by due_at, id limit 1 for update skip locked""";

    private static final String DELETE = "delete from outbox where id = :id";

    /** After 2 seconds, then 4, then 8 and so on up to an hour. */
    private static final String RETRY_LATER = """
            update outbox set failures = failures + 1, last_error = :error,
              due_at = clock_timestamp() + interval '1 second' * least(power(2, least(failures + 1, 12)), 3600)
            where id = :id""";

    private final Session session;
    private final Outbox outbox;
    private final Event<Object> events;
    private final AtomicLong undelivered = new AtomicLong();

    DeliverEvents(Session session, Outbox outbox, Event<Object> events, Config config, MeterRegistry metrics) {
        this.session = session;
        this.outbox = outbox;
        this.events = events;
        Gauge.builder("lede.outbox.undelivered", undelivered, AtomicLong::get)
                .description("Events that could not be delivered yet, as seen every " + config.every())
                .register(metrics);
    }

    @Scheduled(every = "${lede.outbox.every:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deliver() {
        BatchWork.runJob("The delivery of events", () -> {
            boolean more = true;
            while (more) {
                more = deliverNext();
            }
            undelivered.set(QuarkusTransaction.requiringNew()
                    .call(() -> session.createNativeQuery("select count(*) from outbox", Long.class)
                            .addScalar("count", Long.class)
                            .getSingleResult()));
        });
    }

    /** @return whether there was an event that is due */
    private boolean deliverNext() {
        try {
            return QuarkusTransaction.requiringNew().call(this::fireNext);
        } catch (Undelivered e) {
            LOG.warnf(e.getCause(), "The event %s can't be delivered and is tried again later", e.id);
            String error = e.getCause().toString();
            QuarkusTransaction.requiringNew()
                    .run(() -> session.createNativeMutationQuery(RETRY_LATER)
                            .setParameter("id", e.id)
                            .setParameter("error", error.substring(0, Math.min(error.length(), LONGEST_ERROR)))
                            .executeUpdate());
            return true;
        }
    }

    private boolean fireNext() {
        Object[] row = session.createNativeQuery(NEXT, Object[].class).getSingleResultOrNull();
        if (row == null) {
            return false;
        }
        UUID id = (UUID) row[0];
        try {
            events.fire(outbox.read((String) row[1], (String) row[2]));
            session.createNativeMutationQuery(DELETE).setParameter("id", id).executeUpdate();
            return true;
        } catch (RuntimeException | JsonProcessingException e) {
            throw new Undelivered(id, e);
        }
    }

    /** When replicas look for events to deliver. */
    @ConfigMapping(prefix = "lede.outbox")
    interface Config {

        /** The time between two looks, such as 10s; off for never. */
        @WithDefault("10s")
        String every();
    }

    private static final class Undelivered extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final UUID id;

        Undelivered(UUID id, Exception cause) {
            super(cause);
            this.id = id;
        }
    }
}
