package org.lede.question;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds an object of a plain tree, with its fields in the order in which they are added. */
final class Tree {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** The fields that every question's stored form begins with. */
    static Tree content(Question question) {
        Text explanation = question.explanation();
        return asked(question).withPresent("explanation", explanation.isEmpty() ? null : explanation.tree());
    }

    /** The fields that begin what may be shown of every question before the answer. */
    static Tree asked(Question question) {
        return new Tree()
                .with("kind", question.kind().wire())
                .with("stem", question.stem().tree());
    }

    Tree with(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    /** Adds the field unless it has no value. */
    Tree withPresent(String name, @Nullable Object value) {
        return value == null ? this : with(name, value);
    }

    Map<String, Object> map() {
        return Collections.unmodifiableMap(fields);
    }
}
