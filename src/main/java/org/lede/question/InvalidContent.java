package org.lede.question;

import java.util.List;
import java.util.stream.Collectors;

/** The refusal of a tree, with everything that is wrong with it at once. */
public final class InvalidContent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** @throws IllegalArgumentException if there is no problem: a refusal needs a reason */
    public InvalidContent(List<Problem> problems) {
        super(summary(problems));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a refusal needs a reason");
        }
        this.problems = List.copyOf(problems);
    }

    /** The refusal of an answer that leaves a part of the question open where all of it is needed. */
    static InvalidContent incomplete(String pointer) {
        return new InvalidContent(
                List.of(new Problem(pointer, "INCOMPLETE", "A key answers every part of the question.")));
    }

    /** Every problem, in the order in which the tree was read; never empty. */
    public List<Problem> problems() {
        return problems;
    }

    private static String summary(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.pointer() + " " + problem.code() + ": " + problem.message())
                .collect(Collectors.joining("; "));
    }
}
