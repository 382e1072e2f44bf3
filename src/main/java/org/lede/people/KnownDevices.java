package org.lede.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.hibernate.Session;
import org.lede.shared.BatchWork;

/** The browsers in which a learner's password was right, and the sessions and devices whose time is over. */
@ApplicationScoped
public class KnownDevices {

    public static final Duration LIFETIME = Duration.ofDays(400);

    /** Of one account; beyond these the devices that were used least recently are forgotten. */
    private static final int MOST = 20;

    private static final int BATCH = 1000;

    private final Session session;
    private final Clock clock;

    KnownDevices(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** Names the device for one account; from it neither the cookie nor the device's other accounts can be told. */
    public static String idFor(UUID learnerId, String cookie) {
        return HexFormat.of().formatHex(hash(learnerId, cookie));
    }

    private static byte[] hash(UUID learnerId, String cookie) {
        return SecretText.sha256((learnerId + " " + cookie).getBytes(StandardCharsets.UTF_8));
    }

    /** @param cookie the value of the device's cookie */
    public boolean isKnown(UUID learnerId, String cookie) {
        return session.createNativeQuery(
                        "select exists (select 1 from known_device where learner_id = ?1 and hash = ?2"
                                + " and last_used_at > ?3)",
                        Boolean.class)
                .addScalar("exists", Boolean.class)
                .setParameter(1, learnerId)
                .setParameter(2, hash(learnerId, cookie))
                .setParameter(3, clock.instant().minus(LIFETIME))
                .getSingleResult();
    }

    /** Remembers a device in which the learner's password has just been right or was set. */
    public void remember(UUID learnerId, String cookie) {
        QuarkusTransaction.requiringNew().run(() -> {
            session.createNativeQuery("insert into known_device (learner_id, hash, last_used_at) values (?1, ?2, ?3)"
                            + " on conflict (learner_id, hash) do update set last_used_at = excluded.last_used_at")
                    .setParameter(1, learnerId)
                    .setParameter(2, hash(learnerId, cookie))
                    .setParameter(3, clock.instant())
                    .executeUpdate();
            session.createNativeQuery("delete from known_device where learner_id = ?1 and hash in (select hash"
                            + " from known_device where learner_id = ?1 order by last_used_at desc offset ?2)")
                    .setParameter(1, learnerId)
                    .setParameter(2, MOST)
                    .executeUpdate();
        });
    }

    /** Inside the caller's transaction. */
    void forgetAll(UUID learnerId) {
        session.createNativeQuery("delete from known_device where learner_id = ?1")
                .setParameter(1, learnerId)
                .executeUpdate();
    }

    @Scheduled(every = "24h", delayed = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        Instant now = clock.instant();
        BatchWork.runJob("The deletion of ended sessions and old devices", () -> {
            expire("session", "id", "expires_at", now);
            expire("known_device", "hash", "last_used_at", now.minus(LIFETIME));
        });
    }

    private void expire(String table, String key, String time, Instant before) {
        String delete =
                "delete from %1$s where (learner_id, %2$s) in (select learner_id, %2$s from %1$s where %3$s <= ?1"
                        .formatted(table, key, time);
        BatchWork.inBatches(
                BATCH,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> session.createNativeQuery(delete + " limit ?2 for update skip locked)")
                                .setParameter(1, before)
                                .setParameter(2, BATCH)
                                .executeUpdate()));
    }
}
