package org.lede.review;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.lede.scheduling.Parameters;
import org.lede.scheduling.Scheduler;
import org.lede.scheduling.Selection;

/** The scheduler as it is configured. */
class Scheduling {

    @Produces
    @Singleton
    Scheduler scheduler(ReviewConfig config) {
        return new Scheduler(Parameters.OF_DAYS.retaining(config.desiredRetention()));
    }

    @Produces
    @Singleton
    Selection selection(Scheduler scheduler, ReviewConfig config) {
        return new Selection(scheduler, config.perDay());
    }
}
