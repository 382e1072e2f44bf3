package org.lede.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.lede.attempt.StartAttempt;
import org.lede.library.Fact;
import org.lede.people.Learner;
import org.lede.shared.Refused;

/** Stores what a learner decides about a fact they were asked, and what its memory comes to by that. */
@ApplicationScoped
public class DecideOnFact {

    private final DeriveReviews derive;
    private final Clock clock;

    DecideOnFact(DeriveReviews derive, Clock clock) {
        this.derive = derive;
        this.clock = clock;
    }

    /** @throws Refused when the learner was never asked the fact */
    @Transactional
    public void decide(UUID learnerId, UUID factId, FactDecision.Kind kind) {
        Learner learner = Learner.locked(learnerId).orElseThrow(StartAttempt::gone);
        derive.derivePending(learnerId);
        Fact fact = Fact.lockForShare(List.of(factId)).stream()
                .filter(known -> Review.isOf(learnerId, factId))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("fact"));
        new FactDecision(
                        learner,
                        factId,
                        kind,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        derive.retentionOf(learner))
                .persist();
        if (kind == FactDecision.Kind.RESET) {
            Review.discount(learnerId, factId);
        }
        derive.follow(learner, fact);
    }
}
