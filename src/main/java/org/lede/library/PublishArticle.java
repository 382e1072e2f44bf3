package org.lede.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lede.audit.AuditAction;
import org.lede.audit.AuditLog;
import org.lede.outbox.Outbox;
import org.lede.outbox.SetPublished;
import org.lede.library.Publication.NewSet;
import org.lede.shared.Ids;

/**
 * Publishes an article: the one door for content files, the studio and imports. New content becomes a new revision,
 * content the article had before becomes current again, and content that is current already writes nothing.
 */
@ApplicationScoped
public class PublishArticle {

    /** Any number, as long as it is always the same: replicas that start together load one after the other. */
    private static final long LOCK = 0x1EDE_5EED;

    private final EntityManager entities;
    private final AuditLog audit;
    private final Event<FactChanged> factChanged;
    private final Outbox outbox;
    private final Clock clock;

    PublishArticle(
            EntityManager entities, AuditLog audit, Event<FactChanged> factChanged, Outbox outbox, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.factChanged = factChanged;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Stores it in the caller's transaction, and notes in the audit log what was published.
     *
     * @param released slugs of other articles' sets that this article may take over
     * @return how many rows were written
     * @throws SlugsTaken with every slug that another article's set has and that isn't released
     */
    public int publish(Publication publication, Set<String> released) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)")
                .setParameter(1, LOCK)
                .getSingleResult();
        Rows rows = new Rows(entities);
        takeOver(publication, released, rows);
        Article article = article(publication, rows);
        withdraw(publication, article, rows);
        ArticleRevision revision = revision(publication, article, rows);
        FactWriter facts = new FactWriter(article, revision, rows);
        int changed = rows.by(() -> facts.write(publication.facts().values()));
        QuestionWriter questions = new QuestionWriter(article, revision, facts, rows);
        questions.write(publication.questions().values());
        for (NewSet set : publication.sets()) {
            write(set, article, questions, rows);
        }
        changed += rows.by(facts::makeCurrent);
        if (changed > 0) {
            log(AuditAction.FACTS_CHANGED, article.slug(), null, rows);
        }
        entities.flush();
        rows.published.forEach(outbox::add);
        facts.reworded().forEach(fact -> factChanged.fire(new FactChanged(fact)));
        return rows.written();
    }

    private Article article(Publication publication, Rows rows) {
        Article stored = Article.withSlug(publication.slug()).orElse(null);
        if (stored == null) {
            return rows.write(new Article(Ids.named(publication.slug()), publication.slug(), publication.imprint()));
        }
        if (!stored.imprint().equals(publication.imprint())) {
            stored.changeImprint(publication.imprint());
            rows.changed();
        }
        return stored;
    }

    private ArticleRevision revision(Publication publication, Article article, Rows rows) {
        int highest = ArticleRevision.highest(article.id());
        ArticleRevision revision = ArticleRevision.withText(
                        article.id(), publication.text().sha256())
                .orElseGet(() -> rows.write(new ArticleRevision(article.id(), highest + 1, publication.text())));
        if (highest == 0 || article.currentN() != revision.n()) {
            article.revise(revision);
            log(AuditAction.ARTICLE_REVISED, article.slug(), revision.n(), rows);
        }
        return revision;
    }

    /** Withdraws the sets of other articles whose slugs this one takes over. */
    private void takeOver(Publication publication, Set<String> released, Rows rows) {
        List<QuestionSet> others = QuestionSet.withSlugs(slugs(publication)).stream()
                .filter(set -> !set.article().slug().equals(publication.slug()))
                .toList();
        Set<String> taken = others.stream().map(QuestionSet::slug).collect(Collectors.toSet());
        taken.removeAll(released);
        if (!taken.isEmpty()) {
            throw new SlugsTaken(taken);
        }
        withdraw(others, rows);
    }

    /** Withdraws the article's sets that its files no longer hold. */
    private void withdraw(Publication publication, Article article, Rows rows) {
        Set<String> kept = slugs(publication);
        withdraw(
                QuestionSet.ofArticle(article.id()).stream()
                        .filter(set -> !kept.contains(set.slug()))
                        .toList(),
                rows);
    }

    private static Set<String> slugs(Publication publication) {
        return publication.sets().stream().map(NewSet::slug).collect(Collectors.toSet());
    }

    private void withdraw(List<QuestionSet> sets, Rows rows) {
        for (QuestionSet set : sets) {
            set.withdraw();
            rows.changed();
            log(AuditAction.SET_WITHDRAWN, set.slug(), null, rows);
        }
        // Their slugs have to be free before sets of other articles are inserted, which Hibernate does first.
        entities.flush();
    }

    private static UUID id(String article, NewSet set) {
        return Ids.named(article, "sets", set.slug());
    }

    private void write(NewSet set, Article article, QuestionWriter questions, Rows rows) {
        UUID id = id(article.slug(), set);
        Optional<QuestionSet> stored = QuestionSet.findByIdOptional(id);
        QuestionSet target = stored.orElseGet(() -> rows.write(new QuestionSet(id, article, set.slug())));
        List<SetRevision.Place> places = set.items().stream()
                .map(item -> new SetRevision.Place(questions.version(item.question()), item.points()))
                .toList();
        SetRevision revision = SetRevision.withContent(id, SetRevision.sha256(set.terms(), places))
                .orElseGet(() -> write(set, id, places, rows));
        if (stored.isPresent() && target.offers(revision)) {
            return;
        }
        target.publish(revision);
        stored.ifPresent(changed -> rows.changed());
        rows.published.add(new SetPublished(id, revision.n()));
        log(AuditAction.SET_PUBLISHED, set.slug(), revision.n(), rows);
    }

    private SetRevision write(NewSet set, UUID id, List<SetRevision.Place> places, Rows rows) {
        int n = SetRevision.highest(set.slug()) + 1;
        SetRevision revision = rows.write(new SetRevision(id, n, set.terms(), places, clock.instant()));
        for (int i = 0; i < places.size(); i++) {
            rows.write(new SetItem(id, n, i + 1, places.get(i)));
        }
        return revision;
    }

    /** Files have no author who could be named. */
    private void log(AuditAction action, String slug, @Nullable Integer n, Rows rows) {
        audit.add(null, action, slug, n == null ? null : n.toString());
        rows.changed();
    }

    /** Writes rows and counts them. */
    static final class Rows {

        private final EntityManager entities;
        private final List<SetPublished> published = new ArrayList<>();
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
