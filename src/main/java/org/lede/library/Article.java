package org.lede.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.shared.Refused;

/** An article: its imprint, who may see it, and which revision of its text is current. */
@Entity
public class Article extends PanacheEntityBase {

    @Id
    private UUID id;

    private String slug;

    @Embedded
    private Imprint imprint;

    @Column(name = "current_n")
    private int currentN;

    private @Nullable UUID ownerId;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    private @Nullable Instant takenDownAt;

    @Column(name = "files_sha256")
    private @Nullable String filesSha256;

    @Column(name = "rules_sha256")
    private @Nullable String rulesSha256;

    protected Article() {}

    /**
     * A new article, whose first revision the caller stores in the same transaction.
     *
     * @param ownerId a learner; null for an article of the installation
     */
    public Article(UUID id, String slug, Imprint imprint, @Nullable UUID ownerId) {
        this.id = id;
        this.slug = slug;
        this.imprint = imprint;
        this.currentN = 1;
        this.ownerId = ownerId;
        this.visibility = Visibility.PUBLIC;
    }

    public static Optional<Article> withSlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /**
     * The article as a reader finds it at its address.
     *
     * @param reader null for a visitor without a session
     * @throws Refused when there is none that the reader may see, or when it was taken down
     */
    public static Article read(String slug, @Nullable UUID reader) {
        return withSlug(slug)
                .filter(article -> article.isVisibleTo(reader))
                .orElseThrow(() -> Refused.notFound("article"))
                .requireThere();
    }

    /** The listed articles in the order of their slugs, after the given one (exclusive; empty: from the first). */
    public static List<Article> after(String slug, int limit) {
        return find("slug > ?1 and visibility = ?2 and takenDownAt is null order by slug", slug, Visibility.PUBLIC)
                .page(0, limit)
                .list();
    }

    /** The listed articles of that section and tag (empty: of any), the newest first, older than the given one (null: all). */
    public static List<Article> newest(@Nullable UUID before, String section, String tag, int limit) {
        return find(
                        """
                        visibility = :public and takenDownAt is null and (:before is null or id < :before)
                        and (:section = '' or imprint.section = :section)
                        and (:tag = '' or array_contains(imprint.tags, :tag)) order by id desc""",
                        Parameters.with("public", Visibility.PUBLIC)
                                .and("before", before)
                                .and("section", section)
                                .and("tag", tag))
                .page(0, limit)
                .list();
    }

    /** The sections of the listed articles, the one with the most articles first. */
    public static List<String> sections(int limit) {
        return find(
                        "select imprint.section from Article where visibility = ?1 and takenDownAt is null"
                                + " and imprint.section is not null"
                                + " group by imprint.section order by count(*) desc, imprint.section",
                        Visibility.PUBLIC)
                .page(0, limit)
                .project(String.class)
                .list();
    }

    /** Those of the ids; also without any, one statement. */
    public static List<Article> withIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** Corrects what is printed about the article. */
    public void changeImprint(Imprint imprint) {
        this.imprint = imprint;
    }

    /** Makes a stored revision, new or old, the current one. */
    public void revise(ArticleRevision revision) {
        currentN = revision.n();
    }

    public void show(Visibility visibility) {
        this.visibility = visibility;
    }

    /** Forgets which content files it was made from, so that they are read again. */
    void forgetFiles() {
        filesSha256 = null;
        rulesSha256 = null;
    }

    void takeDown(Instant now) {
        takenDownAt = now;
        imprint = imprint.withoutImage();
        forgetFiles();
    }

    public boolean isTakenDown() {
        return takenDownAt != null;
    }

    /** @throws Refused when it was taken down */
    public Article requireThere() {
        if (isTakenDown()) {
            throw Refused.gone("article");
        }
        return this;
    }

    public boolean isVisibleTo(@Nullable UUID reader) {
        return visibility != Visibility.PRIVATE || ownerId.equals(reader);
    }

    public Visibility visibility() {
        return visibility;
    }

    public Imprint imprint() {
        return imprint;
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return imprint.title();
    }

    public String source() {
        return imprint.source();
    }

    public String rights() {
        return imprint.rights();
    }

    public String language() {
        return imprint.language();
    }

    public @Nullable String author() {
        return imprint.author();
    }

    public @Nullable String section() {
        return imprint.section();
    }

    public List<String> tags() {
        return imprint.tags();
    }

    public @Nullable LocalDate published() {
        return imprint.published();
    }

    /** The picture at its head; null for none. */
    public @Nullable LeadImage image() {
        return imprint.image();
    }

    /** The number of the current revision. */
    public int currentN() {
        return currentN;
    }
}
