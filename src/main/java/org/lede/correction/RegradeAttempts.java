package org.lede.correction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import org.jboss.logging.Logger;
import org.lede.correction.RegradeBatch.Key;
import org.lede.correction.RegradeJobs.Claim;
import org.lede.shared.BatchWork;

/**
 * Works on regrading jobs: begins one when its ruling is stored, and continues unfinished ones by schedule, on any replica. A
 * failure puts a job off and never ends it.
 */
@ApplicationScoped
class RegradeAttempts {

    static final int BATCH = 200;

    /** The editor waits for so many batches, enough for most questions. */
    private static final int BATCHES_AT_ONCE = 3;

    /** After it, the transactions that hold attempts may have ended. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Logger LOG = Logger.getLogger(RegradeAttempts.class);

    private final RegradeJobs jobs;
    private final RegradeBatch batch;
    private final AtomicLong unfinished = new AtomicLong();

    /** Takes nothing over from the request, which will have ended. */
    private final ManagedExecutor background = ManagedExecutor.builder()
            .propagated()
            .cleared(ThreadContext.ALL_REMAINING)
            .build();

    private volatile boolean stopping;

    RegradeAttempts(RegradeJobs jobs, RegradeBatch batch, Config config, MeterRegistry metrics) {
        this.jobs = jobs;
        this.batch = batch;
        Gauge.builder("lede.regrading.unfinished", unfinished, AtomicLong::get)
                .description("Rulings that not every attempt follows yet, as seen every " + config.every())
                .register(metrics);
    }

    /** Stops after the current batch; other replicas or the next start continue. */
    void onStop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /**
     * Regrades the first attempts before it returns, and the rest in the background. It never fails: the ruling is stored, and
     * the schedule continues.
     */
    void begin(UUID rulingId) {
        try {
            BatchWork.run(() -> {
                Optional<Claim> job = jobs.claim(rulingId);
                if (job.isPresent() && work(job.get(), BATCHES_AT_ONCE)) {
                    background.execute(this::resume);
                }
            });
        } catch (RuntimeException e) {
            LOG.warnf(e, "Regrading after the ruling %s begins later", rulingId);
        }
    }

    /** Works on all jobs that are due and not claimed. */
    @Scheduled(every = "${lede.regrading.every:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void resume() {
        BatchWork.runJob("Regrading", () -> {
            Optional<Claim> next = claimNext();
            while (next.isPresent()) {
                work(next.get(), Integer.MAX_VALUE);
                next = claimNext();
            }
            unfinished.set(jobs.unfinished());
        });
    }

    private Optional<Claim> claimNext() {
        return stopping ? Optional.empty() : jobs.claim(null);
    }

    /** @return whether it stopped after that many batches with more to do */
    private boolean work(Claim job, int mostBatches) {
        try {
            return pass(job, mostBatches);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Regrading after the ruling %s failed and is tried again later", job.rulingId());
            jobs.retryLater(job, e);
            return false;
        }
    }

    /**
     * Goes once over the attempts that are left. Those that other transactions hold, and those that fail, are skipped; they
     * keep the job from being done.
     */
    private boolean pass(Claim job, int mostBatches) {
        jobs.count(job);
        List<RuntimeException> failures = new ArrayList<>();
        int batches = 0;
        List<Key> some = batch.after(job, Key.FIRST, BATCH);
        while (!some.isEmpty()) {
            if (stopping || batches == mostBatches) {
                jobs.release(job, Duration.ZERO);
                return true;
            }
            if (!regrade(job, some, failures)) {
                return false;
            }
            batches++;
            some = batch.after(job, some.get(some.size() - 1), BATCH);
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        if (!jobs.finish(job)) {
            jobs.release(job, PAUSE);
        }
        return false;
    }

    /**
     * Regrades a batch. If it fails, each of its attempts is tried alone, so that one failure doesn't keep the others.
     *
     * @return whether the job still belongs to this process
     */
    private boolean regrade(Claim job, List<Key> some, List<RuntimeException> failures) {
        try {
            return batch.regrade(job, some);
        } catch (RuntimeException e) {
            LOG.debugf(e, "A batch of %d attempts failed", some.size());
        }
        for (Key one : some) {
            // In a transaction of its own, which fails at once if the database is in trouble.
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

    /** When replicas look for regrading that is left to do. */
    @ConfigMapping(prefix = "lede.regrading")
    interface Config {

        /** The time between two looks, such as 10s; off for never. A ruling begins its own regrading at once. */
        @WithDefault("10s")
        String every();
    }
}
