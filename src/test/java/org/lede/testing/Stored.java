package org.lede.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the database holds of learners: to prove that a request wrote nothing, or to write what would take too long. */
@ApplicationScoped
public class Stored {

    private final EntityManager entities;

    Stored(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A fingerprint of each table of learner data; equal ones mean that no row came, went or changed, but for when tokens
     * were last used.
     */
    @Transactional
    public Map<String, Object> fingerprints() {
        Map<String, Object> fingerprints = new TreeMap<>();
        for (String table :
                new String[] {"learner", "account", "token", "attempt", "answer", "idempotency", "review", "memory"}) {
            fingerprints.put(
                    table,
                    entities.createNativeQuery(
                                    "select count(*) || ' ' || coalesce(sum(hashtextextended(cast("
                                            + "to_jsonb(t) - 'last_used_at' as text), 0)), 0) from " + table + " t",
                                    String.class)
                            .getSingleResult());
        }
        return fingerprints;
    }

    /** How many rows that condition picks. */
    @Transactional
    public long count(String fromWhere, Object... parameters) {
        var query = entities.createNativeQuery("select count(*) from " + fromWhere, Long.class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return (long) query.getSingleResult();
    }

    /** The first column of each row. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<String> list(String sql, Object... parameters) {
        var query = entities.createNativeQuery(sql, String.class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList();
    }

    /** What the audit log says that somebody did, the first first. */
    @Transactional
    public List<String> actionsOf(String userName) {
        return list(
                "select a.action from audit a join account c on c.learner_id = a.actor where c.user_name = ?1 order by a.id",
                userName);
    }

    /** Runs a statement as it is; published content lets itself be changed like this alone. */
    @Transactional
    public int execute(String sql, Object... parameters) {
        entities.createNativeQuery("set local session_replication_role = replica")
                .executeUpdate();
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.executeUpdate();
    }
}
