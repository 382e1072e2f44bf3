package org.lede.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lede.attempt.StartAttempt;
import org.lede.library.Article;
import org.lede.library.Fact;
import org.lede.library.FactStatus;
import org.lede.library.FactVersion;
import org.lede.people.Learner;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/**
 * The facts that read otherwise than a learner knows them. Their memories are paused until the learner has seen the change;
 * then the fact is asked as new, since nobody can tell how much of the old memory is of the new fact.
 */
@ApplicationScoped
public class ChangedFacts {

    /** Before any fact, to list from the first. */
    public static final UUID FIRST = new UUID(0, 0);

    private static final String CHANGED = """
            select m.outdatedN, f, a
            from Memory m join Fact f on f.id = m.factId join Article a on a.id = f.articleId
            where m.learnerId = :learner and m.outdatedN is not null and m.factId > :after and f.status = :current
            order by m.factId""";

    private final DeriveReviews derive;
    private final EntityManager entities;
    private final Clock clock;

    ChangedFacts(DeriveReviews derive, EntityManager entities, Clock clock) {
        this.derive = derive;
        this.entities = entities;
        this.clock = clock;
    }

    /** The learner's in the order of their ids, after the given one; what is to be derived is derived before. */
    @Transactional
    public List<ChangedFact> of(UUID learnerId, UUID after, int limit) {
        derive.noted(learnerId);
        List<Object[]> rows = entities.createQuery(CHANGED, Object[].class)
                .setParameter("learner", learnerId)
                .setParameter("after", after)
                .setParameter("current", FactStatus.CURRENT)
                .setMaxResults(limit)
                .getResultList();
        Map<UUID, Map<Integer, FactVersion>> versions =
                FactVersion.withEvidence(
                                rows.stream().map(row -> ((Fact) row[1]).id()).toList())
                        .stream()
                        .collect(Collectors.groupingBy(
                                FactVersion::factId, Collectors.toMap(FactVersion::n, Function.identity())));
        return rows.stream()
                .map(row -> changed((int) row[0], (Fact) row[1], (Article) row[2], versions))
                .toList();
    }

    private static ChangedFact changed(
            int knownN, Fact fact, Article article, Map<UUID, Map<Integer, FactVersion>> versions) {
        Map<Integer, FactVersion> ofFact = versions.get(fact.id());
        return new ChangedFact(
                fact.id(),
                fact.ref(),
                article.slug(),
                article.imprint().title(),
                article.imprint().language(),
                Wording.of(ofFact.get(knownN)),
                Wording.of(ofFact.get(fact.currentN())));
    }

    /**
     * The learner has seen how the fact reads now: it is asked as new, and what was answered about it before counts no more.
     * A second time changes nothing.
     *
     * @param shownN the version that the learner was shown
     * @throws Refused when the learner knows no such fact by another wording, or when it has changed again since it was
     *     shown
     */
    @Transactional
    public void confirm(UUID learnerId, UUID factId, int shownN) {
        Learner.locked(learnerId).orElseThrow(StartAttempt::gone);
        derive.noted(learnerId);
        Fact fact = Fact.lockForShare(List.of(factId)).stream()
                .filter(kept -> kept.status() == FactStatus.CURRENT)
                .findFirst()
                .orElseThrow(ChangedFacts::unchanged);
        Versions versions = Versions.of(fact);
        Optional<Memory> paused = Memory.of(learnerId, factId).filter(Memory::isPaused);
        if (paused.isPresent()) {
            versions.requireCurrent(shownN);
            confirm(paused.get(), versions, learnerId);
        } else if (FactConfirmation.ofFacts(learnerId, List.of(factId)).stream()
                .noneMatch(confirmation -> versions.sameWording(confirmation.factN(), shownN))) {
            throw unchanged();
        }
    }

    private void confirm(Memory paused, Versions versions, UUID learnerId) {
        new FactConfirmation(
                        learnerId,
                        paused.factId(),
                        versions.firstOfCurrentWording(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS))
                .persist();
        Review.discount(learnerId, paused.factId());
        paused.delete();
    }

    private static Refused unchanged() {
        return Refused.notFound("changed fact");
    }

    /** A fact in all its versions. */
    private record Versions(int currentN, Map<Integer, FactVersion> byN) {

        static Versions of(Fact fact) {
            return new Versions(
                    fact.currentN(),
                    FactVersion.withEvidence(List.of(fact.id())).stream()
                            .collect(Collectors.toMap(FactVersion::n, Function.identity())));
        }

        boolean sameWording(int n, int other) {
            return byN.containsKey(n) && byN.containsKey(other) && byN.get(n).saysTheSameAs(byN.get(other));
        }

        void requireCurrent(int n) {
            if (!sameWording(n, currentN)) {
                throw new Refused(
                        Refusal.CHANGED_AGAIN,
                        "The fact isn't worded like version " + n + " now: read it again.");
            }
        }

        /** Versions before it, since the one that was worded otherwise, may have moved in the text alone. */
        int firstOfCurrentWording() {
            int first = currentN;
            while (sameWording(first - 1, currentN)) {
                first--;
            }
            return first;
        }
    }

    /**
     * A fact as the learner knows it and as it is.
     *
     * @param article  the slug of its article
     * @param language of the article, BCP 47
     */
    public record ChangedFact(
            UUID id, String ref, String article, String title, String language, Wording known, Wording now) {}

    /**
     * What a version of a fact says.
     *
     * @param quotes that prove it, in the author's order
     */
    public record Wording(int n, String statement, List<String> quotes) {

        public Wording {
            quotes = List.copyOf(quotes);
        }

        static Wording of(FactVersion version) {
            return new Wording(
                    version.n(),
                    version.statement(),
                    version.evidence().stream().map(quote -> quote.exact()).toList());
        }
    }
}
