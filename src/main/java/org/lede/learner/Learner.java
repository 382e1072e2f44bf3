package org.lede.learner;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever answers: a guest, stored at the first attempt and not before, until an {@link Account} makes them more. */
@Entity
public class Learner extends PanacheEntityBase {

    @Id
    private UUID id;

    private String language;
    private String timeZone;
    private Instant createdAt;
    private int sessionEpoch;

    protected Learner() {}

    /** A guest with the language and the time zone of their browser or program. */
    public static Learner guest(UUID id, String language, ZoneId timeZone, Instant now) {
        Learner guest = new Learner();
        guest.id = id;
        guest.language = language;
        guest.timeZone = timeZone.getId();
        guest.createdAt = now;
        return guest;
    }

    public static Optional<Learner> withId(UUID id) {
        return findByIdOptional(id);
    }

    /** The learner of that id, kept from changing, or from getting more rows, until the caller's transaction ends. */
    static Optional<Learner> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The time zone of that IANA name, or UTC where there is none of that name. */
    public static ZoneId timeZone(@Nullable String name) {
        try {
            return name == null || name.isBlank() || name.length() > 64 ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    /** Ends every session of the learner, in every browser and on every replica. */
    void endSessions() {
        sessionEpoch++;
    }

    /** What a new session has to carry. */
    public int sessionEpoch() {
        return sessionEpoch;
    }

    public UUID id() {
        return id;
    }

    public String language() {
        return language;
    }

    public ZoneId timeZone() {
        return timeZone(timeZone);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
