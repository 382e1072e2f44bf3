package org.lede.question;

import java.util.Map;

/** What a learner gave to one question, in a canonical form: two answers are the same if their trees are equal. */
public interface Answer {

    /** Nothing given: the question counts as not answered. */
    Answer BLANK = Unanswered.BLANK;

    /** The honest "I don't know", an answer to every kind. */
    Answer DONT_KNOW = Unanswered.DONT_KNOW;

    /** The canonical plain tree; reading it again gives an equal answer. */
    Map<String, Object> tree();

    /**
     * This answer as one to a certain kind of question.
     *
     * @throws IllegalArgumentException if it is an answer to another, or to none
     */
    default <A extends Answer> A as(Class<A> type) {
        if (!type.isInstance(this)) {
            throw new IllegalArgumentException("not an answer to this kind of question: " + this);
        }
        return type.cast(this);
    }

    /** Whether nothing was given. */
    default boolean isBlank() {
        return false;
    }

    /** Whether the learner said that they don't know. */
    default boolean isDontKnow() {
        return false;
    }
}
