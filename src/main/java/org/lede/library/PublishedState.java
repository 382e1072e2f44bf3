package org.lede.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import org.lede.shared.PublishedContentChanged;

/** Tells every replica that something published has changed, in the transaction that changes it. */
@ApplicationScoped
class PublishedState {

    private final EntityManager entities;
    private final Event<PublishedContentChanged> changed;

    PublishedState(EntityManager entities, Event<PublishedContentChanged> changed) {
        this.entities = entities;
        this.changed = changed;
    }

    /** Gives what is published another version; other transactions that do so wait until this one has ended. */
    void change() {
        entities.createNativeQuery("update published_state set version = gen_random_uuid()")
                .executeUpdate();
        changed.fire(new PublishedContentChanged());
    }
}
