package org.lede.studio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.lede.library.Article;
import org.lede.library.PublishArticle;
import org.lede.library.SlugsTaken;
import org.lede.library.Visibility;
import org.lede.library.content.ContentProblem;
import org.lede.library.content.ContentReader;
import org.lede.library.content.Refs;
import org.lede.shared.Ids;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/** Keeps what authors write, and publishes it. A draft that isn't the asker's is one that isn't there. */
@ApplicationScoped
@Transactional
public class Drafts {

    /** More than an author can tell apart. */
    static final int MOST = 200;

    /** The slug of an article whose title has no Latin letter. */
    private static final String UNNAMED = "article";

    private final PublishArticle publish;
    private final Ids ids;
    private final Clock clock;

    Drafts(PublishArticle publish, Ids ids, Clock clock) {
        this.publish = publish;
        this.ids = ids;
        this.clock = clock;
    }

    /** The author's drafts, the one changed last first. */
    public List<Draft> of(UUID author) {
        return Draft.of(author);
    }

    /** @throws Refused when the author has no such draft */
    public Draft get(UUID author, UUID id) {
        return Draft.find(author, id).orElseThrow(() -> Refused.notFound("draft"));
    }

    /** @throws Refused when the author has too many */
    public Draft create(UUID author, Map<String, Object> content) {
        if (Draft.count("learnerId", author) >= MOST) {
            throw new Refused(Refusal.TOO_MANY_DRAFTS, "Delete a draft first: there are " + MOST + ".");
        }
        new DraftContent(content).requireText();
        Draft draft = new Draft(author, ids.next(), content, clock.instant());
        draft.persist();
        return draft;
    }

    /**
     * @param seen the version that the author changed
     * @throws Refused when it isn't the current one
     */
    public Draft change(UUID author, UUID id, int seen, Map<String, Object> content) {
        new DraftContent(content).requireText();
        Draft draft = locked(author, id);
        draft.change(seen, content, clock.instant());
        return draft;
    }

    /** Makes a change to the draft as it is now, whatever else has been changed since the author saw it. */
    public DraftContent change(UUID author, UUID id, UnaryOperator<DraftContent> change) {
        Draft draft = locked(author, id);
        DraftContent changed = change.apply(new DraftContent(draft.content()));
        changed.requireText();
        draft.change(draft.version(), changed.tree(), clock.instant());
        return changed;
    }

    /** What it was published as stays. */
    public void delete(UUID author, UUID id) {
        locked(author, id).delete();
    }

    /**
     * Publishes the draft as it is.
     *
     * @param seen the version that the author wants to publish
     * @return the article's slug
     * @throws Refused when that isn't the current version, and with everything that is wrong with it
     */
    public String publish(UUID author, UUID id, int seen, Visibility visibility) {
        Draft draft = locked(author, id);
        draft.requireAt(seen);
        ContentReader content = ContentReader.read(draft.content());
        if (!content.isPublishable()) {
            throw invalid(content.problems());
        }
        publish.takeTurn();
        String slug = slug(draft, content);
        try {
            publish.publish(content.publication(slug), author, visibility);
        } catch (SlugsTaken e) {
            throw invalid(taken(draft.content(), e));
        }
        draft.published(Article.withSlug(slug).orElseThrow().id());
        return slug;
    }

    /** The slug that the article has, or, the first time, one made of its title that no other article has. */
    private static String slug(Draft draft, ContentReader content) {
        if (draft.articleId() != null) {
            return Article.<Article>findById(draft.articleId()).slug();
        }
        return Refs.free(
                content.article().orElseThrow().imprint().title(),
                UNNAMED,
                slug -> Article.withSlug(slug).isPresent());
    }

    private static List<ContentProblem> taken(Map<String, Object> content, SlugsTaken taken) {
        List<Map<String, Object>> sets = new DraftContent(content).sets();
        return taken.slugs().stream()
                .map(slug -> new ContentProblem(
                        "/sets/"
                                + sets.stream()
                                        .map(set -> set.get("slug"))
                                        .toList()
                                        .indexOf(slug) + "/slug",
                        "SLUG_TAKEN",
                        "Another article has a set with the address " + slug + ".",
                        true))
                .toList();
    }

    private static Refused invalid(List<ContentProblem> problems) {
        return new Refused(
                Refusal.INVALID_CONTENT,
                "The evidence gate found what has to be put right first.",
                problems.stream()
                        .filter(ContentProblem::failure)
                        .map(problem -> new Refused.Fault(problem.pointer(), problem.code(), problem.message()))
                        .toList());
    }

    private static Draft locked(UUID author, UUID id) {
        return Draft.locked(author, id).orElseThrow(() -> Refused.notFound("draft"));
    }
}
