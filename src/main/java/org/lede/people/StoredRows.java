package org.lede.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.lede.shared.Json;

/** Reads {@link PersonalData} that PostgreSQL puts into JSON as it is stored, so that no column is forgotten. */
@ApplicationScoped
public class StoredRows {

    private final EntityManager entities;

    StoredRows(EntityManager entities) {
        this.entities = entities;
    }

    /** @param query native, of the learner whose id is its first parameter; gives one JSON text */
    public Object of(String query, UUID learnerId) {
        return Json.read((String) entities.createNativeQuery(query, String.class)
                .setParameter(1, learnerId)
                .getSingleResult());
    }
}
