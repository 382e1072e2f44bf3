package org.lede.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.audit.AuditAction;
import org.lede.audit.AuditLog;
import org.lede.shared.Ids;
import org.lede.shared.SessionConfig;

/** Begins, looks up and ends the sessions of browsers. */
@ApplicationScoped
public class Sessions {

    private static final String NEW_GUEST = """
            with guest as (insert into learner (id, language, time_zone, created_at) values (?1, ?2, ?3, ?4))
            insert into session (learner_id, id, hash, device, created_at, expires_at, last_used_at)
            values (?1, ?5, ?6, ?7, ?4, ?8, ?4)""";

    private final EntityManager entities;
    private final SessionConfig config;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    Sessions(EntityManager entities, SessionConfig config, AuditLog audit, Ids ids, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Begins a session, inside the caller's transaction.
     *
     * @param userAgent the header that the browser sends; null where it sends none
     * @return the value of its cookie
     */
    public String begin(UUID learnerId, @Nullable String userAgent) {
        SecretText text = SecretText.issue(learnerId, ids.next());
        Instant now = clock.instant();
        new Session(text, Device.describe(userAgent), now, now.plus(config.lifetime())).persist();
        return text.value();
    }

    /** Stores a new guest with the session of their browser, in one statement inside the caller's transaction. */
    public OfGuest beginAsGuest(String language, ZoneId timeZone, @Nullable String userAgent) {
        SecretText text = SecretText.issue(ids.next(), ids.next());
        Instant now = clock.instant();
        entities.createNativeQuery(NEW_GUEST)
                .setParameter(1, text.learnerId())
                .setParameter(2, language)
                .setParameter(3, timeZone.getId())
                .setParameter(4, now)
                .setParameter(5, text.id())
                .setParameter(6, text.hash())
                .setParameter(7, Device.describe(userAgent))
                .setParameter(8, now.plus(config.lifetime()))
                .executeUpdate();
        return new OfGuest(text.learnerId(), text.value());
    }

    /** Who is asking with that text; empty where the session has ended or the account is disabled. */
    public Optional<Authenticated> find(SecretText text) {
        Instant now = clock.instant();
        Optional<Authenticated> asking = Authenticated.with("Session", text, now);
        asking.filter(one -> one.key().isUseUnnoted(now))
                .ifPresent(one -> QuarkusTransaction.requiringNew()
                        .run(() -> Session.noteUse(text.learnerId(), text.id(), now, now.plus(config.lifetime()))));
        return asking;
    }

    /** The learner's sessions that haven't expired, the last used first. */
    public List<Session> ofLearner(UUID learnerId) {
        return Session.ofLearner(learnerId, clock.instant());
    }

    /** Ends a session that its browser gives up or replaces, inside the caller's transaction. */
    public void leave(UUID learnerId, UUID id) {
        Session.end(learnerId, id);
    }

    /** Ends one session on another device, inside the caller's transaction; one that isn't there, or isn't the learner's, is no error. */
    public void end(UUID learnerId, UUID id) {
        if (Session.end(learnerId, id)) {
            audit.add(learnerId, AuditAction.SESSION_ENDED, id);
        }
    }

    /** @param cookie the value of the session's cookie */
    public record OfGuest(UUID learnerId, String cookie) {}
}
