package org.lede.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;

/** A question set: its slug, its article, which of its revisions is current, and whether it is still offered. */
@Entity
public class QuestionSet extends PanacheEntityBase {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Article article;

    private String slug;

    @Column(name = "current_n")
    private int currentN;

    private boolean withdrawn;

    @Formula("(select count(*) from set_item i join question_ruling r on r.question_version_id = i.question_version_id"
            + " where i.set_id = id and i.n = current_n)")
    private int rulings;

    protected QuestionSet() {}

    /** A new set, whose first revision the caller stores in the same transaction. */
    public QuestionSet(UUID id, Article article, String slug) {
        this.id = id;
        this.article = article;
        this.slug = slug;
        this.currentN = 1;
    }

    /** The set with its article, in one statement: all that a page or a response has to ask the database. */
    public static Optional<QuestionSet> withSlug(String slug) {
        return find("from QuestionSet s join fetch s.article where s.slug = ?1 and not s.withdrawn", slug)
                .firstResultOptional();
    }

    /** The set that published a revision under that slug and number; revisions of withdrawn sets stay readable. */
    public static Optional<QuestionSet> withRevision(String slug, int n) {
        return find("""
                        from QuestionSet s where s.slug = ?1
                        and exists (select 1 from SetRevision r where r.setId = s.id and r.n = ?2)""", slug, n).firstResultOptional();
    }

    /** The sets that have one of those slugs now, with their articles. */
    public static List<QuestionSet> withSlugs(Collection<String> slugs) {
        return list("from QuestionSet s join fetch s.article where s.slug in ?1 and not s.withdrawn", slugs);
    }

    /** The set of that id, which exists, with its article. */
    static QuestionSet withId(UUID id) {
        return find("from QuestionSet s join fetch s.article where s.id = ?1", id)
                .firstResult();
    }

    public static List<QuestionSet> ofArticle(UUID articleId) {
        return list(
                "from QuestionSet s join fetch s.article a where a.id = ?1 and not s.withdrawn order by s.slug",
                articleId);
    }

    public static List<QuestionSet> ofArticles(List<UUID> articleIds) {
        return list(
                "from QuestionSet s join fetch s.article a where a.id in ?1 and not s.withdrawn order by s.slug",
                articleIds);
    }

    /** Sets in the order of their slugs, after the given one (exclusive; empty: from the first). */
    public static List<QuestionSet> after(String slug, Filter filter, int limit) {
        return find(
                        """
                        from QuestionSet s join fetch s.article a
                        where s.slug > :slug and not s.withdrawn and (:article = '' or a.slug = :article)
                        and (:tag = '' or exists (select 1 from SetRevision r where r.setId = s.id and r.n = s.currentN
                          and array_contains(r.tags, :tag)))
                        and (:kind = '' or exists (select 1 from SetItem i where i.setId = s.id and i.n = s.currentN
                          and i.questionVersion.kind = :kind))
                        order by s.slug""",
                        Parameters.with("slug", slug)
                                .and("article", filter.article())
                                .and("tag", filter.tag())
                                .and("kind", filter.kind()))
                .page(0, limit)
                .list();
    }

    /** Offers a stored revision, new or old, from now on; running attempts keep theirs. */
    public void publish(SetRevision revision) {
        currentN = revision.n();
        withdrawn = false;
    }

    /** Offers the set no longer; running attempts at it go on. */
    public void withdraw() {
        withdrawn = true;
    }

    /** Whether that revision is the one that is offered now. */
    public boolean offers(SetRevision revision) {
        return !withdrawn && currentN == revision.n();
    }

    public UUID id() {
        return id;
    }

    public Article article() {
        return article;
    }

    public String slug() {
        return slug;
    }

    public int currentN() {
        return currentN;
    }

    /** How many rulings there were on the questions of the current revision when this was read. */
    int rulings() {
        return rulings;
    }

    /**
     * Which sets a list holds; an empty string lets every set pass.
     *
     * @param article the article's slug
     * @param kind a kind of which the set has at least one question
     */
    public record Filter(String article, String tag, String kind) {}
}
