package org.lede.correction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lede.shared.BatchWork;

/**
 * Works on the jobs of regrading: begins one when its ruling is stored, and goes on with those that are left whenever it is
 * due, on whichever replica looks first. A failure puts a job off and never ends it.
 */
@ApplicationScoped
class RegradeAttempts {

    static final int BATCH = 200;

    /** The editor waits for so many batches, which is all there is to do for most questions. */
    private static final int BATCHES_AT_ONCE = 3;

    private static final Logger LOG = Logger.getLogger(RegradeAttempts.class);

    private final RegradeJobs jobs;
    private final AttemptsToRegrade attempts;
    private final RegradeBatch batch;
    private final AtomicLong unfinished = new AtomicLong();

    /** Of the request that ruled nothing is handed on: it will have ended. */
    private final ManagedExecutor background = ManagedExecutor.builder()
            .propagated()
            .cleared(ThreadContext.ALL_REMAINING)
            .build();

    private volatile boolean stopping;

    RegradeAttempts(
            RegradeJobs jobs,
            AttemptsToRegrade attempts,
            RegradeBatch batch,
            RegradeConfig config,
            MeterRegistry metrics) {
        this.jobs = jobs;
        this.attempts = attempts;
        this.batch = batch;
        Gauge.builder("lede.regrading.unfinished", unfinished, AtomicLong::get)
                .description("Rulings that not every attempt follows yet, as seen every " + config.every())
                .register(metrics);
    }

    /** What is left after the batch at hand is left to other replicas, or to the next start. */
    void onStop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /**
     * Regrades the first attempts before it returns, and the rest in the background. The ruling is stored by now, so nothing
     * that fails here may look as if the ruling had failed.
     */
    void begin(UUID rulingId) {
        try {
            BatchWork.run(() -> {
                Optional<ClaimedJob> job = jobs.claim(rulingId);
                if (job.isPresent() && work(job.get(), BATCHES_AT_ONCE)) {
                    background.execute(this::resume);
                }
            });
        } catch (RuntimeException e) {
            LOG.warnf(e, "Regrading after the ruling %s begins later", rulingId);
        }
    }

    /** Works on whatever is due and not claimed by another process, until nothing is. */
    @Scheduled(every = "${lede.regrading.every:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void resume() {
        BatchWork.runJob("Regrading", () -> {
            Optional<ClaimedJob> next = claimNext();
            while (next.isPresent()) {
                work(next.get(), Integer.MAX_VALUE);
                next = claimNext();
            }
            unfinished.set(jobs.unfinished());
        });
    }

    private Optional<ClaimedJob> claimNext() {
        return stopping ? Optional.empty() : jobs.claim(null);
    }

    /** @return whether it stopped after those batches with more to do at once */
    private boolean work(ClaimedJob job, int mostBatches) {
        try {
            return pass(job, mostBatches);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Regrading after the ruling %s failed and is tried again later", job.rulingId());
            jobs.retryLater(job, e);
            return false;
        }
    }

    /**
     * Goes once over the attempts that are left. Those that other transactions hold are passed over, and those that fail as
     * well; the job isn't done while there are any.
     */
    private boolean pass(ClaimedJob job, int mostBatches) {
        jobs.count(job);
        Failures failures = new Failures();
        int batches = 0;
        AttemptsToRegrade.Key last = AttemptsToRegrade.Key.FIRST;
        List<AttemptsToRegrade.Key> some = attempts.after(job, last, BATCH);
        while (!some.isEmpty()) {
            if (stopping || batches == mostBatches) {
                jobs.release(job);
                return true;
            }
            if (!regrade(job, some, failures)) {
                return false;
            }
            batches++;
            last = some.get(some.size() - 1);
            some = attempts.after(job, last, BATCH);
        }
        failures.throwFirst();
        if (!jobs.finish(job)) {
            jobs.pause(job);
        }
        return false;
    }

    /**
     * Where a batch fails, each of its attempts is tried alone: one that can't be regraded keeps no other from it.
     *
     * @return whether the job is this process's still
     */
    private boolean regrade(ClaimedJob job, List<AttemptsToRegrade.Key> some, Failures failures) {
        try {
            return batch.regrade(job, some);
        } catch (RuntimeException e) {
            LOG.debugf(e, "A batch of %d attempts failed", some.size());
        }
        for (AttemptsToRegrade.Key one : some) {
            // In a transaction of its own, which fails at once where the database is what failed.
            if (!jobs.renew(job)) {
                return false;
            }
            try {
                batch.regrade(job, List.of(one));
            } catch (RuntimeException e) {
                LOG.warnf(e, "Attempt %s of learner %s can't be regraded", one.id(), one.learnerId());
                failures.add(e);
            }
        }
        return true;
    }

    /** What failed in one pass. */
    private static final class Failures {

        private @Nullable RuntimeException first;

        void add(RuntimeException failure) {
            first = first == null ? failure : first;
        }

        void throwFirst() {
            if (first != null) {
                throw first;
            }
        }
    }
}
