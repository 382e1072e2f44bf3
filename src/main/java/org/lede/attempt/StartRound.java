package org.lede.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.lede.library.Article;
import org.lede.library.CorrectedSets;
import org.lede.library.Mode;
import org.lede.library.PublishedQuestion;
import org.lede.library.PublishedSet;
import org.lede.library.QuestionSet;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/** Begins a short practice round about an article, of questions whose facts the learner hasn't met yet, if there are any. */
@ApplicationScoped
public class StartRound {

    /** How many questions a round has at most. */
    public static final int QUESTIONS = 5;

    /** The facts and the questions that the learner was asked about in that article. */
    private static final String MET = """
            select v.id from answer a join question_version v on v.id = a.question_version_id
            where a.learner_id = :learner and v.article_id = :article
            union select v.main_fact_id from answer a join question_version v on v.id = a.question_version_id
            where a.learner_id = :learner and v.article_id = :article and v.main_fact_id is not null""";

    private final Session session;
    private final CorrectedSets sets;
    private final StartAttempt start;

    StartRound(Session session, CorrectedSets sets, StartAttempt start) {
        this.session = session;
        this.sets = sets;
        this.start = start;
    }

    /**
     * Draws the questions from the first of the article's sets that has enough new ones, else from the one with the most;
     * where everything was met, from its opener.
     *
     * @throws Refused when there is no such article, or nothing to practise about it
     */
    @Transactional
    public AttemptState start(UUID learnerId, String slug) {
        Article article = Article.read(slug, learnerId);
        List<PublishedSet> practised = QuestionSet.listed(List.of(article.id())).stream()
                .map(sets::current)
                .filter(set -> set.terms().allows(Mode.PRACTICE) && !set.toAsk().isEmpty())
                .toList();
        if (practised.isEmpty()) {
            throw new Refused(Refusal.NOTHING_TO_ASK, "No set of this article can be practised.");
        }
        Set<UUID> met = met(learnerId, article.id());
        PublishedSet chosen = practised.stream()
                .filter(set -> unmet(set, met).size() >= QUESTIONS)
                .findFirst()
                .or(() -> practised.stream()
                        .max(Comparator.comparingInt(set -> unmet(set, met).size()))
                        .filter(set -> !unmet(set, met).isEmpty()))
                .orElse(practised.get(0));
        List<PublishedQuestion> fresh = unmet(chosen, met);
        return start.round(learnerId, chosen.slug(), fresh.isEmpty() ? chosen.toAsk() : fresh, QUESTIONS);
    }

    /**
     * Begins a round of questions of that set that the learner hasn't answered yet; where all were, of any.
     *
     * @throws Refused when there is no such set, or nothing to practise in it
     */
    @Transactional
    public AttemptState rest(UUID learnerId, String slug) {
        QuestionSet found = QuestionSet.read(slug, learnerId);
        PublishedSet set = sets.current(found);
        if (!set.terms().allows(Mode.PRACTICE)) {
            throw new Refused(Refusal.MODE_NOT_ALLOWED, "This set can't be practised.");
        }
        Set<UUID> met = met(learnerId, found.article().id());
        List<PublishedQuestion> rest = set.toAsk().stream()
                .filter(question -> !met.contains(question.versionId()))
                .toList();
        return start.round(learnerId, slug, rest.isEmpty() ? set.toAsk() : rest, QUESTIONS);
    }

    private Set<UUID> met(UUID learnerId, UUID articleId) {
        return Set.copyOf(session.createNativeQuery(MET, UUID.class)
                .addScalar("id", UUID.class)
                .setParameter("learner", learnerId)
                .setParameter("article", articleId)
                .getResultList());
    }

    private static List<PublishedQuestion> unmet(PublishedSet set, Set<UUID> met) {
        return set.toAsk().stream()
                .filter(question -> !met.contains(question.versionId())
                        && (question.facts().isEmpty()
                                || !met.contains(question.facts().get(0).id())))
                .toList();
    }
}
