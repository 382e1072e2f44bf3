package org.lede.attempt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.lede.library.PublishedQuestion;
import org.lede.question.Mark;
import org.lede.scheduling.Confidence;

/**
 * What a learner gave to one question of an attempt, and its mark at that time.
 *
 * <p>Read-only here: {@link Answers} writes it with one statement, which two tabs can't interleave.
 */
@Entity
@Table(name = "answer")
@IdClass(StoredAnswer.Key.class)
@Immutable
public class StoredAnswer extends PanacheEntityBase {

    @Id
    private UUID learnerId;

    @Id
    private UUID attemptId;

    @Id
    private UUID questionVersionId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> given;

    private double fraction;
    private boolean dontKnow;
    private int ruleVersion;
    private @Nullable Integer confidence;
    private @Nullable Integer elapsedMs;
    private Instant answeredAt;

    protected StoredAnswer() {}

    /** The answers of an attempt. */
    public static List<StoredAnswer> of(UUID learnerId, UUID attemptId) {
        return list("learnerId = ?1 and attemptId = ?2", learnerId, attemptId);
    }

    /** The answers of several attempts by attempt, in one statement. */
    static Map<UUID, List<StoredAnswer>> of(UUID learnerId, List<UUID> attemptIds) {
        return StoredAnswer.<StoredAnswer>list("learnerId = ?1 and attemptId in ?2", learnerId, attemptIds).stream()
                .collect(Collectors.groupingBy(StoredAnswer::attemptId));
    }

    UUID learnerId() {
        return learnerId;
    }

    public UUID attemptId() {
        return attemptId;
    }

    public UUID questionVersionId() {
        return questionVersionId;
    }

    /** The canonical tree of what was given. */
    public Map<String, Object> given() {
        return given;
    }

    /** The fraction of the question's points, from 0 to 1. */
    public double fraction() {
        return fraction;
    }

    public boolean dontKnow() {
        return dontKnow;
    }

    public boolean correct() {
        return fraction == 1;
    }

    /** Its mark with its reasons; an answer marked by earlier rules keeps the fraction they gave, until somebody rules. */
    Mark mark(PublishedQuestion question) {
        return ruleVersion == Mark.RULES || question.isCorrected() ? question.mark(to(question)) : fractionAlone();
    }

    /** The fraction that it is worth by itself after rulings, also where everybody gets the points; empty where it stays. */
    public Optional<Double> regraded(PublishedQuestion question) {
        return Optional.of(question.ownMark(to(question)).fraction()).filter(worth -> worth != fraction);
    }

    private org.lede.question.Answer to(PublishedQuestion question) {
        return question.content().answer(given);
    }

    private Mark fractionAlone() {
        return dontKnow ? Mark.DONT_KNOW : Mark.of(fraction);
    }

    /** How sure the learner said to be; empty where they didn't. */
    Optional<Confidence> confidence() {
        return Optional.ofNullable(confidence).map(Confidence::of);
    }

    /** Milliseconds from question to answer, as the client measured them; empty where nobody did. */
    Optional<Integer> elapsedMs() {
        return Optional.ofNullable(elapsedMs);
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    /** The primary key, for Hibernate. */
    @RegisterForReflection
    record Key(UUID learnerId, UUID attemptId, UUID questionVersionId) {}
}
