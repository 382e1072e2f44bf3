package org.lede.web.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Reads something published in a transaction of its own, without a learner. */
@ApplicationScoped
class PublishedReading {

    @ActivateRequestContext
    @Transactional
    <T> T read(Supplier<T> question) {
        return question.get();
    }
}
