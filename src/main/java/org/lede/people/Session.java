package org.lede.people;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A browser in which a learner is signed in. */
@Entity
public class Session extends AccessKey {

    private String device;

    protected Session() {}

    Session(SecretText text, String device, Instant now, Instant expiresAt) {
        super(text, now, expiresAt, now);
        this.device = device;
    }

    static List<Session> ofLearner(UUID learnerId, Instant now) {
        return list("learnerId = ?1 and expiresAt > ?2 order by lastUsedAt desc, id desc", learnerId, now);
    }

    /** Whether it hasn't ended yet. */
    static boolean isThere(UUID learnerId, UUID id) {
        return count("learnerId = ?1 and id = ?2", learnerId, id) > 0;
    }

    /** @return whether there was such a session of the learner */
    static boolean end(UUID learnerId, UUID id) {
        return delete("learnerId = ?1 and id = ?2", learnerId, id) > 0;
    }

    static void endAll(UUID learnerId) {
        delete("learnerId", learnerId);
    }

    static void noteUse(UUID learnerId, UUID id, Instant now, Instant expiresAt) {
        update("lastUsedAt = ?1, expiresAt = ?2 where learnerId = ?3 and id = ?4", now, expiresAt, learnerId, id);
    }

    /** Such as “Firefox, Linux”; empty where the browser didn't say. */
    public String device() {
        return device;
    }
}
