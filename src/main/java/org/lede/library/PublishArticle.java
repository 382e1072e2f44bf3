package org.lede.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lede.audit.AuditAction;
import org.lede.audit.AuditLog;
import org.lede.library.Publication.NewSet;
import org.lede.outbox.Outbox;
import org.lede.outbox.SetPublished;
import org.lede.shared.Ids;
import org.lede.shared.Refused;

/**
 * Publishes an article; the only way that content gets into the library. New content becomes a new revision,
 * content the article had before becomes current again, and content that is current already writes nothing.
 */
@ApplicationScoped
public class PublishArticle {

    /** Any number, as long as it is always the same: replicas that start together load one after the other. */
    private static final long LOCK = 0x1EDE_5EED;

    private final EntityManager entities;
    private final Images images;
    private final PublishedState state;
    private final AuditLog audit;
    private final Event<FactsChanged> factsChanged;
    private final Outbox outbox;
    private final ArticleSearch search;
    private final Ids ids;
    private final Clock clock;

    PublishArticle(
            EntityManager entities,
            Images images,
            PublishedState state,
            AuditLog audit,
            Event<FactsChanged> factsChanged,
            Outbox outbox,
            ArticleSearch search,
            Ids ids,
            Clock clock) {
        this.entities = entities;
        this.images = images;
        this.state = state;
        this.audit = audit;
        this.factsChanged = factsChanged;
        this.outbox = outbox;
        this.search = search;
        this.ids = ids;
        this.clock = clock;
    }

    /** Waits for whatever else is being published, and keeps it waiting until the caller's transaction ends. */
    public void takeTurn() {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)")
                .setParameter(1, LOCK)
                .getSingleResult();
    }

    /** Publishes content files, which have no author. */
    public int publish(Publication publication, Set<String> released) {
        return publish(publication, released, null);
    }

    /**
     * Stores it in the caller's transaction, and notes in the audit log what was published.
     *
     * @param released slugs of other articles' sets that this article may take over
     * @param by the learner who publishes and will own what is new; null for content files
     * @return how many rows were written
     * @throws SlugsTaken with every slug that another article's set has and that isn't released
     * @throws Refused when the article was taken down
     */
    public int publish(Publication publication, Set<String> released, @Nullable UUID by) {
        takeTurn();
        Rows rows = new Rows(entities);
        takeOver(publication, released, by, rows);
        Article article = article(publication, by, rows);
        Map<String, QuestionSet> sets = QuestionSet.ofArticle(article.id()).stream()
                .collect(Collectors.toMap(QuestionSet::slug, Function.identity()));
        Set<String> kept = slugs(publication);
        withdraw(
                sets.values().stream().filter(set -> !kept.contains(set.slug())).toList(), by, rows);
        ArticleRevision revision = revision(publication, article, by, rows);
        FactWriter facts = new FactWriter(revision, rows, ids);
        int before = rows.written();
        publication.facts().values().forEach(facts::write);
        int factRows = rows.written() - before;
        QuestionWriter questions = new QuestionWriter(article, revision, facts, rows, ids);
        publication.questions().values().forEach(questions::write);
        int position = 1;
        for (NewSet set : publication.sets()) {
            write(set, position++, article, questions, by, rows);
        }
        before = rows.written();
        facts.makeCurrent();
        if (factRows + rows.written() - before > 0) {
            log(by, AuditAction.FACTS_CHANGED, article.slug(), null, rows);
        }
        if (rows.written() > 0) {
            entities.flush();
            state.change();
            search.add(article.id());
            rows.changed(2);
        }
        if (!facts.changed().isEmpty()) {
            factsChanged.fire(new FactsChanged(facts.changed()));
        }
        rows.published.forEach(outbox::add);
        return rows.written();
    }

    /**
     * Publishes what a learner has written, and says who may find it.
     *
     * @return how many rows were written
     * @throws SlugsTaken with every slug that another article's set has
     * @throws Refused when the article was taken down
     */
    public int publish(Publication publication, UUID author, Visibility visibility) {
        int rows = publish(publication, Set.of(), author);
        Article article = Article.withSlug(publication.slug()).orElseThrow();
        if (article.visibility() == visibility) {
            return rows;
        }
        article.show(visibility);
        entities.flush();
        state.change();
        return rows + 1;
    }

    private Article article(Publication publication, @Nullable UUID by, Rows rows) {
        Article stored = Article.withSlug(publication.slug()).orElse(null);
        if (stored == null) {
            rows.changed(images.store(publication.image()));
            return rows.write(new Article(ids.next(), publication.slug(), publication.imprint(), by));
        }
        stored.requireThere();
        if (!stored.imprint().equals(publication.imprint())) {
            LeadImage former = stored.image();
            rows.changed(images.store(publication.image()));
            stored.changeImprint(publication.imprint());
            rows.changed(1 + images.deleteUnused(former));
        }
        if (by != null) {
            stored.forgetFiles();
        }
        return stored;
    }

    private ArticleRevision revision(Publication publication, Article article, @Nullable UUID by, Rows rows) {
        int highest = ArticleRevision.highest(article.id());
        ArticleRevision revision = ArticleRevision.withText(
                        article.id(), publication.text().sha256())
                .orElseGet(() -> rows.write(new ArticleRevision(article.id(), highest + 1, publication.text(), by)));
        if (highest == 0 || article.currentN() != revision.n()) {
            article.revise(revision);
            log(by, AuditAction.ARTICLE_REVISED, article.slug(), revision.n(), rows);
        }
        return revision;
    }

    /** Withdraws the sets of other articles whose slugs this one takes over. */
    private void takeOver(Publication publication, Set<String> released, @Nullable UUID by, Rows rows) {
        List<QuestionSet> others = QuestionSet.withSlugs(slugs(publication)).stream()
                .filter(set -> !set.article().slug().equals(publication.slug()))
                .toList();
        Set<String> taken = others.stream().map(QuestionSet::slug).collect(Collectors.toSet());
        taken.removeAll(released);
        if (!taken.isEmpty()) {
            throw new SlugsTaken(taken);
        }
        withdraw(others, by, rows);
    }

    private static Set<String> slugs(Publication publication) {
        return publication.sets().stream().map(NewSet::slug).collect(Collectors.toSet());
    }

    private void withdraw(List<QuestionSet> sets, @Nullable UUID by, Rows rows) {
        for (QuestionSet set : sets) {
            set.withdraw();
            rows.changed(1);
            log(by, AuditAction.SET_WITHDRAWN, set.slug(), null, rows);
        }
        // Their slugs have to be free before sets of other articles are inserted, which Hibernate does first.
        entities.flush();
    }

    private void write(
            NewSet set, int position, Article article, QuestionWriter questions, @Nullable UUID by, Rows rows) {
        QuestionSet stored = QuestionSet.ofArticle(article.id(), set.slug()).orElse(null);
        // Who sees a set that a learner has published before is set elsewhere, and stays.
        Visibility visibility = stored == null || by == null ? set.visibility() : stored.visibility();
        QuestionSet target = stored == null
                ? rows.write(new QuestionSet(ids.next(), article, set.slug(), position, visibility, by))
                : stored;
        List<SetRevision.Place> places = set.items().stream()
                .map(item -> new SetRevision.Place(questions.version(item.question()), item.points()))
                .toList();
        SetRevision revision = SetRevision.withContent(target.id(), SetRevision.sha256(set.terms(), places))
                .orElseGet(() -> write(set, target.id(), places, by, rows));
        boolean offered = stored != null && target.offers(revision);
        if (offered && target.isAt(position, visibility)) {
            return;
        }
        target.publish(revision);
        target.moveTo(position);
        target.show(visibility);
        if (stored != null) {
            rows.changed(1);
        }
        if (!offered) {
            rows.published.add(new SetPublished(target.id(), revision.n()));
            log(by, AuditAction.SET_PUBLISHED, set.slug(), revision.n(), rows);
        }
    }

    private SetRevision write(NewSet set, UUID id, List<SetRevision.Place> places, @Nullable UUID by, Rows rows) {
        int n = SetRevision.highest(set.slug()) + 1;
        SetRevision revision = rows.write(new SetRevision(id, n, set.terms(), places, clock.instant(), by));
        for (int i = 0; i < places.size(); i++) {
            rows.write(new SetItem(id, n, i + 1, places.get(i)));
        }
        return revision;
    }

    private void log(@Nullable UUID by, AuditAction action, String subject, @Nullable Integer revision, Rows rows) {
        audit.add(by, action, subject, revision == null ? null : revision.toString());
        rows.changed(1);
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

        void changed(int count) {
            written += count;
        }

        int written() {
            return written;
        }
    }
}
