package org.lede.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.lede.shared.Ids;

/** The record of who did what to accounts and content, written in the transaction that does it. Nothing is ever taken out. */
@ApplicationScoped
public class AuditLog {

    private final EntityManager entities;
    private final Ids ids;
    private final Clock clock;

    AuditLog(EntityManager entities, Ids ids, Clock clock) {
        this.entities = entities;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Adds a line.
     *
     * @param actor whoever did it, null for nobody known
     * @param subject whom or what it was done to, at most 200 characters; nothing that was typed by a stranger
     */
    public void add(@Nullable UUID actor, AuditAction action, String subject) {
        entities.createNativeQuery("insert into audit (id, at, actor, action, subject) values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, ids.next())
                .setParameter(2, clock.instant())
                .setParameter(3, actor)
                .setParameter(4, action.wire())
                .setParameter(5, subject)
                .executeUpdate();
    }

    /** The latest lines, older than the given one (null: from the latest), with the names of those who still have one. */
    @SuppressWarnings("unchecked")
    public List<Line> before(@Nullable UUID before, int limit) {
        List<Object[]> rows = entities.createNativeQuery("""
                        select a.id, a.at, c.user_name, a.action, a.subject, s.user_name
                        from audit a left join account c on c.learner_id = a.actor
                        left join account s on cast(s.learner_id as text) = split_part(a.subject, ' ', 1)
                        where cast(?1 as uuid) is null or a.id < cast(?1 as uuid) order by a.id desc""", Object[].class)
                .setParameter(1, before == null ? null : before.toString())
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(Line::of).toList();
    }

    /**
     * A line of the log.
     *
     * @param actor the user name of whoever did it, null where unknown or gone
     * @param subject the user name of whom it was done to, or what is kept of them
     */
    public record Line(UUID id, Instant at, @Nullable String actor, String action, String subject) {

        private static Line of(Object[] row) {
            String subject = (String) row[4];
            return new Line(
                    (UUID) row[0],
                    (Instant) row[1],
                    (String) row[2],
                    (String) row[3],
                    row[5] == null
                            ? subject
                            : subject.replaceFirst("^\\S+", Matcher.quoteReplacement((String) row[5])));
        }
    }
}
