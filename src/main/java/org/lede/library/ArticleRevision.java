package org.lede.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.lede.evidence.ArticleText;
import org.lede.evidence.Sentence;
import org.lede.evidence.Span;

/** The text of an article under one number, with the boundaries of its sentences; it never changes. */
@Entity
@IdClass(ArticleRevision.Key.class)
@Immutable
public class ArticleRevision extends PanacheEntityBase {

    @Id
    private UUID articleId;

    @Id
    private int n;

    private String text;
    private String sha256;
    private int[] sentenceStarts;
    private int[] sentenceEnds;
    private @Nullable UUID publishedBy;

    protected ArticleRevision() {}

    /** @param publishedBy a learner; null for content files */
    public ArticleRevision(UUID articleId, int n, ArticleText text, @Nullable UUID publishedBy) {
        this.articleId = articleId;
        this.n = n;
        this.text = text.text();
        this.sha256 = text.sha256();
        List<Span> spans = text.sentences().stream().map(Sentence::span).toList();
        this.sentenceStarts = spans.stream().mapToInt(Span::start).toArray();
        this.sentenceEnds = spans.stream().mapToInt(Span::end).toArray();
        this.publishedBy = publishedBy;
    }

    public static Optional<ArticleRevision> of(UUID articleId, int n) {
        return find("articleId = ?1 and n = ?2", articleId, n).firstResultOptional();
    }

    /** The revision with that text, if the article ever had it. */
    public static Optional<ArticleRevision> withText(UUID articleId, String sha256) {
        return find("articleId = ?1 and sha256 = ?2", articleId, sha256).firstResultOptional();
    }

    /** The highest number of the article's revisions; an earlier one may be current. */
    public static int highest(UUID articleId) {
        return (int) count("articleId", articleId);
    }

    /** The text with its stored sentence boundaries. */
    public ArticleText articleText() {
        return ArticleText.of(
                text,
                IntStream.range(0, sentenceStarts.length)
                        .mapToObj(i -> new Span(sentenceStarts[i], sentenceEnds[i]))
                        .toList());
    }

    public UUID articleId() {
        return articleId;
    }

    public int n() {
        return n;
    }

    public String sha256() {
        return sha256;
    }

    /** The primary key, for Hibernate. */
    @RegisterForReflection
    record Key(UUID articleId, int n) {}
}
