package org.lede.question;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plain tree's object while it is written: fields in the order in which they were added. */
final class Tree {

    private final Map<String, Object> fields = new LinkedHashMap<>();

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
