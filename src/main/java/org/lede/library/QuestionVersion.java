package org.lede.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.lede.question.Question;
import org.lede.shared.Json;

/**
 * A question in one wording, pinned to an article revision and to versions of the facts it tests, as far as it has them; it
 * never changes.
 */
@Entity
@Immutable
public class QuestionVersion extends PanacheEntityBase {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private StoredQuestion question;

    private int n;
    private String kind;
    private String language;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> content;

    private String sha256;
    private @Nullable UUID articleId;

    @Column(name = "article_n")
    private @Nullable Integer articleN;

    private @Nullable UUID mainFactId;

    @Column(name = "main_fact_n")
    private @Nullable Integer mainFactN;

    @ElementCollection
    @CollectionTable(name = "question_version_further_fact", joinColumns = @JoinColumn(name = "question_version_id"))
    @OrderColumn(name = "ordinal")
    @ListIndexBase(1)
    private List<PinnedFact> furtherFacts = new ArrayList<>();

    protected QuestionVersion() {}

    QuestionVersion(UUID id, StoredQuestion question, int n, Wording wording) {
        this.id = id;
        this.question = question;
        this.n = n;
        this.kind = wording.content().kind().wire();
        this.language = wording.language();
        this.content = wording.content().content();
        this.sha256 = wording.sha256();
        this.articleId = wording.articleId();
        this.articleN = wording.articleN();
        for (PinnedFact fact : wording.facts()) {
            if (mainFactId == null) {
                mainFactId = fact.factId();
                mainFactN = fact.n();
            } else {
                furtherFacts.add(fact);
            }
        }
    }

    /** Every version of an article's questions, with the questions. */
    static List<QuestionVersion> ofArticle(UUID articleId) {
        return list("from QuestionVersion v join fetch v.question where v.articleId = ?1 order by v.id", articleId);
    }

    /** The versions of a question in their order, with the question. */
    public static List<QuestionVersion> ofQuestion(UUID questionId) {
        return list("from QuestionVersion v join fetch v.question q where q.id = ?1 order by v.n", questionId);
    }

    public UUID id() {
        return id;
    }

    public StoredQuestion question() {
        return question;
    }

    public int n() {
        return n;
    }

    String sha256() {
        return sha256;
    }

    /** Null for a question that belongs to no article, like its number. */
    @Nullable UUID articleId() {
        return articleId;
    }

    @Nullable Integer articleN() {
        return articleN;
    }

    /** The language that decides folding and decimal notation, BCP 47. */
    String language() {
        return language;
    }

    /** Every fact it tests, the main one first. */
    List<PinnedFact> facts() {
        List<PinnedFact> facts = new ArrayList<>(furtherFacts);
        if (mainFactId != null) {
            facts.add(0, new PinnedFact(mainFactId, mainFactN));
        }
        return facts;
    }

    /** The stored form of the content, for {@link Question#read}. */
    Map<String, Object> content() {
        return new LinkedHashMap<>(content);
    }

    /** A fact in one of its versions. */
    @Embeddable
    record PinnedFact(UUID factId, @Column(name = "fact_n") int n) {}

    /**
     * What a version says, before it is stored.
     *
     * @param content with public ids and order of its options
     * @param facts the ones it tests, the main one first
     */
    record Wording(Question content, String language, UUID articleId, int articleN, List<PinnedFact> facts) {

        /** Equal wordings have equal hashes. It depends on the key, so it is never shown. */
        String sha256() {
            return Json.sha256(List.of(
                    content.content(),
                    language,
                    articleId.toString(),
                    articleN,
                    facts.stream()
                            .map(fact -> List.of(fact.factId().toString(), fact.n()))
                            .toList()));
        }
    }
}
