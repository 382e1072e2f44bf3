package org.lede.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import org.lede.shared.Ids;

/** Makes guests inside the caller's transaction. */
@ApplicationScoped
public class Guests {

    private final Ids ids;
    private final Clock clock;

    Guests(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** Stores a new guest. */
    public Learner create(String language, ZoneId timeZone) {
        Learner guest = Learner.guest(ids.next(), language, timeZone, clock.instant());
        guest.persist();
        return guest;
    }
}
