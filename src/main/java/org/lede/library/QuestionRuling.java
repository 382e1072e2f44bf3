package org.lede.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.lede.question.Question;
import org.lede.question.Ruling;

/** A ruling as it was made: on which question version, what it says, why, when and by whom; it never changes. */
@Entity
@Immutable
public class QuestionRuling extends PanacheEntityBase {

    @Id
    private UUID id;

    private UUID questionVersionId;
    private int n;
    private int sequence;
    private String type;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Map<String, Object> answer;

    private String reason;
    private Instant ruledAt;
    private UUID ruledBy;

    protected QuestionRuling() {}

    /** @param place among the rulings there are */
    public QuestionRuling(UUID id, UUID questionVersionId, Place place, Proposed proposed, UUID ruledBy, Instant now) {
        this.id = id;
        this.questionVersionId = questionVersionId;
        this.n = place.n();
        this.sequence = place.sequence();
        this.type = proposed.type().wire();
        this.answer = proposed.type() == RulingType.VOID
                ? null
                : proposed.ruling().answer().tree();
        this.reason = proposed.reason();
        this.ruledAt = now.truncatedTo(ChronoUnit.MICROS);
        this.ruledBy = ruledBy;
    }

    /** Those on the questions of a set revision, each question's in their order. */
    static List<QuestionRuling> ofSet(UUID setId, int setN) {
        return list("""
                from QuestionRuling r where r.questionVersionId in
                  (select i.questionVersion.id from SetItem i where i.setId = ?1 and i.n = ?2) order by r.n""", setId, setN);
    }

    /** Those on question versions, each version's in their order. */
    static List<QuestionRuling> ofVersions(Collection<UUID> versionIds) {
        return list("questionVersionId in ?1 order by n", versionIds);
    }

    /** A ruling on any version of that question. */
    public static Optional<QuestionRuling> of(UUID questionId, UUID id) {
        return find("""
                from QuestionRuling r where r.id = ?2 and r.questionVersionId in
                  (select v.id from QuestionVersion v where v.question.id = ?1)""", questionId, id).firstResultOptional();
    }

    /** What it says of that question, which is the one that it is about. */
    Ruling ruling(Question question) {
        return type().ruling(question.answer(answer));
    }

    public UUID id() {
        return id;
    }

    public UUID questionVersionId() {
        return questionVersionId;
    }

    public int n() {
        return n;
    }

    /** Its number among all rulings, from 1, in the order in which they become visible. */
    int sequence() {
        return sequence;
    }

    public RulingType type() {
        return RulingType.of(type).orElseThrow();
    }

    /** The tree of the answer that is right as well, or instead; null for a void question. */
    public @Nullable Map<String, Object> answer() {
        return answer;
    }

    /** Why, for the learners whose scores it changes. */
    public String reason() {
        return reason;
    }

    public Instant ruledAt() {
        return ruledAt;
    }

    /**
     * Where a ruling stands.
     *
     * @param n its number among those on its question version, from 1
     * @param sequence its number among all, from 1
     */
    public record Place(int n, int sequence) {}

    /**
     * A ruling before it is made.
     *
     * @param ruling of that type
     * @param reason for learners, up to 1000 characters and not blank
     */
    public record Proposed(RulingType type, Ruling ruling, String reason) {}
}
