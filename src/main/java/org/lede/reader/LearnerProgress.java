package org.lede.reader;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.LearnerResults;
import org.lede.attempt.Revealed;
import org.lede.library.Article;
import org.lede.library.ArticleTexts;
import org.lede.library.CorrectedSets;
import org.lede.library.Fact;
import org.lede.library.FactVersion;
import org.lede.library.PublishedSet;
import org.lede.people.Learner;
import org.lede.reader.SentenceMap.OpenFact;
import org.lede.review.Memory;
import org.lede.review.Review;
import org.lede.review.TodaysReview;
import org.lede.scheduling.Calibration;
import org.lede.scheduling.FactState;

/** How far a learner has come over all articles: scores, facts known, days with answers, and what comes next. */
@ApplicationScoped
public class LearnerProgress {

    /** Four weeks, today included. */
    private static final int DAYS = 28;

    /** A memory of another wording keeps its state until the learner has seen how the fact changed. */
    private static final String STATES = """
            select f, m from Fact f left join Memory m on m.learnerId = :learner and m.factId = f.id
            where f.articleId in :articles order by f.articleId, f.ref""";

    private final LearnerResults results;
    private final TodaysReview todays;
    private final Revealed revealed;
    private final CorrectedSets sets;
    private final ArticleTexts texts;
    private final EntityManager entities;
    private final Clock clock;

    LearnerProgress(
            LearnerResults results,
            TodaysReview todays,
            Revealed revealed,
            CorrectedSets sets,
            ArticleTexts texts,
            EntityManager entities,
            Clock clock) {
        this.results = results;
        this.todays = todays;
        this.revealed = revealed;
        this.sets = sets;
        this.texts = texts;
        this.entities = entities;
        this.clock = clock;
    }

    /** Everything of it; the number of statements doesn't depend on how much there is. */
    public Progress of(Learner learner) {
        TodaysReview.Week week = todays.week(learner); // first, because it derives what the rest looks at
        List<LearnerResults.OfFact> asked = results.byFact(learner.id());
        Map<UUID, List<LearnerResults.OfFact>> askedByArticle =
                asked.stream().collect(Collectors.groupingBy(LearnerResults.OfFact::articleId));
        List<KnownFact> known = known(learner.id(), askedByArticle.keySet());
        return new Progress(
                results.bySet(learner.id()).stream()
                        .map(score -> new SetLine(
                                sets.asPublished(score.setId(), score.latest().setN()), score))
                        .toList(),
                articles(learner.id(), askedByArticle, known),
                asked,
                results.calibration(learner.id()).orElse(null),
                week,
                days(learner),
                known.stream().collect(Collectors.toMap(one -> one.fact().id(), KnownFact::state)),
                counts(known));
    }

    private List<KnownFact> known(UUID learnerId, Collection<UUID> articleIds) {
        return articleIds.isEmpty()
                ? List.of()
                : entities.createQuery(STATES, Object[].class)
                        .setParameter("learner", learnerId)
                        .setParameter("articles", articleIds)
                        .getResultStream()
                        .map(row -> new KnownFact(
                                (Fact) row[0], row[1] == null ? FactState.NEW : ((Memory) row[1]).factState()))
                        .toList();
    }

    private List<ArticleProgress> articles(
            UUID learnerId, Map<UUID, List<LearnerResults.OfFact>> asked, List<KnownFact> known) {
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<UUID, FactVersion> proofs = proofs(learnerId, asked.keySet(), known);
        Map<UUID, List<KnownFact>> byArticle =
                known.stream().collect(Collectors.groupingBy(one -> one.fact().articleId()));
        return Article.<Article>list("id in ?1 and takenDownAt is null order by slug", asked.keySet()).stream()
                .map(article -> {
                    List<KnownFact> its = byArticle.get(article.id());
                    long right = asked.get(article.id()).stream()
                            .filter(LearnerResults.OfFact::lastRight)
                            .count();
                    return new ArticleProgress(
                            article,
                            its.stream().filter(one -> !one.fact().isRetired()).count(),
                            right,
                            asked.get(article.id()).size() - right,
                            counts(its),
                            sentences(article, its, proofs));
                })
                .toList();
    }

    /** What proves each fact whose evidence the learner may see. */
    private Map<UUID, FactVersion> proofs(UUID learnerId, Set<UUID> articleIds, List<KnownFact> known) {
        Set<UUID> open = revealed.facts(learnerId, articleIds);
        List<UUID> shown = known.stream()
                .map(KnownFact::fact)
                .filter(fact -> !fact.isRetired() && open.contains(fact.id()))
                .map(Fact::id)
                .toList();
        return FactVersion.currentWithEvidence(shown).stream()
                .collect(Collectors.toMap(FactVersion::factId, Function.identity()));
    }

    /** A fact that is still proved by an earlier revision of the text has no known sentence in this one. */
    private SentenceMap sentences(Article article, List<KnownFact> known, Map<UUID, FactVersion> proofs) {
        return SentenceMap.of(
                texts.get(article.id(), article.currentN()),
                known.stream()
                        .filter(one -> proofs.containsKey(one.fact().id())
                                && proofs.get(one.fact().id()).articleN() == article.currentN())
                        .map(one -> new OpenFact(
                                one.fact().ref(),
                                one.state(),
                                proofs.get(one.fact().id()).evidence()))
                        .toList());
    }

    private static FactCounts counts(Collection<KnownFact> known) {
        return FactCounts.of(known.stream()
                .filter(one -> !one.fact().isRetired())
                .map(KnownFact::state)
                .toList());
    }

    private List<Day> days(Learner learner) {
        LocalDate today = learner.dayOf(clock.instant()).date();
        LocalDate first = today.minusDays(DAYS - 1);
        Set<LocalDate> answered = Set.copyOf(Review.days(learner.id(), first, today));
        return first.datesUntil(today.plusDays(1))
                .map(date -> new Day(date, answered.contains(date)))
                .toList();
    }

    /**
     * All of a learner's progress.
     *
     * @param sets that were finished at least once
     * @param articles that were asked about
     * @param facts that were asked about
     * @param calibration null until the learner has said often enough how sure they were
     * @param week what is asked today and on the days after it
     * @param days the last {@value #DAYS}, the last of them today
     * @param states of each fact of the articles, by its id
     * @param counts of the facts that are not retired
     */
    public record Progress(
            List<SetLine> sets,
            List<ArticleProgress> articles,
            List<LearnerResults.OfFact> facts,
            @Nullable Calibration calibration,
            TodaysReview.Week week,
            List<Day> days,
            Map<UUID, FactState> states,
            FactCounts counts) {}

    public record SetLine(PublishedSet set, LearnerResults.OfSet scores) {}

    /**
     * An article the learner was asked about.
     *
     * @param facts how many it has now
     * @param right how many were right when last asked
     * @param missed how many were not
     */
    public record ArticleProgress(
            Article article, long facts, long right, long missed, FactCounts counts, SentenceMap sentences) {

        /** Facts not asked yet; one that was asked and has since been retired is not among the article's. */
        public long notAsked() {
            return Math.max(0, facts - right - missed);
        }
    }

    /** @param answered whether the learner answered anything on that day and saw its key */
    public record Day(LocalDate date, boolean answered) {}

    private record KnownFact(Fact fact, FactState state) {}
}
