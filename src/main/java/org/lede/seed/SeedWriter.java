package org.lede.seed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/**
 * Makes one article's content current: what is new becomes a new revision, what the article had before is taken up
 * again, and what is current already writes nothing.
 */
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
     * @param slugs which sets other articles let go
     * @return how many rows were written
     * @throws InvalidSeed with every set whose slug another article's set has and keeps
     */
    int write(SeedArticle seed, String sha256, SetSlugs slugs) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)")
                .setParameter(1, LOCK)
                .getSingleResult();
        Rows rows = new Rows(entities);
        takeOver(seed, slugs, rows);
        Article article = article(seed, rows);
        withdraw(seed, article, rows);
        ArticleRevision revision = revision(seed, article, rows);
        FactWriter facts = new FactWriter(article, revision, rows);
        int changed = rows.by(() -> facts.write(seed.facts().values()));
        QuestionWriter questions = new QuestionWriter(article, revision, facts, rows);
        questions.write(seed.questions().values());
        for (SeedSet set : seed.sets()) {
            write(set, article, questions, rows);
        }
        changed += rows.by(facts::makeCurrent);
        if (changed > 0) {
            log(AuditAction.FACTS_CHANGED, article.slug(), rows);
        }
        entities.flush();
        facts.reworded().forEach(fact -> factChanged.fire(new FactChanged(fact)));
        return rows.written() + accepted.put(article.id(), sha256);
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
        int highest = ArticleRevision.highest(article.id());
        ArticleRevision revision = ArticleRevision.withText(
                        article.id(), seed.text().sha256())
                .orElseGet(() -> rows.write(new ArticleRevision(article.id(), highest + 1, seed.text())));
        if (highest == 0 || article.currentN() != revision.n()) {
            article.revise(revision);
            log(AuditAction.ARTICLE_REVISED, article.slug() + " " + revision.n(), rows);
        }
        return revision;
    }

    /** Withdraws the sets of other articles whose slugs this one takes over. */
    private void takeOver(SeedArticle seed, SetSlugs slugs, Rows rows) {
        Map<String, SeedSet> wanted =
                seed.sets().stream().collect(Collectors.toMap(SeedSet::slug, Function.identity()));
        List<QuestionSet> others = QuestionSet.withSlugs(wanted.keySet()).stream()
                .filter(set -> !set.article().slug().equals(seed.slug()))
                .toList();
        List<SeedProblem> taken = others.stream()
                .filter(set -> !slugs.isLetGo(set.article().slug(), set.slug()))
                .map(set -> wanted.get(set.slug()).slugTaken())
                .toList();
        if (!taken.isEmpty()) {
            throw new InvalidSeed(taken);
        }
        withdraw(others, rows);
    }

    /** Withdraws the article's sets that its files no longer hold. */
    private void withdraw(SeedArticle seed, Article article, Rows rows) {
        Set<String> kept = seed.sets().stream().map(SeedSet::slug).collect(Collectors.toSet());
        withdraw(
                QuestionSet.ofArticle(article.id()).stream()
                        .filter(set -> !kept.contains(set.slug()))
                        .toList(),
                rows);
    }

    private void withdraw(List<QuestionSet> sets, Rows rows) {
        for (QuestionSet set : sets) {
            set.withdraw();
            rows.changed();
            log(AuditAction.SET_WITHDRAWN, set.slug(), rows);
        }
        // Their slugs have to be free before sets of other articles are inserted, which Hibernate does first.
        entities.flush();
    }

    private static UUID id(String article, SeedSet set) {
        return Ids.named(article, "sets", set.slug());
    }

    private void write(SeedSet seed, Article article, QuestionWriter questions, Rows rows) {
        UUID id = id(article.slug(), seed);
        Optional<QuestionSet> stored = QuestionSet.findByIdOptional(id);
        QuestionSet set = stored.orElseGet(() -> rows.write(new QuestionSet(id, article, seed.slug())));
        List<SetRevision.Place> places = seed.items().stream()
                .map(item -> new SetRevision.Place(questions.version(item.question()), item.points()))
                .toList();
        SetRevision revision = SetRevision.withContent(id, SetRevision.sha256(seed.terms(), places))
                .orElseGet(() -> write(seed, id, places, rows));
        if (stored.isPresent() && set.offers(revision)) {
            return;
        }
        set.publish(revision);
        stored.ifPresent(changed -> rows.changed());
        log(AuditAction.SET_PUBLISHED, seed.slug() + " " + revision.n(), rows);
    }

    private SetRevision write(SeedSet seed, UUID id, List<SetRevision.Place> places, Rows rows) {
        int n = SetRevision.highest(seed.slug()) + 1;
        SetRevision revision = rows.write(new SetRevision(id, n, seed.terms(), places, clock.instant()));
        for (int i = 0; i < places.size(); i++) {
            rows.write(new SetItem(id, n, i + 1, places.get(i)));
        }
        return revision;
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
