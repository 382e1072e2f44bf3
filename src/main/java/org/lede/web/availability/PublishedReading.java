package org.lede.web.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;

/** Reads something published in a transaction of its own, without a learner. */
@ApplicationScoped
class PublishedReading {

    private final EntityManager entities;
    private final PublishedVersion version;

    PublishedReading(EntityManager entities, PublishedVersion version) {
        this.entities = entities;
        this.version = version;
    }

    /** @param question gets the current version, which is read first: what is read then is at least as new */
    @ActivateRequestContext
    @Transactional
    <T> T read(Function<UUID, T> question) {
        PublishedVersion.Moment before = version.beforeReading();
        UUID current = (UUID) entities.createNativeQuery("select version from published_state", UUID.class)
                .getSingleResult();
        version.confirm(current, before);
        return question.apply(current);
    }
}
