package org.lede.seed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lede.article.Article;
import org.lede.article.ArticleRevision;
import org.lede.article.FactChanged;
import org.lede.learner.AuditAction;
import org.lede.learner.AuditLog;
import org.lede.questionset.QuestionSet;
import org.lede.questionset.SetItem;
import org.lede.questionset.SetRevision;
import org.lede.seed.SeedArticle.SeedSet;
import org.lede.shared.Ids;

/** Stores one article's content: what is new becomes a new revision, what was there at any time writes nothing. */
@ApplicationScoped
class SeedWriter {

    /** Any number, as long as it is always the same: replicas that start together load one after the other. */
    private static final long LOCK = 0x1EDE_5EED;

    private final EntityManager entities;
    private final AcceptedContent accepted;
    private final AuditLog audit;
    private final Event<FactChanged> factChanged;
    private final Clock clock;

    SeedWriter(
            EntityManager entities,
            AcceptedContent accepted,
            AuditLog audit,
            Event<FactChanged> factChanged,
            Clock clock) {
        this.entities = entities;
        this.accepted = accepted;
        this.audit = audit;
        this.factChanged = factChanged;
        this.clock = clock;
    }

    /**
     * Stores it in the caller's transaction, and notes in the audit log what was published.
     *
     * @param sha256 of its files
     * @return how many rows were written
     * @throws InvalidSeed with every set whose slug another article's set has
     */
    int write(SeedArticle seed, String sha256) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)")
                .setParameter(1, LOCK)
                .getSingleResult();
        refuseTakenSlugs(seed);
        Rows rows = new Rows(entities);
        Article article = article(seed, rows);
        ArticleRevision revision = revision(seed, article, rows);
        FactWriter facts = new FactWriter(article, revision, rows);
        int changed = rows.by(() -> facts.write(seed.facts().values()));
        QuestionWriter questions = new QuestionWriter(article, revision, facts, rows);
        questions.write(seed.questions().values());
        for (SeedSet set : seed.sets()) {
            write(set, article, questions, rows);
        }
        if (rows.written() > 0 || !accepted.hadEver(sha256)) {
            changed += rows.by(facts::retireAndRevive);
        }
        if (changed > 0) {
            log(AuditAction.FACTS_CHANGED, article.slug(), rows);
        }
        entities.flush();
        facts.reworded().forEach(fact -> factChanged.fire(new FactChanged(fact)));
        return rows.written() + accepted.add(sha256, article.id());
    }

    private Article article(SeedArticle seed, Rows rows) {
        Article stored = Article.withSlug(seed.slug()).orElse(null);
        if (stored == null) {
            return rows.write(new Article(Ids.named(seed.slug()), seed.slug(), seed.imprint()));
        }
        if (!stored.imprint().equals(seed.imprint())) {
            stored.print(seed.imprint());
            rows.changed();
        }
        return stored;
    }

    private ArticleRevision revision(SeedArticle seed, Article article, Rows rows) {
        return ArticleRevision.withText(article.id(), seed.text().sha256()).orElseGet(() -> {
            int n = ArticleRevision.newest(article.id()) + 1;
            ArticleRevision revision = rows.write(new ArticleRevision(article.id(), n, seed.text()));
            article.revise(revision);
            log(AuditAction.ARTICLE_REVISED, article.slug() + " " + n, rows);
            return revision;
        });
    }

    private static void refuseTakenSlugs(SeedArticle seed) {
        List<SeedProblem> taken = seed.sets().stream()
                .filter(set -> QuestionSet.withSlug(set.slug())
                        .filter(stored -> !stored.id().equals(id(seed.slug(), set)))
                        .isPresent())
                .map(SeedSet::slugTaken)
                .toList();
        if (!taken.isEmpty()) {
            throw new InvalidSeed(taken);
        }
    }

    private static UUID id(String article, SeedSet set) {
        return Ids.named(article, "sets", set.slug());
    }

    private void write(SeedSet seed, Article article, QuestionWriter questions, Rows rows) {
        UUID id = id(article.slug(), seed);
        QuestionSet set = QuestionSet.withSlug(seed.slug())
                .orElseGet(() -> rows.write(new QuestionSet(id, article, seed.slug())));
        List<SetRevision.Place> places = seed.items().stream()
                .map(item -> new SetRevision.Place(questions.version(item.question()), item.points()))
                .toList();
        if (SetRevision.exists(id, SetRevision.sha256(seed.terms(), places))) {
            return;
        }
        int n = SetRevision.newest(id) + 1;
        SetRevision revision = rows.write(new SetRevision(id, n, seed.terms(), places, clock.instant()));
        for (int i = 0; i < places.size(); i++) {
            rows.write(new SetItem(id, n, i + 1, places.get(i)));
        }
        set.publish(revision);
        log(AuditAction.SET_PUBLISHED, seed.slug() + " " + n, rows);
    }

    /** Files have no author who could be named. */
    private void log(AuditAction action, String subject, Rows rows) {
        audit.add(null, action, subject);
        rows.changed();
    }

    /** Writes rows and counts them. */
    static final class Rows {

        private final EntityManager entities;
        private int written;

        Rows(EntityManager entities) {
            this.entities = entities;
        }

        <T> T write(T row) {
            entities.persist(row);
            written++;
            return row;
        }

        void changed() {
            written++;
        }

        int written() {
            return written;
        }

        /** How many a step writes. */
        int by(Runnable step) {
            int before = written;
            step.run();
            return written - before;
        }
    }
}
