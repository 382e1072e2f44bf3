package org.lede.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
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

    private final SessionConfig config;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    Sessions(SessionConfig config, AuditLog audit, Ids ids, Clock clock) {
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

    /** Who is asking with that text; empty where the session has ended or the account is disabled. */
    public Optional<Asking> find(SecretText text) {
        Instant now = clock.instant();
        Optional<Asking> asking = Asking.with("Session", text, now);
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
}
