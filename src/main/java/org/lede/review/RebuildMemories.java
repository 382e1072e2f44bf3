package org.lede.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.lede.people.Learner;
import org.lede.shared.Command;

/**
 * Derives every memory from the answers again, each learner's in a transaction of its own, as many at once as there are
 * processors. What comes out is what was there, unless the rules have changed since.
 */
@ApplicationScoped
class RebuildMemories implements Command {

    private static final Logger LOG = Logger.getLogger(RebuildMemories.class);
    private static final int AT_ONCE = 1000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DeriveReviews derive;

    RebuildMemories(DeriveReviews derive) {
        this.derive = derive;
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
            long worked = some.stream()
                    .map(learner -> CompletableFuture.supplyAsync(() -> isRebuilt(learner), workers))
                    .toList()
                    .stream()
                    .filter(CompletableFuture::join)
                    .count();
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
