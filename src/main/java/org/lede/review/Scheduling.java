package org.lede.review;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.lede.scheduling.Scheduler;
import org.lede.scheduling.Selection;

/** The scheduler as it is configured, with the weights that were in use when the application started. */
class Scheduling {

    @Produces
    @Singleton
    Scheduler scheduler(ReviewConfig config, FittedWeights weights) {
        return new Scheduler(
                weights.inUse().retaining(config.desiredRetention()).holdingOut(config.holdout()));
    }

    @Produces
    @Singleton
    Selection selection(Scheduler scheduler, ReviewConfig config) {
        return new Selection(scheduler, config.perDay());
    }
}
