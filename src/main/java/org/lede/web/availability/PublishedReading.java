package org.lede.web.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;

/** Reads something published in a transaction of its own, without a learner. */
@ApplicationScoped
class PublishedReading {

    private final Session session;
    private final PublishedVersion version;

    PublishedReading(Session session, PublishedVersion version) {
        this.session = session;
        this.version = version;
    }

    /** @param question gets the current version, which is read first: what is read then is at least as new */
    @ActivateRequestContext
    @Transactional
    <T> T read(Function<UUID, T> question) {
        PublishedVersion.Moment before = version.beforeReading();
        UUID current = session.createNativeQuery("select version from published_state", UUID.class)
                .addScalar("version", UUID.class)
                .getSingleResult();
        version.confirm(current, before);
        return question.apply(current);
    }
}
