package org.lede.review.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.lede.people.Reminders;
import org.lede.push.PushKeys;

/** Finds out what a page offers a learner about reminders; one statement. */
@ApplicationScoped
class ReminderOffers {

    private final Reminders reminders;
    private final PushKeys keys;

    ReminderOffers(Reminders reminders, PushKeys keys) {
        this.reminders = reminders;
        this.keys = keys;
    }

    ReminderOffer to(UUID learnerId) {
        return new ReminderOffer(keys.publicKey().orElse(""), reminders.of(learnerId));
    }
}
