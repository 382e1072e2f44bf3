package org.lede.content;

import java.util.Map;

/** What a learner gave to one question, in a canonical form: two answers are the same if their trees are equal. */
public interface Answer {

    /** Nothing given: the question counts as not answered. */
    Answer BLANK = Unanswered.BLANK;

    /** The honest "I don't know", an answer to every kind. */
    Answer DONT_KNOW = Unanswered.DONT_KNOW;

    /** The canonical plain tree; reading it again gives an equal answer. */
    Map<String, Object> tree();

    /** Whether nothing was given. */
    default boolean isBlank() {
        return false;
    }

    /** Whether the learner said that they don't know. */
    default boolean isDontKnow() {
        return false;
    }
}
