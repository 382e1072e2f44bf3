package org.lede.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.lede.shared.PublishedContentChanged;

/** Reads and writes learner data directly in the database. */
@ApplicationScoped
public class Stored {

    private final EntityManager entities;
    private final Event<PublishedContentChanged> contentChanged;

    Stored(EntityManager entities, Event<PublishedContentChanged> contentChanged) {
        this.entities = entities;
        this.contentChanged = contentChanged;
    }

    /**
     * A fingerprint of each table of learner data; equal ones mean that no row came, went or changed, but for when tokens
     * were last used.
     */
    @Transactional
    public Map<String, Object> fingerprints() {
        Map<String, Object> fingerprints = new TreeMap<>();
        for (String table : new String[] {
            "learner",
            "account",
            "token",
            "attempt",
            "answer",
            "review",
            "memory",
            "fact_confirmation",
            "question_ruling",
            "score_change"
        }) {
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

    /** The actions of a learner in the audit log, in order. */
    @Transactional
    public List<String> actionsOf(String userName) {
        return list(
                "select a.action from audit a join account c on c.learner_id = a.actor where c.user_name = ?1 order by"
                        + " a.id",
                userName);
    }

    /**
     * Of every fact that the learner remembers, they now know a version that says something else than the fact does, as if
     * it had changed; other learners don't notice.
     */
    @Transactional
    public void rewordWhatIsKnownBy(UUID learnerId) {
        execute("insert into fact_version (fact_id, n, statement, article_id, article_n, sha256, wording)"
                + " select v.fact_id, 1000, 'As was thought, ' || v.statement, v.article_id, v.article_n,"
                + " md5(v.sha256) || md5(v.sha256), 1000"
                + " from fact_version v join fact f on f.id = v.fact_id and f.current_n = v.n on conflict do nothing");
        execute("insert into evidence select e.fact_id, 1000, e.ordinal, e.start_at, e.end_at,"
                + " overlay(e.exact placing reverse(split_part(e.exact, ' ', 1)) from 1), e.prefix, e.suffix"
                + " from evidence e join fact f on f.id = e.fact_id and f.current_n = e.fact_n on conflict do nothing");
        execute("update review set fact_n = 1000 where learner_id = ?1", learnerId);
        execute("update memory set outdated_n = 1000 where learner_id = ?1", learnerId);
    }

    /** Runs a statement; published content can only be changed this way. */
    @Transactional
    public int execute(String sql, Object... parameters) {
        entities.createNativeQuery("set local session_replication_role = replica")
                .executeUpdate();
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        int changed = query.executeUpdate();
        entities.createNativeQuery("update published_state set version = gen_random_uuid()")
                .executeUpdate();
        contentChanged.fire(new PublishedContentChanged());
        return changed;
    }
}
