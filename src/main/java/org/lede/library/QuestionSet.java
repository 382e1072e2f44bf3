package org.lede.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import org.lede.shared.Refused;

/** A question set: its address, its article, its place among the article's sets, and which revision is offered. */
@Entity
public class QuestionSet extends PanacheEntityBase {

    private static final String WITH_ARTICLE = "from QuestionSet s join fetch s.article a where ";
    private static final String PLACE =
            "concat(%2$s.slug, '/', lpad(cast(%1$s.position as string), 4, '0'), '/', %1$s.slug)";

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Article article;

    private String slug;

    @Column(name = "current_n")
    private int currentN;

    private boolean withdrawn;
    private int position;
    private boolean opener;
    private @Nullable UUID ownerId;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    @Formula("(select count(*) from set_item i join question_ruling r on r.question_version_id = i.question_version_id"
            + " where i.set_id = id and i.n = current_n)")
    private int rulings;

    protected QuestionSet() {}

    /**
     * A new set, whose first revision the caller stores in the same transaction.
     *
     * @param ownerId a learner; null for a set of the installation
     */
    QuestionSet(UUID id, Article article, String slug, int position, Visibility visibility, @Nullable UUID ownerId) {
        this.id = id;
        this.article = article;
        this.slug = slug;
        this.currentN = 1;
        moveTo(position);
        this.ownerId = ownerId;
        this.visibility = visibility;
    }

    /** The set with its article, visible or not. */
    public static Optional<QuestionSet> withSlug(String slug) {
        return find(WITH_ARTICLE + "s.slug = ?1 and not s.withdrawn", slug).firstResultOptional();
    }

    /**
     * The set as a reader finds it at its address, with its article, in one statement.
     *
     * @param reader null for a visitor without a session
     * @throws Refused when there is none that the reader may see, or when its article was taken down
     */
    public static QuestionSet read(String slug, @Nullable UUID reader) {
        return withSlug(slug).filter(set -> set.isVisibleTo(reader)).orElseThrow(() -> missing(slug));
    }

    /** What to say of an address without a set. */
    public static Refused missing(String slug) {
        boolean takenDown = find(WITH_ARTICLE + "s.slug = ?1 and a.takenDownAt is not null", slug)
                .firstResultOptional()
                .isPresent();
        return takenDown ? Refused.gone("question set") : Refused.notFound("question set");
    }

    /**
     * The set that published a revision under that slug and number; revisions of withdrawn sets stay readable.
     *
     * @throws Refused when there is none that a visitor without a session may see, or when its article was taken down
     */
    public static QuestionSet withRevision(String slug, int n) {
        QuestionSet set = QuestionSet.<QuestionSet>find(WITH_ARTICLE + """
                        s.slug = ?1 and exists (select 1 from SetRevision r where r.setId = s.id and r.n = ?2)""", slug, n)
                .firstResultOptional()
                .filter(found -> found.isVisibleTo(null))
                .orElseThrow(() -> Refused.notFound("set revision"));
        set.article.requireThere();
        return set;
    }

    /** The sets that have one of those slugs now, with their articles. */
    public static List<QuestionSet> withSlugs(Collection<String> slugs) {
        return list(WITH_ARTICLE + "s.slug in ?1 and not s.withdrawn", slugs);
    }

    /** The set of that id, which exists, with its article. */
    static QuestionSet withId(UUID id) {
        return find(WITH_ARTICLE + "s.id = ?1", id).singleResult();
    }

    /** Every set of an article that isn't withdrawn. */
    static List<QuestionSet> ofArticle(UUID articleId) {
        return list(WITH_ARTICLE + "a.id = ?1 and not s.withdrawn", articleId);
    }

    /** The article's set of that slug, withdrawn or not. */
    static Optional<QuestionSet> ofArticle(UUID articleId, String slug) {
        return find("article.id = ?1 and slug = ?2", articleId, slug).firstResultOptional();
    }

    /** The sets that those articles list, in their order. */
    public static List<QuestionSet> listed(Collection<UUID> articleIds) {
        return list(
                WITH_ARTICLE + "a.id in ?1 and not s.withdrawn and s.visibility = ?2 order by s.position, s.slug",
                articleIds,
                Visibility.PUBLIC);
    }

    /** The listed sets of all articles, each article's in their order, after the given one (exclusive; empty: from the first). */
    public static List<QuestionSet> after(String slug, Filter filter, int limit) {
        String place = PLACE.formatted("s", "a");
        return find(
                        WITH_ARTICLE + place + " > coalesce((select " + PLACE.formatted("t", "b") + """
                         from QuestionSet t join t.article b where t.slug = :slug and not t.withdrawn), :slug)
                        and not s.withdrawn and (:article = '' or a.slug = :article)
                        and s.visibility = :public and a.visibility = :public
                        and (:tag = '' or exists (select 1 from SetRevision r where r.setId = s.id and r.n = s.currentN
                          and array_contains(r.tags, :tag)))
                        and (:kind = '' or exists (select 1 from SetItem i where i.setId = s.id and i.n = s.currentN
                          and i.questionVersion.kind = :kind))
                        order by\s""" + place,
                        Parameters.with("slug", slug)
                                .and("article", filter.article())
                                .and("public", Visibility.PUBLIC)
                                .and("tag", filter.tag())
                                .and("kind", filter.kind()))
                .page(0, limit)
                .list();
    }

    /** Offers a stored revision, new or old, from now on; running attempts keep theirs. */
    void publish(SetRevision revision) {
        currentN = revision.n();
        withdrawn = false;
    }

    /** Gives it its place among the article's sets; the first is the opener. */
    final void moveTo(int position) {
        this.position = position;
        this.opener = position == 1;
    }

    /** No longer offers the set; running attempts at it go on. */
    void withdraw() {
        withdrawn = true;
    }

    Visibility visibility() {
        return visibility;
    }

    public void show(Visibility visibility) {
        this.visibility = visibility;
    }

    boolean isAt(int position, Visibility visibility) {
        return this.position == position && opener == (position == 1) && this.visibility == visibility;
    }

    /** Whether that revision is the one offered now. */
    boolean offers(SetRevision revision) {
        return !withdrawn && currentN == revision.n();
    }

    public boolean isVisibleTo(@Nullable UUID reader) {
        return article.isVisibleTo(reader) && (visibility != Visibility.PRIVATE || ownerId.equals(reader));
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

    /** Its place among the article's sets, from 1; the first is the opener. */
    public int position() {
        return position;
    }

    /** Whether it is the one of its article that is offered first. */
    public boolean isOpener() {
        return opener;
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
