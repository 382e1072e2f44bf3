package org.lede.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;
import org.hibernate.query.NativeQuery;
import org.lede.attempt.Attempt;
import org.lede.shared.Json;

/** Finds the attempts that ask a question and were graded before a ruling on it. */
@ApplicationScoped
class AttemptsToRegrade {

    /** To be completed with {@link #of}; {@code a} is the attempt. */
    static final String LEFT = """
            (a.set_id, a.set_n) in (select i.set_id, i.n from set_item i where i.question_version_id = :version)
            and a.drawn @> cast(:drawn as jsonb) and a.graded_up_to < :sequence
            """;

    private static final String AFTER = """
            select a.set_id, a.set_n, a.learner_id, a.id from attempt a
            where (a.set_id, a.set_n, a.learner_id, a.id) > (:set, :n, :learner, :attempt) and\s""" + LEFT + """
            order by a.set_id, a.set_n, a.learner_id, a.id limit :most""";

    /**
     * Passes over what another transaction holds, rather than wait for it while holding others up. The learner is locked
     * too, as everything does that derives, merges or deletes: so no statement that follows waits for anybody, and two
     * transactions never wait for each other.
     */
    private static final String LOCK = """
            select a.* from attempt a join learner l on l.id = a.learner_id
            where (a.learner_id, a.id) in (
                select k.learner, k.attempt from jsonb_to_recordset(cast(:keys as jsonb)) k (learner uuid, attempt uuid))
              and a.graded_up_to < :sequence
            for no key update of l skip locked for update of a skip locked""";

    private final Session session;

    AttemptsToRegrade(Session session) {
        this.session = session;
    }

    /** Sets the parameters of {@link #LEFT}. */
    static <Q extends CommonQueryContract> Q of(ClaimedJob job, Q query) {
        query.setParameter("version", job.versionId());
        query.setParameter("sequence", job.sequence());
        query.setParameter(
                "drawn", Json.write(List.of(Map.of("question", job.versionId().toString()))));
        return query;
    }

    /** The next ones in the order of their keys, whether or not another transaction holds them. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Key> after(ClaimedJob job, Key last, int most) {
        NativeQuery<Tuple> query = of(job, session.createNativeQuery(AFTER, Tuple.class));
        return query
                .setParameter("set", last.setId())
                .setParameter("n", last.setN())
                .setParameter("learner", last.learnerId())
                .setParameter("attempt", last.id())
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(row -> new Key(
                        row.get("set_id", UUID.class),
                        row.get("set_n", Integer.class),
                        row.get("learner_id", UUID.class),
                        row.get("id", UUID.class)))
                .toList();
    }

    /** Those of them that no other transaction holds, kept for the caller's transaction. */
    List<Attempt> lock(ClaimedJob job, List<Key> keys) {
        return session.createNativeQuery(LOCK, Attempt.class)
                .setParameter("sequence", job.sequence())
                .setParameter(
                        "keys",
                        Json.write(keys.stream()
                                .map(key -> Map.of(
                                        "learner",
                                        key.learnerId().toString(),
                                        "attempt",
                                        key.id().toString()))
                                .toList()))
                .getResultList();
    }

    /** An attempt by the index it is looked for with. */
    record Key(UUID setId, int setN, UUID learnerId, UUID id) {

        private static final UUID LEAST = new UUID(0, 0);

        /** Before all others. */
        static final Key FIRST = new Key(LEAST, 0, LEAST, LEAST);
    }
}
