package org.lede.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An article: what it is called, where it is from and how much of it may be shown; its text is in its revisions. */
@Entity
public class Article extends PanacheEntityBase {

    @Id
    private UUID id;

    private String slug;
    private String title;
    private String source;
    private String rights;

    @Enumerated(EnumType.STRING)
    private Display display;

    private String language;
    private @Nullable LocalDate published;

    @Column(name = "current_n")
    private int currentN;

    protected Article() {}

    /** A new article, whose first revision the caller stores in the same transaction. */
    public Article(UUID id, String slug, Imprint imprint) {
        this.id = id;
        this.slug = slug;
        this.currentN = 1;
        changeImprint(imprint);
    }

    public static Optional<Article> withSlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** Articles in the order of their slugs, after the given one (exclusive; empty: from the first). */
    public static List<Article> after(String slug, int limit) {
        return find("slug > ?1 order by slug", slug).page(0, limit).list();
    }

    /** Everything printed about the article but its text. */
    public Imprint imprint() {
        return new Imprint(title, source, rights, display, language, published);
    }

    /** Corrects what is printed about the article. */
    public void changeImprint(Imprint imprint) {
        title = imprint.title();
        source = imprint.source();
        rights = imprint.rights();
        display = imprint.display();
        language = imprint.language();
        published = imprint.published();
    }

    /** Makes a stored revision, new or old, the one that is read from now on. */
    public void revise(ArticleRevision revision) {
        currentN = revision.n();
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    public String source() {
        return source;
    }

    public String rights() {
        return rights;
    }

    public Display display() {
        return display;
    }

    public String language() {
        return language;
    }

    public @Nullable LocalDate published() {
        return published;
    }

    /** The number of the revision that is read now. */
    public int currentN() {
        return currentN;
    }
}
