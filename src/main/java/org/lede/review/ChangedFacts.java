package org.lede.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.lede.attempt.StartAttempt;
import org.lede.evidence.Selector;
import org.lede.library.Article;
import org.lede.library.Fact;
import org.lede.library.FactStatus;
import org.lede.library.FactVersion;
import org.lede.library.FactsChanged;
import org.lede.people.Learner;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/**
 * The facts that are worded otherwise than a learner knows them. Their memories are paused until the learner has seen the
 * change; then the fact is asked as new, since there is no telling how much of the old memory is of the new fact.
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

    /** Pauses memories of another wording, as {@link ReviewedFact} does, and lets those go on whose wording is back. */
    private static final String FOLLOW = """
            update memory m set retired = (f.status = 'retired'), outdated_n = (
                select r.fact_n from review r join fact_version v on v.fact_id = r.fact_id and v.n = r.fact_n
                where r.learner_id = m.learner_id and r.fact_id = m.fact_id and r.counts and r.evidence <> 'reading'
                  and v.wording <> now.wording
                order by r.reviewed_at desc, r.attempt_id desc, r.question_version_id desc limit 1)
            from fact f join fact_version now on now.fact_id = f.id and now.n = f.current_n
            where m.fact_id = f.id and f.id in (:facts)""";

    private final DeriveReviews derive;
    private final Session session;
    private final Clock clock;

    ChangedFacts(DeriveReviews derive, Session session, Clock clock) {
        this.derive = derive;
        this.session = session;
        this.clock = clock;
    }

    void follow(@Observes FactsChanged changed) {
        session.createNativeMutationQuery(FOLLOW)
                .setParameterList("facts", changed.factIds())
                .executeUpdate();
    }

    /** The learner's, in the order of their ids, after the given one; pending reviews are derived first. */
    @Transactional
    public List<ChangedFact> of(UUID learnerId, UUID after, int limit) {
        derive.derivePending(learnerId);
        List<Object[]> rows = session.createQuery(CHANGED, Object[].class)
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
                .map(row -> {
                    Fact fact = (Fact) row[1];
                    Article article = (Article) row[2];
                    Map<Integer, FactVersion> ofFact = versions.get(fact.id());
                    return new ChangedFact(
                            fact.id(),
                            fact.ref(),
                            article.slug(),
                            article.title(),
                            article.language(),
                            Wording.of(ofFact.get((int) row[0])),
                            Wording.of(ofFact.get(fact.currentN())));
                })
                .toList();
    }

    /**
     * The learner has seen how the fact is worded now: it is asked as new, and earlier answers about it no longer count. A
     * second time changes nothing.
     *
     * @param shownN the version that the learner was shown
     * @throws Refused when the learner knows no such fact by another wording, or when it has changed again since
     */
    @Transactional
    public void confirm(UUID learnerId, UUID factId, int shownN) {
        Learner.locked(learnerId).orElseThrow(StartAttempt::gone);
        derive.derivePending(learnerId);
        Fact fact = Fact.lockForShare(List.of(factId)).stream()
                .filter(locked -> !locked.isRetired())
                .findFirst()
                .orElseThrow(ChangedFacts::unchanged);
        Map<Integer, Integer> wordings = FactVersion.wordings(factId);
        Integer shown = wordings.get(shownN);
        Optional<Memory> paused = Memory.of(learnerId, factId).filter(Memory::isPaused);
        if (paused.isEmpty()) {
            requireConfirmed(learnerId, factId, shown);
        } else if (!wordings.get(fact.currentN()).equals(shown)) {
            throw new Refused(
                    Refusal.CHANGED_AGAIN, "The fact isn't worded like version " + shownN + " now: read it again.");
        } else {
            new FactConfirmation(learnerId, factId, shown, clock.instant().truncatedTo(ChronoUnit.MICROS)).persist();
            Review.discount(learnerId, factId);
            paused.get().delete();
        }
    }

    private static void requireConfirmed(UUID learnerId, UUID factId, Integer wording) {
        if (FactConfirmation.ofFacts(learnerId, List.of(factId)).stream()
                .noneMatch(
                        confirmation -> Integer.valueOf(confirmation.wording()).equals(wording))) {
            throw unchanged();
        }
    }

    private static Refused unchanged() {
        return Refused.notFound("changed fact");
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

        static Wording of(FactVersion version) {
            return new Wording(
                    version.n(),
                    version.statement(),
                    version.evidence().stream().map(Selector::exact).toList());
        }
    }
}
