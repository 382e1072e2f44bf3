package org.lede.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One place in a set revision: a question version and what it is worth; it never changes. */
@Entity
@IdClass(SetItem.Key.class)
@Immutable
public class SetItem extends PanacheEntityBase {

    @Id
    private UUID setId;

    @Id
    private int n;

    @Id
    private int position;

    @ManyToOne(fetch = FetchType.LAZY)
    private QuestionVersion questionVersion;

    private BigDecimal points;

    protected SetItem() {}

    public SetItem(UUID setId, int n, int position, SetRevision.Place place) {
        this.setId = setId;
        this.n = n;
        this.position = position;
        this.questionVersion = place.question();
        this.points = place.points();
    }

    /** The items of a revision in order, with their question versions and questions. */
    static List<SetItem> of(UUID setId, int n) {
        return list("""
                from SetItem i join fetch i.questionVersion v join fetch v.question left join fetch v.furtherFacts
                where i.setId = ?1 and i.n = ?2 order by i.position""", setId, n);
    }

    /** Where that question version is asked now, or if nowhere, was asked last; a version is stored with a set. */
    public static SetItem latestOf(UUID versionId) {
        return SetItem.<SetItem>find("""
                        select i from SetItem i join QuestionSet s on s.id = i.setId where i.questionVersion.id = ?1
                        order by case when s.currentN = i.n and not s.withdrawn then 0 else 1 end, i.n desc, i.setId""", versionId).firstResult();
    }

    /** The version of a question that a set asks now, if one does. */
    public static Optional<Integer> versionAskedNow(UUID questionId) {
        return find("""
                        select i.questionVersion.n from SetItem i
                        join QuestionSet s on s.id = i.setId and s.currentN = i.n
                        where not s.withdrawn and i.questionVersion.question.id = ?1
                        order by i.questionVersion.n desc""", questionId).project(Integer.class).firstResultOptional();
    }

    public UUID setId() {
        return setId;
    }

    public int n() {
        return n;
    }

    QuestionVersion questionVersion() {
        return questionVersion;
    }

    BigDecimal points() {
        return points;
    }

    /** The primary key, for Hibernate. */
    @RegisterForReflection
    record Key(UUID setId, int n, int position) {}
}
