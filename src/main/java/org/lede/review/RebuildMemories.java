package org.lede.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.lede.attempt.ReviewQueue;
import org.lede.people.Learner;
import org.lede.shared.Command;

/**
 * Derives every memory from the answers again, some learners' in one transaction, as many transactions at once as there are
 * processors. What comes out is what was there, unless the rules have changed since.
 */
@ApplicationScoped
class RebuildMemories implements Command {

    private static final Logger LOG = Logger.getLogger(RebuildMemories.class);
    private static final int AT_ONCE = 1000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int ANSWERS_OF_A_BATCH = 1000;

    private final DeriveReviews derive;
    private final ReviewQueue answers;

    RebuildMemories(DeriveReviews derive, ReviewQueue answers) {
        this.derive = derive;
        this.answers = answers;
    }

    @Override
    public String name() {
        return "rebuild-memories";
    }

    @Override
    public String run() {
        // Threads of its own, which load classes as this one does; those of the common pool don't.
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            return rebuildAll(workers);
        } finally {
            workers.shutdown();
        }
    }

    private String rebuildAll(ExecutorService workers) {
        long rebuilt = 0;
        long failed = 0;
        List<UUID> some = Learner.idsAfter(BEFORE_ALL, AT_ONCE);
        while (!some.isEmpty()) {
            long worked = batches(some).stream()
                    .map(batch -> CompletableFuture.supplyAsync(() -> rebuilt(batch), workers))
                    .toList()
                    .stream()
                    .mapToLong(CompletableFuture::join)
                    .sum();
            rebuilt += worked;
            failed += some.size() - worked;
            some = Learner.idsAfter(some.get(some.size() - 1), AT_ONCE);
        }
        if (failed > 0) {
            throw new IllegalStateException(
                    "Memories rebuilt: " + rebuilt + " learners. Failed: " + failed + ", see the log.");
        }
        return "Memories rebuilt: " + rebuilt + " learners.";
    }

    /** As many learners at a time as have given so many answers, which are in memory at once. */
    private List<List<UUID>> batches(List<UUID> learners) {
        Map<UUID, Long> counts = QuarkusTransaction.requiringNew().call(() -> answers.counts(learners));
        List<List<UUID>> batches = new ArrayList<>();
        long size = 0;
        for (UUID learner : learners) {
            long own = counts.getOrDefault(learner, 0L);
            if (batches.isEmpty() || size + own > ANSWERS_OF_A_BATCH) {
                batches.add(new ArrayList<>());
                size = 0;
            }
            batches.get(batches.size() - 1).add(learner);
            size += own;
        }
        return batches;
    }

    /** How many it worked for. Those whom the batch can't have, or all if it fails, are tried one by one. */
    private long rebuilt(List<UUID> learners) {
        Set<UUID> done = new HashSet<>();
        try {
            done.addAll(derive.rederiveThoseFree(learners));
        } catch (RuntimeException e) {
            LOG.debugf(e, "The memories of %d learners can't be rebuilt together", learners.size());
        }
        return done.size()
                + learners.stream()
                        .filter(learner -> !done.contains(learner) && isRebuilt(learner))
                        .count();
    }

    /** Says whether it worked; a failure doesn't keep the memories of other learners from being rebuilt. */
    private boolean isRebuilt(UUID learner) {
        try {
            derive.rederiveAll(learner);
            return true;
        } catch (RuntimeException e) {
            LOG.errorf(e, "The memories of learner %s can't be rebuilt", learner);
            return false;
        }
    }
}
