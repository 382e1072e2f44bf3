package org.lede.quiz.api;

import java.util.Map;
import java.util.UUID;
import org.lede.quiz.AskedQuestion;

/**
 * A test's answer that was saved, and will be marked at submission.
 *
 * @param answer in canonical form
 */
public record SavedView(UUID question, Map<String, Object> answer, boolean saved) {

    SavedView(UUID question, AskedQuestion answered) {
        this(question, answered.answer().orElseThrow().tree(), true);
    }
}
