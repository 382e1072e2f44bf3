package org.lede.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.lede.learner.Learner;
import org.lede.shared.Command;

/**
 * Derives every memory from the answers again, learner by learner, each in a transaction of its own. What comes out is
 * what was there, unless the rules have changed since.
 */
@ApplicationScoped
class RebuildMemories implements Command {

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
        int rebuilt = 0;
        List<UUID> some = Learner.idsAfter(BEFORE_ALL, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(derive::afresh);
            rebuilt += some.size();
            some = Learner.idsAfter(some.get(some.size() - 1), AT_ONCE);
        }
        return "Memories rebuilt: " + rebuilt + " learners.";
    }
}
