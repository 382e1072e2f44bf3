package org.lede.reader;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.LearnerResults;
import org.lede.library.Article;
import org.lede.library.ArticleTexts;
import org.lede.library.CorrectedSets;
import org.lede.library.Fact;
import org.lede.library.FactVersion;
import org.lede.library.PublishedSet;
import org.lede.people.Learner;
import org.lede.reader.SentenceMap.OpenFact;
import org.lede.review.Memory;
import org.lede.review.Retention;
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
            select f, a, v, m from Fact f join Article a on a.id = f.articleId
            join FactVersion v on v.factId = f.id and v.n = f.currentN left join fetch v.evidence
            left join Memory m on m.learnerId = :learner and m.factId = f.id
            where f.articleId in :articles order by a.slug, f.ref""";

    private final LearnerResults results;
    private final TodaysReview todays;
    private final Retention retention;
    private final CorrectedSets sets;
    private final ArticleTexts texts;
    private final EntityManager entities;
    private final Clock clock;

    LearnerProgress(
            LearnerResults results,
            TodaysReview todays,
            Retention retention,
            CorrectedSets sets,
            ArticleTexts texts,
            EntityManager entities,
            Clock clock) {
        this.results = results;
        this.todays = todays;
        this.retention = retention;
        this.sets = sets;
        this.texts = texts;
        this.entities = entities;
        this.clock = clock;
    }

    /** Everything of it; the number of statements doesn't depend on how much there is. */
    public Progress of(Learner learner) {
        TodaysReview.Week week = todays.week(learner); // first, because it derives what the rest looks at
        LearnerResults.Summary summary = results.summary(learner.id());
        Map<UUID, List<LearnerResults.OfFact>> asked =
                summary.facts().stream().collect(Collectors.groupingBy(LearnerResults.OfFact::articleId));
        List<KnownFact> known = known(learner.id(), asked.keySet(), summary.revealed());
        return new Progress(
                results.bySet(learner.id()).stream()
                        .map(score -> new SetLine(
                                sets.asPublished(score.setId(), score.latest().setN()), score))
                        .toList(),
                articles(asked, known),
                summary.facts(),
                summary.calibration(),
                week,
                days(learner),
                known.stream().collect(Collectors.toMap(one -> one.fact().id(), KnownFact::state)),
                counts(known),
                known.stream().filter(KnownFact::isSlipping).map(Slipping::of).toList(),
                retention.of(learner.id()));
    }

    /** Rows repeat a fact for each of its quotes. */
    private List<KnownFact> known(UUID learnerId, Collection<UUID> articleIds, Set<UUID> revealed) {
        return articleIds.isEmpty()
                ? List.of()
                : entities.createQuery(STATES, Object[].class)
                        .setParameter("learner", learnerId)
                        .setParameter("articles", articleIds)
                        .getResultStream()
                        .map(row -> KnownFact.of(row, revealed))
                        .distinct()
                        .toList();
    }

    private List<ArticleProgress> articles(Map<UUID, List<LearnerResults.OfFact>> asked, List<KnownFact> known) {
        Map<Article, List<KnownFact>> byArticle = known.stream()
                .filter(one -> !one.article().isTakenDown())
                .collect(Collectors.groupingBy(KnownFact::article, LinkedHashMap::new, Collectors.toList()));
        return byArticle.entrySet().stream()
                .map(one -> article(one.getKey(), asked.get(one.getKey().id()), one.getValue()))
                .toList();
    }

    private ArticleProgress article(Article article, List<LearnerResults.OfFact> asked, List<KnownFact> its) {
        long right = asked.stream().filter(LearnerResults.OfFact::lastRight).count();
        return new ArticleProgress(
                article,
                its.stream().filter(one -> !one.fact().isRetired()).count(),
                right,
                asked.size() - right,
                counts(its),
                sentences(article, its));
    }

    /** A fact that is still proved by an earlier revision of the text has no known sentence in this one. */
    private SentenceMap sentences(Article article, List<KnownFact> known) {
        return SentenceMap.of(
                texts.get(article.id(), article.currentN()),
                known.stream()
                        .filter(one -> one.isShown() && one.version().articleN() == article.currentN())
                        .map(one -> new OpenFact(
                                one.fact().ref(), one.state(), one.version().evidence()))
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
     * @param slipping the facts that the learner knew once and missed since, by article
     * @param retention what was truly remembered, by form
     */
    public record Progress(
            List<SetLine> sets,
            List<ArticleProgress> articles,
            List<LearnerResults.OfFact> facts,
            @Nullable Calibration calibration,
            TodaysReview.Week week,
            List<Day> days,
            Map<UUID, FactState> states,
            FactCounts counts,
            List<Slipping> slipping,
            List<Retention.OfForm> retention) {}

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

    /** A fact that was known once, with the words in which its learner has seen it. */
    public record Slipping(Article article, String ref, String statement) {

        private static Slipping of(KnownFact known) {
            return new Slipping(
                    known.article(), known.fact().ref(), known.version().statement());
        }
    }

    /**
     * @param version  the current one
     * @param revealed whether the learner may see what proves it
     */
    private record KnownFact(Fact fact, Article article, FactVersion version, FactState state, boolean revealed) {

        static KnownFact of(Object[] row, Set<UUID> revealed) {
            Fact fact = (Fact) row[0];
            return new KnownFact(
                    fact,
                    (Article) row[1],
                    (FactVersion) row[2],
                    row[3] == null ? FactState.NEW : ((Memory) row[3]).factState(),
                    revealed.contains(fact.id()));
        }

        boolean isShown() {
            return revealed && !fact.isRetired();
        }

        boolean isSlipping() {
            return state == FactState.SLIPPED && isShown() && !article.isTakenDown();
        }
    }
}
