package org.lede.question;

import java.util.Map;

/** What a learner gave to one question, in a canonical form: two answers are the same if their trees are equal. */
public interface Answer {

    /** Nothing given: the question counts as not answered. */
    Answer BLANK = new NoAnswer(false);

    /** The honest "I don't know", an answer to every kind. */
    Answer DONT_KNOW = new NoAnswer(true);

    /** The field that says so in an answer's tree and in a form. */
    String DONT_KNOW_FIELD = "dontKnow";

    /** The canonical plain tree; reading it again gives an equal answer. */
    Map<String, Object> tree();

    /**
     * This answer as one to a certain kind of question.
     *
     * @throws IllegalArgumentException if it is an answer to another kind
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

    /** An answer with nothing to mark, the same for every kind. */
    record NoAnswer(boolean isDontKnow) implements Answer {
        @Override
        public Map<String, Object> tree() {
            return isDontKnow ? Map.of(DONT_KNOW_FIELD, true) : Map.of();
        }

        @Override
        public boolean isBlank() {
            return !isDontKnow;
        }
    }
}
