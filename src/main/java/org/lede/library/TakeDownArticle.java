package org.lede.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.lede.audit.AuditAction;
import org.lede.audit.AuditLog;
import org.lede.shared.Refused;

/**
 * Takes an article down for good, for instance when its publisher demands it: its text and quotes are erased from every
 * revision, its picture is deleted, and its sets are withdrawn. Learners keep their scores.
 */
@ApplicationScoped
public class TakeDownArticle {

    /** What the triggers of the erasable tables ask for; it ends with the transaction. */
    private static final String ALLOW = "select set_config('lede.erasing', 'a taken-down article', true)";

    /** One block for each character, so that sentences keep their places and answers their marks; lines stay lines. */
    private static final String ERASE_TEXTS =
            "update article_revision set text = regexp_replace(text, '\\S', '█', 'g') where article_id = ?1";

    private static final String ERASE_QUOTES = """
            update evidence set exact = regexp_replace(exact, '\\S', '█', 'g'), prefix = '', suffix = ''
            where fact_id in (select id from fact where article_id = ?1)""";

    private final EntityManager entities;
    private final Images images;
    private final ArticleTexts texts;
    private final CorrectedSets sets;
    private final PublishedState state;
    private final ArticleSearch search;
    private final AuditLog audit;
    private final Event<TakenDown> takenDown;
    private final Clock clock;

    TakeDownArticle(
            EntityManager entities,
            Images images,
            ArticleTexts texts,
            CorrectedSets sets,
            PublishedState state,
            ArticleSearch search,
            AuditLog audit,
            Event<TakenDown> takenDown,
            Clock clock) {
        this.entities = entities;
        this.images = images;
        this.texts = texts;
        this.sets = sets;
        this.state = state;
        this.search = search;
        this.audit = audit;
        this.takenDown = takenDown;
        this.clock = clock;
    }

    /**
     * @param admin the learner who takes it down
     * @throws Refused when there is no such article, or when it was taken down before
     */
    @Transactional
    public void takeDown(String slug, UUID admin) {
        Article article = Article.withSlug(slug)
                .orElseThrow(() -> Refused.notFound("article"))
                .requireThere();
        LeadImage image = article.image();
        article.takeDown(clock.instant());
        QuestionSet.ofArticle(article.id()).forEach(QuestionSet::withdraw);
        entities.flush();
        entities.createNativeQuery(ALLOW).getSingleResult();
        erase(ERASE_TEXTS, article);
        erase(ERASE_QUOTES, article);
        images.deleteUnused(image);
        search.remove(article.id());
        audit.add(admin, AuditAction.ARTICLE_TAKEN_DOWN, slug);
        state.change();
        takenDown.fire(new TakenDown());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) TakenDown event) {
        texts.forgetAll();
        sets.forgetAll();
    }

    private void erase(String sql, Article article) {
        entities.createNativeQuery(sql).setParameter(1, article.id()).executeUpdate();
    }

    record TakenDown() {}
}
