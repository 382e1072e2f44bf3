package org.lede.people;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.UUID;

/** Who a learner is for a provider of identities; the user name is the identity at the provider {@link #NAME}. */
@Entity
@IdClass(Identity.Key.class)
class Identity {

    static final String NAME = "name";

    @Id
    private String provider;

    @Id
    private String subject;

    private UUID learnerId;

    protected Identity() {}

    /** @return whether the subject was free; of two learners who want it at once one gets it */
    static boolean add(String provider, String subject, UUID learnerId) {
        return Panache.getEntityManager()
                        .createNativeQuery("insert into identity (provider, subject, learner_id) values (?1, ?2, ?3)"
                                + " on conflict do nothing")
                        .setParameter(1, provider)
                        .setParameter(2, subject)
                        .setParameter(3, learnerId)
                        .executeUpdate()
                > 0;
    }

    static void deleteOf(UUID learnerId) {
        Panache.getEntityManager()
                .createQuery("delete from Identity where learnerId = ?1")
                .setParameter(1, learnerId)
                .executeUpdate();
    }

    record Key(String provider, String subject) implements Serializable {}
}
