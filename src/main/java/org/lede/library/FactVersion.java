package org.lede.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private int wording;

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

    /** The version after the earlier ones; it takes over the wording of the one that says the same, if there is one. */
    FactVersion(UUID factId, Claim claim, List<FactVersion> earlier) {
        this.factId = factId;
        this.n = earlier.size() + 1;
        this.statement = claim.statement();
        this.articleId = claim.articleId();
        this.articleN = claim.articleN();
        this.sha256 = claim.sha256();
        claim.evidence().stream().map(Evidence::of).forEach(evidence::add);
        this.wording = earlier.stream()
                .filter(this::saysTheSameAs)
                .findFirst()
                .map(FactVersion::wording)
                .orElse(n);
    }

    /** Every version of an article's facts, with its evidence, in order. */
    static List<FactVersion> ofArticle(UUID articleId) {
        return list(
                "select distinct v from FactVersion v join fetch v.evidence where v.articleId = ?1"
                        + " order by v.factId, v.n",
                articleId);
    }

    /** Every version of those facts, with its evidence, in one statement. */
    public static List<FactVersion> withEvidence(Collection<UUID> factIds) {
        return list("select distinct v from FactVersion v join fetch v.evidence where v.factId in ?1", factIds);
    }

    /** The current version of each of those facts, with its evidence, in one statement. */
    public static List<FactVersion> currentWithEvidence(Collection<UUID> factIds) {
        return list(
                "select distinct v from FactVersion v join fetch v.evidence"
                        + " join Fact f on f.id = v.factId and f.currentN = v.n where v.factId in ?1",
                factIds);
    }

    /** How each of those facts is worded now. */
    public static Map<UUID, Integer> currentWordings(Collection<UUID> factIds) {
        return find(
                        "select v.factId, v.wording from FactVersion v"
                                + " join Fact f on f.id = v.factId and f.currentN = v.n where v.factId in ?1",
                        factIds)
                .project(Object[].class)
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Integer) row[1]));
    }

    /** The wording of each version of the fact, by its number. */
    public static Map<Integer, Integer> wordings(UUID factId) {
        return find("select n, wording from FactVersion where factId = ?1", factId).project(Object[].class).stream()
                .collect(Collectors.toMap(row -> (Integer) row[0], row -> (Integer) row[1]));
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

    public int articleN() {
        return articleN;
    }

    String sha256() {
        return sha256;
    }

    /** Versions with the same statement and quotes share it; where in which text the quotes stand doesn't matter. */
    public int wording() {
        return wording;
    }

    /** The exact quotes that prove it, in the author's order; at least one. */
    public List<Selector> evidence() {
        return evidence.stream().map(Evidence::selector).toList();
    }

    private boolean saysTheSameAs(FactVersion other) {
        return statement.equals(other.statement) && quotes().equals(other.quotes());
    }

    private List<String> quotes() {
        return evidence.stream().map(Evidence::exact).sorted().toList();
    }

    /**
     * What a version says, before it is stored.
     *
     * @param evidence resolved in that revision of the article
     */
    record Claim(String statement, UUID articleId, int articleN, List<Selector> evidence) {

        /** Equal claims have equal hashes, by which a version that is stored already is found. */
        String sha256() {
            return Json.sha256(List.of(
                    statement,
                    articleId.toString(),
                    articleN,
                    evidence.stream()
                            .map(selector -> List.of(selector.exact(), selector.start()))
                            .toList()));
        }
    }

    /** One quote, as its row holds it. */
    @Embeddable
    record Evidence(
            @Column(name = "start_at") int start,
            @Column(name = "end_at") int end,
            String exact,
            String prefix,
            String suffix) {

        static Evidence of(Selector selector) {
            return new Evidence(
                    selector.start(), selector.end(), selector.exact(), selector.prefix(), selector.suffix());
        }

        Selector selector() {
            return new Selector(exact, prefix, suffix, start, end);
        }
    }

    /** The primary key, for Hibernate. */
    @RegisterForReflection
    record Key(UUID factId, int n) {}
}
