package org.lede.learner;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.lede.shared.Ids;

/** Makes guests, and tokens for their programs; both inside the caller's transaction. */
@ApplicationScoped
public class Guests {

    private final Ids ids;
    private final Clock clock;

    Guests(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** Stores a new guest. */
    public Learner welcome(String language, ZoneId timeZone) {
        Learner guest = Learner.guest(ids.next(), language, timeZone, clock.instant());
        guest.persist();
        return guest;
    }

    /** Stores a new token of the learner; its text can't be had again. */
    public TokenText tokenFor(UUID learnerId) {
        TokenText text = TokenText.issue(learnerId, ids.next());
        new Token(text, clock.instant()).persist();
        return text;
    }
}
