package org.lede.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.ListIndexBase;
import org.lede.evidence.Selector;
import org.lede.shared.Json;

/** A fact in one wording, with the evidence for it in one article revision; it never changes. */
@Entity
@IdClass(FactVersion.Key.class)
@Immutable
public class FactVersion extends PanacheEntityBase {

    @Id
    private UUID factId;

    @Id
    private int n;

    private String statement;
    private UUID articleId;

    @Column(name = "article_n")
    private int articleN;

    private String sha256;

    @ElementCollection
    @CollectionTable(
            name = "evidence",
            joinColumns = {
                @JoinColumn(name = "fact_id", referencedColumnName = "factId"),
                @JoinColumn(name = "fact_n", referencedColumnName = "n")
            })
    @OrderColumn(name = "ordinal")
    @ListIndexBase(1)
    private List<Evidence> evidence = new ArrayList<>();

    protected FactVersion() {}

    public FactVersion(UUID factId, int n, Claim claim) {
        this.factId = factId;
        this.n = n;
        this.statement = claim.statement();
        this.articleId = claim.articleId();
        this.articleN = claim.articleN();
        this.sha256 = claim.sha256();
        claim.evidence().stream().map(Evidence::of).forEach(evidence::add);
    }

    /** Every version of an article's facts. */
    public static List<FactVersion> ofArticle(UUID articleId) {
        return list("articleId = ?1 order by factId, n", articleId);
    }

    /** Every version of those facts, with its evidence, in one statement. */
    public static List<FactVersion> withEvidence(List<UUID> factIds) {
        return list("select distinct v from FactVersion v join fetch v.evidence where v.factId in ?1", factIds);
    }

    /** The present version of each of those facts, with its evidence, in one statement. */
    public static List<FactVersion> currentWithEvidence(Collection<UUID> factIds) {
        return list(
                "select distinct v from FactVersion v join fetch v.evidence"
                        + " join Fact f on f.id = v.factId and f.currentN = v.n where v.factId in ?1",
                factIds);
    }

    public UUID factId() {
        return factId;
    }

    public int n() {
        return n;
    }

    public String statement() {
        return statement;
    }

    public UUID articleId() {
        return articleId;
    }

    public int articleN() {
        return articleN;
    }

    public String sha256() {
        return sha256;
    }

    /** Whether it has the same words: where in which revision of the text its quotes stand doesn't matter. */
    public boolean saysTheSameAs(FactVersion other) {
        return statement.equals(other.statement) && quotes().equals(other.quotes());
    }

    private List<String> quotes() {
        return evidence().stream().map(Selector::exact).sorted().toList();
    }

    /** The exact quotes that prove it, in the author's order; at least one. */
    public List<Selector> evidence() {
        return evidence.stream().map(Evidence::selector).toList();
    }

    /**
     * What a version says, before it is stored.
     *
     * @param evidence resolved in that revision of the article
     */
    public record Claim(String statement, UUID articleId, int articleN, List<Selector> evidence) {

        public Claim {
            evidence = List.copyOf(evidence);
        }

        /** Equal claims have equal hashes; that is how the loader knows what it has stored before. */
        public String sha256() {
            return Json.sha256(List.of(
                    statement,
                    articleId.toString(),
                    articleN,
                    evidence.stream()
                            .map(selector -> List.of(selector.exact(), selector.start()))
                            .toList()));
        }
    }

    /** The primary key, for Hibernate. */
    @RegisterForReflection
    record Key(UUID factId, int n) {}
}
