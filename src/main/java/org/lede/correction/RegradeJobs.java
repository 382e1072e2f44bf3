package org.lede.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;
import org.lede.shared.Ids;

/**
 * The jobs of regrading, claimed by one process at a time for a minute. Times are the database's, so that replicas whose
 * clocks differ agree on when a claim has expired.
 */
@ApplicationScoped
class RegradeJobs {

    private static final int LONGEST_ERROR = 1000;

    private static final String CLAIMABLE = """
            finished_at is null and due_at <= clock_timestamp()
            and (claimed_until is null or claimed_until <= clock_timestamp())""";

    private static final String LEASE = "clock_timestamp() + interval '1 minute'";

    /** A job whose row is locked is being claimed or worked on right now. */
    private static final String CLAIM = "update regrade_job j set claim = :claim, claimed_until = " + LEASE
            + " from question_ruling r where r.id = j.ruling_id and j.ruling_id = (select ruling_id from regrade_job where "
            + CLAIMABLE + " and (cast(:only as uuid) is null or ruling_id = cast(:only as uuid))"
            + " order by due_at, ruling_id limit 1 for update skip locked)"
            + " returning j.ruling_id, r.question_version_id, r.sequence";

    private static final String MINE = " where ruling_id = :ruling and claim = :claim";

    private static final String GIVE_UP = "update regrade_job set claim = null, claimed_until = null, due_at = ";

    private static final String READ = """
            select ruling_id, attempts_regraded, attempts_left,
                   case when finished_at is not null then 'DONE'
                        when claimed_until > clock_timestamp() then 'RUNNING'
                        when failures > 0 then 'FAILING'
                        else 'WAITING' end as state
            from regrade_job where ruling_id in (:rulings)""";

    private final Session session;
    private final Ids ids;

    RegradeJobs(Session session, Ids ids) {
        this.session = session;
        this.ids = ids;
    }

    /** A new job, stored with its ruling in the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    void add(UUID rulingId) {
        session.flush();
        session.createNativeMutationQuery(
                        "insert into regrade_job (ruling_id, due_at) values (:ruling, clock_timestamp())")
                .setParameter("ruling", rulingId)
                .executeUpdate();
    }

    /**
     * The ruling's job, unless another process works on it or it isn't due; of no ruling in particular, the job that has
     * been due the longest.
     */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<ClaimedJob> claim(@Nullable UUID rulingId) {
        UUID claim = ids.next();
        return session
                .createNativeQuery(CLAIM, Tuple.class)
                .setParameter("claim", claim)
                .setParameter("only", rulingId == null ? null : rulingId.toString())
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new ClaimedJob(
                        row.get("ruling_id", UUID.class),
                        claim,
                        row.get("question_version_id", UUID.class),
                        row.get("sequence", Integer.class)));
    }

    /** Counts what is left to do. */
    @Transactional(TxType.REQUIRES_NEW)
    void count(ClaimedJob job) {
        AttemptsToRegrade.of(
                        job,
                        mine(
                                job,
                                "update regrade_job set attempts_left = (select count(*) from attempt a where "
                                        + AttemptsToRegrade.LEFT + ")" + MINE))
                .executeUpdate();
    }

    /**
     * Makes the claim last longer, and keeps others from claiming the job until the caller's transaction ends.
     *
     * @return whether it is this process's still
     */
    @Transactional
    boolean renew(ClaimedJob job) {
        return mine(job, "update regrade_job set claimed_until = " + LEASE + MINE)
                        .executeUpdate()
                == 1;
    }

    /** Notes in the caller's transaction that so many attempts are regraded. */
    @Transactional(TxType.MANDATORY)
    void advance(ClaimedJob job, int attempts) {
        mine(
                        job,
                        "update regrade_job set attempts_regraded = attempts_regraded + :attempts,"
                                + " attempts_left = greatest(attempts_left - :attempts, 0)" + MINE)
                .setParameter("attempts", attempts)
                .executeUpdate();
    }

    /**
     * Finishes the job if no attempt is left, and looks at locked ones too. One look decides: whatever another transaction
     * is about to store is seen here as it was before, and counts as left. An answer holds its attempt, and a merge the
     * guest's attempts, until it is stored.
     *
     * @return whether nothing is left to do
     */
    @Transactional(TxType.REQUIRES_NEW)
    boolean finish(ClaimedJob job) {
        return AttemptsToRegrade.of(
                                job,
                                mine(
                                        job,
                                        "update regrade_job set finished_at = clock_timestamp(), attempts_left = 0, claim ="
                                                + " null, claimed_until = null, last_error = null" + MINE
                                                + " and not exists (select 1 from attempt a where "
                                                + AttemptsToRegrade.LEFT + ")"))
                        .executeUpdate()
                == 1;
    }

    /** Lets any process claim it now. */
    @Transactional(TxType.REQUIRES_NEW)
    void release(ClaimedJob job) {
        mine(job, GIVE_UP + "clock_timestamp()" + MINE).executeUpdate();
    }

    /** Lets any process claim it in a few seconds, when the transactions that hold attempts may have ended. */
    @Transactional(TxType.REQUIRES_NEW)
    void pause(ClaimedJob job) {
        mine(job, GIVE_UP + "clock_timestamp() + interval '2 seconds'" + MINE).executeUpdate();
    }

    /** Lets any process claim it after 2 seconds, then 4, then 8 and so on up to 5 minutes. */
    @Transactional(TxType.REQUIRES_NEW)
    void retryLater(ClaimedJob job, Throwable failure) {
        String error = failure.toString();
        mine(
                        job,
                        GIVE_UP
                                + "clock_timestamp() + interval '1 second' * least(power(2, least(failures + 1, 10)), 300),"
                                + " failures = failures + 1, last_error = :error" + MINE)
                .setParameter("error", error.substring(0, Math.min(error.length(), LONGEST_ERROR)))
                .executeUpdate();
    }

    /** The jobs of those rulings, by ruling. */
    @Transactional
    Map<UUID, RegradeJob> of(Collection<UUID> rulingIds) {
        if (rulingIds.isEmpty()) {
            return Map.of();
        }
        return session
                .createNativeQuery(READ, Tuple.class)
                .setParameterList("rulings", rulingIds)
                .getResultList()
                .stream()
                .map(RegradeJobs::job)
                .collect(Collectors.toMap(RegradeJob::rulingId, Function.identity()));
    }

    /** How many jobs aren't finished. */
    @Transactional(TxType.REQUIRES_NEW)
    long unfinished() {
        return session.createNativeQuery("select count(*) from regrade_job where finished_at is null", Long.class)
                .getSingleResult();
    }

    private static RegradeJob job(Tuple row) {
        return new RegradeJob(
                row.get("ruling_id", UUID.class),
                RegradeJob.State.valueOf(row.get("state", String.class)),
                row.get("attempts_regraded", Integer.class),
                row.get("attempts_left", Integer.class));
    }

    private MutationQuery mine(ClaimedJob job, String sql) {
        return session.createNativeMutationQuery(sql)
                .setParameter("ruling", job.rulingId())
                .setParameter("claim", job.claim());
    }
}
