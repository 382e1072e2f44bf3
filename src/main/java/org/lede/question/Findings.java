package org.lede.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The problems of one tree, each once, and as many as a person will read. */
final class Findings {

    /**
     * The fields of a node that is no object: none, and none of them is called missing besides. Told apart by its
     * identity.
     */
    static final Map<String, @Nullable Object> UNREADABLE = Collections.unmodifiableMap(new LinkedHashMap<>());

    /** Who gets more than this many problems has sent something else altogether. */
    static final int MOST = 100;

    private final List<Problem> problems = new ArrayList<>();

    void add(String pointer, String code, String message) {
        add(new Problem(pointer, code, message));
    }

    void add(Problem problem) {
        if (problems.size() < MOST && !problems.contains(problem)) {
            problems.add(problem);
        }
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
