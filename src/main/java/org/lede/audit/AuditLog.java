package org.lede.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.shared.BatchWork;
import org.lede.shared.Ids;

/** The record of who did what to accounts and content, written in the transaction that does it and kept for a set time. */
@ApplicationScoped
public class AuditLog {

    private static final Duration SHORTEST_RETENTION = Duration.ofDays(30);
    private static final int BATCH = 1000;

    private final EntityManager entities;
    private final AuditConfig config;
    private final Ids ids;
    private final Clock clock;

    AuditLog(EntityManager entities, AuditConfig config, Ids ids, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    public void add(@Nullable UUID actor, AuditAction action, @Nullable Object subject) {
        add(actor, action, subject, null);
    }

    /**
     * Adds a line. It says nothing that a stranger has typed: people type passwords where names belong.
     *
     * @param actor the learner who did it, null where unknown
     * @param subject the id, slug or ref of what it was done to, null for a user name that no account has
     * @param detail what was given or set by it, at most 200 characters
     */
    public void add(@Nullable UUID actor, AuditAction action, @Nullable Object subject, @Nullable String detail) {
        entities.createNativeQuery("insert into audit (id, at, actor, action, subject_type, subject_id, detail)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, ids.next())
                .setParameter(2, clock.instant())
                .setParameter(3, actor)
                .setParameter(4, action.wire())
                .setParameter(5, action.subjectType())
                .setParameter(6, subject == null ? null : subject.toString())
                .setParameter(7, detail)
                .executeUpdate();
    }

    /** The latest lines, older than the given one (null: from the latest), with the names of accounts that still exist. */
    @SuppressWarnings("unchecked")
    public List<Line> before(@Nullable UUID before, int limit) {
        List<Object[]> rows = entities.createNativeQuery("""
                        select a.id, a.at, c.user_name, a.action, coalesce(s.user_name, a.subject_id), a.detail
                        from audit a left join account c on c.learner_id = a.actor
                        left join account s
                            on s.learner_id = case when a.subject_type = 'learner' then cast(a.subject_id as uuid) end
                        where cast(?1 as uuid) is null or a.id < cast(?1 as uuid) order by a.id desc""", Object[].class)
                .setParameter(1, before == null ? null : before.toString())
                .setMaxResults(limit)
                .getResultList();
        return rows.stream()
                .map(row -> new Line(
                        (UUID) row[0],
                        (Instant) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        Objects.toString(row[5], "")))
                .toList();
    }

    /** How long a line is kept. */
    public Duration retention() {
        return config.retention().compareTo(SHORTEST_RETENTION) < 0 ? SHORTEST_RETENTION : config.retention();
    }

    /** Deletes the lines that have been kept for long enough. */
    @Scheduled(every = "24h", delayed = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        Instant before = clock.instant().minus(retention());
        BatchWork.runJob(
                "The deletion of old audit lines",
                () -> BatchWork.inBatches(
                        BATCH,
                        () -> QuarkusTransaction.requiringNew()
                                .call(() -> entities.createNativeQuery(
                                                "delete from audit where id in (select id from audit where at < ?1 limit ?2)")
                                        .setParameter(1, before)
                                        .setParameter(2, BATCH)
                                        .executeUpdate())));
    }

    /**
     * A line of the log.
     *
     * @param actor the user name of the account that did it, null where unknown or gone
     * @param subject the user name of the account it was done to, else the id or name of the subject; null for a user name
     *     that no account had
     * @param detail what was given or set by it, empty for nothing
     */
    public record Line(
            UUID id,
            Instant at,
            @Nullable String actor,
            String action,
            @Nullable String subject,
            String detail) {}
}
