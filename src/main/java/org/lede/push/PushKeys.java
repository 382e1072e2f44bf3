package org.lede.push;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Holds the installation's keys: those that the operator has set, or those that it made for itself at its first start. */
@ApplicationScoped
public class PushKeys {

    /** Whichever replica comes first makes them. */
    private static final String KEEP =
            "insert into installation_secret (name, value, made_at) values ('vapid', :value, :now) on conflict do nothing";

    private static final String READ = "select value from installation_secret where name = 'vapid'";

    private final PushConfig config;
    private final Session session;
    private final Clock clock;
    private volatile @Nullable Vapid vapid;

    PushKeys(PushConfig config, Session session, Clock clock) {
        this.config = config;
        this.session = session;
        this.clock = clock;
    }

    void load(@Observes StartupEvent started) {
        if (config.enabled()) {
            vapid = config.publicKey().isPresent() || config.privateKey().isPresent() ? ofOperator() : own();
        }
    }

    /** What browsers subscribe with; empty where reminders are off. */
    public Optional<String> publicKey() {
        return vapid().map(Vapid::publicKey);
    }

    Optional<Vapid> vapid() {
        return Optional.ofNullable(vapid);
    }

    private Vapid ofOperator() {
        try {
            return Vapid.of(config.publicKey().orElse(""), config.privateKey().orElse(""));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "LEDE_PUSH_PUBLIC_KEY and LEDE_PUSH_PRIVATE_KEY must be a pair of VAPID keys: " + e.getMessage());
        }
    }

    private Vapid own() {
        String[] keys = kept().orElseGet(() -> {
                    keep(Vapid.generate());
                    return kept().orElseThrow();
                })
                .split(" ");
        return Vapid.of(keys[0], keys[1]);
    }

    private Optional<String> kept() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(READ, String.class)
                        .addScalar("value", String.class)
                        .uniqueResultOptional());
    }

    private void keep(Vapid made) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(KEEP)
                        .setParameter("value", made.publicKey() + " " + made.privateKey())
                        .setParameter("now", clock.instant())
                        .executeUpdate());
    }
}
