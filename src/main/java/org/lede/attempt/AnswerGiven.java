package org.lede.attempt;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.library.TestedFact;
import org.lede.question.Kind;
import org.lede.question.Mark;
import org.lede.scheduling.Confidence;
import org.lede.scheduling.LearnerDay;

/**
 * An answer whose key the learner has seen, with what it says about their memory of its main fact.
 *
 * @param mainFact  in the version that was asked
 * @param typed     whether it is all in the learner's own words
 * @param guessRate how often a guess is right, from 0 to 1
 * @param day       the learner's day on which it was given
 * @param elapsedMs from question to answer; null if it wasn't measured
 * @param begunAt   when the attempt began, which decides the version of the fact that was asked
 * @param ofCard    whether it was given to a card of a review
 * @param contested whether the learner says that it was right, and no editor has ruled yet
 */
public record AnswerGiven(
        UUID learnerId,
        UUID attemptId,
        UUID questionVersionId,
        TestedFact mainFact,
        Kind kind,
        boolean typed,
        double guessRate,
        Mark mark,
        @Nullable Confidence confidence,
        @Nullable Integer elapsedMs,
        Instant at,
        LearnerDay day,
        Instant begunAt,
        boolean ofCard,
        boolean contested) {}
