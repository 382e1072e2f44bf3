package org.lede.attempt;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.library.PublishedQuestion;
import org.lede.question.Answer;
import org.lede.question.Mark;
import org.lede.scheduling.Confidence;
import org.lede.shared.Json;

/**
 * An answer as a row of the table {@code answer}; {@link StoreAnswer} writes them.
 *
 * @param given the canonical tree of the answer
 * @param fraction of the question's points by the question's own key, from 0 to 1
 * @param ruleVersion the version of the mark rules that gave the fraction
 * @param confidence 1 guess, 2 think so, 3 sure; null if the learner didn't say
 * @param elapsedMs from question to answer, as the client measured it; null if it didn't
 */
public record StoredAnswer(
        UUID learnerId,
        UUID attemptId,
        UUID questionVersionId,
        Map<String, Object> given,
        double fraction,
        boolean dontKnow,
        int ruleVersion,
        @Nullable Integer confidence,
        @Nullable Integer elapsedMs,
        Instant answeredAt) {

    /** Reads rows that PostgreSQL has put into a JSON array; null is none. */
    @SuppressWarnings("unchecked")
    public static List<StoredAnswer> list(@Nullable String json) {
        return json == null
                ? List.of()
                : ((List<Map<String, Object>>) Json.read(json))
                        .stream().map(StoredAnswer::of).toList();
    }

    /** Reads a row that PostgreSQL has put into a JSON object. */
    @SuppressWarnings("unchecked")
    static StoredAnswer of(String json) {
        return of((Map<String, Object>) Json.read(json));
    }

    /** PostgreSQL writes doubles and times without loss. */
    @SuppressWarnings("unchecked")
    private static StoredAnswer of(Map<String, Object> row) {
        return new StoredAnswer(
                UUID.fromString((String) row.get("learner_id")),
                UUID.fromString((String) row.get("attempt_id")),
                UUID.fromString((String) row.get("question_version_id")),
                (Map<String, Object>) row.get("given"),
                ((Number) row.get("fraction")).doubleValue(),
                (Boolean) row.get("dont_know"),
                (Integer) row.get("rule_version"),
                (Integer) row.get("confidence"),
                (Integer) row.get("elapsed_ms"),
                OffsetDateTime.parse((String) row.get("answered_at")).toInstant());
    }

    /** Its mark with the reasons; the fraction alone if earlier mark rules gave it and no ruling changed the question. */
    Mark mark(PublishedQuestion question) {
        if (ruleVersion == Mark.RULES || question.isCorrected()) {
            return question.mark(answer(question));
        }
        return dontKnow ? Mark.DONT_KNOW : Mark.of(fraction);
    }

    /** The fraction after rulings on the question, if it changes. */
    public Optional<Double> regraded(PublishedQuestion question) {
        return Optional.of(question.ownMark(answer(question)).fraction()).filter(worth -> worth != fraction);
    }

    private Answer answer(PublishedQuestion question) {
        return question.content().answer(given);
    }

    /** How sure the learner said to be. */
    Optional<Confidence> stated() {
        return Optional.ofNullable(confidence).map(Confidence::of);
    }
}
