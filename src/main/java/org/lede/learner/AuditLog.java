package org.lede.learner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
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
}
