package org.lede.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;
import org.lede.correction.RuleOnQuestion.Regrading;
import org.lede.shared.Ids;
import org.lede.shared.Json;

/**
 * The rows of regrading jobs, which one process at a time claims for a minute. Times are the database's, so that replicas
 * whose clocks differ agree on when a claim expires.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class RegradeJobs {

    /** The attempts that are left to regrade, to be completed with {@link #left}; {@code a} is the attempt. */
    static final String LEFT = """
            (a.set_id, a.set_n) in (select i.set_id, i.n from set_item i where i.question_version_id = :version)
            and a.drawn @> cast(:drawn as jsonb) and a.graded_up_to < :sequence
            """;

    private static final int LONGEST_ERROR = 1000;

    private static final String LEASE = "clock_timestamp() + interval '1 minute'";

    /** A job whose row is locked is being claimed or worked on right now. */
    private static final String CLAIM = "update regrade_job j set claim = :claim, claimed_until = " + LEASE + """
             from question_ruling r where r.id = j.ruling_id and j.ruling_id = (
              select ruling_id from regrade_job
              where finished_at is null and due_at <= clock_timestamp()
                and (claimed_until is null or claimed_until <= clock_timestamp())
                and (cast(:only as uuid) is null or ruling_id = cast(:only as uuid))
              order by due_at, ruling_id limit 1 for update skip locked)
            returning j.ruling_id, r.question_version_id, r.sequence""";

    private static final String READ = """
            select ruling_id, case when finished_at is not null then 'done'
                                   when claimed_until > clock_timestamp() then 'running'
                                   when failures > 0 then 'failing'
                                   else 'waiting' end, attempts_regraded, attempts_left
            from regrade_job where ruling_id in (:rulings)""";

    private final Session session;
    private final Ids ids;

    RegradeJobs(Session session, Ids ids) {
        this.session = session;
        this.ids = ids;
    }

    /** Stores a new job in the transaction that stores its ruling. */
    @Transactional(TxType.MANDATORY)
    void add(UUID rulingId) {
        session.flush();
        session.createNativeMutationQuery(
                        "insert into regrade_job (ruling_id, due_at) values (:ruling, clock_timestamp())")
                .setParameter("ruling", rulingId)
                .executeUpdate();
    }

    /** Claims the ruling's job, or for null the job that has been due the longest; empty if it is claimed or isn't due. */
    Optional<Claim> claim(@Nullable UUID rulingId) {
        UUID claim = ids.next();
        return session
                .createNativeQuery(CLAIM, Object[].class)
                .setParameter("claim", claim)
                .setParameter("only", rulingId == null ? null : rulingId.toString())
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new Claim((UUID) row[0], claim, (UUID) row[1], (Integer) row[2]));
    }

    /** Counts the attempts that are left. */
    void count(Claim job) {
        left(job, update(job, "attempts_left = (select count(*) from attempt a where " + LEFT + ")", ""))
                .executeUpdate();
    }

    /**
     * Extends the claim, and keeps others from claiming the job until the caller's transaction ends.
     *
     * @return whether the job still belongs to this process
     */
    @Transactional(TxType.REQUIRED)
    boolean renew(Claim job) {
        return update(job, "claimed_until = " + LEASE, "").executeUpdate() == 1;
    }

    /** Counts regraded attempts in the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    void advance(Claim job, int attempts) {
        update(
                        job,
                        "attempts_regraded = attempts_regraded + :attempts, attempts_left = greatest(attempts_left - :attempts, 0)",
                        "")
                .setParameter("attempts", attempts)
                .executeUpdate();
    }

    /**
     * Finishes the job if no attempt is left, locked ones included. One snapshot decides: uncommitted changes of other
     * transactions are invisible, so their attempts count as left. An answer locks its attempt, and a merge the guest's
     * attempts, until they are stored.
     *
     * @return whether the job is finished
     */
    boolean finish(Claim job) {
        String done =
                "finished_at = clock_timestamp(), attempts_left = 0, claim = null, claimed_until = null, last_error = null";
        return left(job, update(job, done, " and not exists (select 1 from attempt a where " + LEFT + ")"))
                        .executeUpdate()
                == 1;
    }

    /** Lets any process claim the job after a while. */
    void release(Claim job, Duration pause) {
        update(
                        job,
                        "claim = null, claimed_until = null, due_at = clock_timestamp() + interval '1 second' * :seconds",
                        "")
                .setParameter("seconds", (int) pause.toSeconds())
                .executeUpdate();
    }

    /** Lets any process claim it after 2 seconds, then 4, then 8 and so on up to 5 minutes. */
    void retryLater(Claim job, Throwable failure) {
        String error = failure.toString();
        update(
                        job,
                        "claim = null, claimed_until = null, failures = failures + 1, last_error = :error,"
                                + " due_at = clock_timestamp()"
                                + " + interval '1 second' * least(power(2, least(failures + 1, 10)), 300)",
                        "")
                .setParameter("error", error.substring(0, Math.min(error.length(), LONGEST_ERROR)))
                .executeUpdate();
    }

    @Transactional(TxType.REQUIRED)
    Map<UUID, Regrading> of(Collection<UUID> rulingIds) {
        return rulingIds.isEmpty()
                ? Map.of()
                : session
                        .createNativeQuery(READ, Object[].class)
                        .setParameterList("rulings", rulingIds)
                        .getResultList()
                        .stream()
                        .map(row -> new Regrading((UUID) row[0], (String) row[1], (Integer) row[2], (Integer) row[3]))
                        .collect(Collectors.toMap(Regrading::rulingId, Function.identity()));
    }

    long unfinished() {
        return session.createNativeQuery("select count(*) from regrade_job where finished_at is null", Long.class)
                .addScalar("count", Long.class)
                .getSingleResult();
    }

    /** Sets the parameters of {@link #LEFT}. */
    static <Q extends CommonQueryContract> Q left(Claim job, Q query) {
        query.setParameter("version", job.versionId());
        query.setParameter("sequence", job.sequence());
        query.setParameter(
                "drawn", Json.write(List.of(Map.of("question", job.versionId().toString()))));
        return query;
    }

    private MutationQuery update(Claim job, String set, String condition) {
        return session.createNativeMutationQuery(
                        "update regrade_job set " + set + " where ruling_id = :ruling and claim = :claim" + condition)
                .setParameter("ruling", job.rulingId())
                .setParameter("claim", job.claim());
    }

    /**
     * A job that this process may work on until the claim expires.
     *
     * @param claim the id of this claim; each claim has its own
     * @param versionId of the question that was ruled on
     * @param sequence of the ruling
     */
    record Claim(UUID rulingId, UUID claim, UUID versionId, int sequence) {}
}
