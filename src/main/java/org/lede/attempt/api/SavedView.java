package org.lede.attempt.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import java.util.UUID;
import org.lede.attempt.AskedQuestion;

/**
 * A test's answer that was saved, and will be marked at submission.
 *
 * @param answer in canonical form
 */
@RegisterForReflection(registerFullHierarchy = true) // no signature of a resource names it
public record SavedView(UUID question, Map<String, Object> answer, boolean saved) {

    SavedView(UUID question, AskedQuestion answered) {
        this(question, answered.answer().orElseThrow().tree(), true);
    }
}
