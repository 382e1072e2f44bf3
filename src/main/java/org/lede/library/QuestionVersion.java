package org.lede.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import org.lede.shared.Ids;
import org.lede.shared.Json;

/** A question in one wording, pinned to one article revision and to versions of the facts it tests; it never changes. */
@Entity
@Immutable
public class QuestionVersion extends PanacheEntityBase {

    /** The version of the stored content's form; a change that an older reader can't read raises it. */
    private static final int SCHEMA_VERSION = 1;

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private StoredQuestion question;

    private int n;
    private String kind;
    private int schemaVersion;
    private String language;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> content;

    private String sha256;
    private UUID articleId;

    @Column(name = "article_n")
    private int articleN;

    private UUID mainFactId;

    @Column(name = "main_fact_n")
    private int mainFactN;

    @ElementCollection
    @CollectionTable(name = "question_version_further_fact", joinColumns = @JoinColumn(name = "question_version_id"))
    @OrderColumn(name = "ordinal")
    @ListIndexBase(1)
    private List<PinnedFact> furtherFacts = new ArrayList<>();

    protected QuestionVersion() {}

    public QuestionVersion(StoredQuestion question, int n, Wording wording) {
        this.id = Ids.named(question.id().toString(), "versions", Integer.toString(n));
        this.question = question;
        this.n = n;
        this.kind = wording.content().kind().wire();
        this.schemaVersion = SCHEMA_VERSION;
        this.language = wording.language();
        this.content = wording.content().content();
        this.sha256 = wording.sha256();
        this.articleId = wording.articleId();
        this.articleN = wording.articleN();
        this.mainFactId = wording.mainFact().factId();
        this.mainFactN = wording.mainFact().n();
        this.furtherFacts.addAll(wording.furtherFacts());
    }

    /** Every version of an article's questions, with the questions. */
    public static List<QuestionVersion> ofArticle(UUID articleId) {
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

    public String sha256() {
        return sha256;
    }

    public UUID articleId() {
        return articleId;
    }

    public int articleN() {
        return articleN;
    }

    /** The language that decides folding and decimal notation, BCP 47. */
    String language() {
        return language;
    }

    PinnedFact mainFact() {
        return new PinnedFact(mainFactId, mainFactN);
    }

    /** Every fact it tests, the main one first. */
    List<PinnedFact> facts() {
        List<PinnedFact> facts = new ArrayList<>(List.of(mainFact()));
        facts.addAll(furtherFacts);
        return facts;
    }

    /** The stored form of the content, for {@link org.lede.question.Question#read}. */
    Map<String, Object> content() {
        return new LinkedHashMap<>(content);
    }

    /**
     * What a version says, before it is stored.
     *
     * @param content with public ids and order of its options
     */
    public record Wording(
            org.lede.question.Question content,
            String language,
            UUID articleId,
            int articleN,
            PinnedFact mainFact,
            List<PinnedFact> furtherFacts) {

        public Wording {
            furtherFacts = List.copyOf(furtherFacts);
        }

        /** Equal wordings have equal hashes. It depends on the key, so it is never shown. */
        public String sha256() {
            return Json.sha256(List.of(
                    SCHEMA_VERSION,
                    content.content(),
                    language,
                    articleId.toString(),
                    articleN,
                    mainFact.tree(),
                    furtherFacts.stream().map(PinnedFact::tree).toList()));
        }
    }
}
