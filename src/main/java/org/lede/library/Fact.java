package org.lede.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** One claim of an article under a ref that stays; its wording and evidence are in its versions. */
@Entity
public class Fact extends PanacheEntityBase {

    @Id
    private UUID id;

    private UUID articleId;
    private String ref;

    @Enumerated(EnumType.STRING)
    private FactStatus status;

    @Column(name = "current_n")
    private int currentN;

    protected Fact() {}

    /** A new fact, whose first version the caller stores in the same transaction. */
    public Fact(UUID id, UUID articleId, String ref) {
        this.id = id;
        this.articleId = articleId;
        this.ref = ref;
        this.status = FactStatus.CURRENT;
        this.currentN = 1;
    }

    /** An article's facts, locked for the rest of the transaction, which is going to change them. */
    static List<Fact> ofArticleToChange(UUID articleId) {
        return Fact.<Fact>find("articleId = ?1 order by ref", articleId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * Keeps those facts from changing until the transaction ends. Facts are always locked in the same order, and before the
     * memories of them, which avoids deadlocks.
     */
    public static List<Fact> lockForShare(Collection<UUID> ids) {
        return Fact.<Fact>find("id in ?1 order by articleId, ref", ids)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
    }

    /** An article's facts in the order of their refs, after the given one (exclusive; empty: from the first). */
    public static List<Fact> ofArticleAfter(UUID articleId, String ref, int limit) {
        return Fact.<Fact>find("articleId = ?1 and ref > ?2 order by ref", articleId, ref)
                .page(0, limit)
                .list();
    }

    public static Optional<Fact> withRef(UUID articleId, String ref) {
        return find("articleId = ?1 and ref = ?2", articleId, ref).firstResultOptional();
    }

    /** How many facts each of the articles has, the retired ones left out. */
    public static Map<UUID, Long> countsByArticle(List<UUID> articleIds) {
        return find(
                        "select articleId, count(*) from Fact where articleId in ?1 and status <> ?2 group by articleId",
                        articleIds,
                        FactStatus.RETIRED)
                .project(Object[].class)
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    /** Makes a stored version, new or old, the current one; a retired fact is taken up again. */
    public void restate(FactVersion version) {
        currentN = version.n();
        status = FactStatus.CURRENT;
    }

    /** The article no longer states it. */
    public void retire() {
        status = FactStatus.RETIRED;
    }

    public UUID id() {
        return id;
    }

    public UUID articleId() {
        return articleId;
    }

    public String ref() {
        return ref;
    }

    public boolean isRetired() {
        return status == FactStatus.RETIRED;
    }

    public FactStatus status() {
        return status;
    }

    public int currentN() {
        return currentN;
    }
}
