package org.lede.question;

import java.util.List;
import java.util.stream.Collectors;

/** The refusal of a question or an answer, with everything that is wrong with it. */
public final class InvalidContent extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** @throws IllegalArgumentException if the list is empty */
    public InvalidContent(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.pointer() + " " + problem.code() + ": " + problem.message())
                .collect(Collectors.joining("; ")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a refusal needs a reason");
        }
        this.problems = List.copyOf(problems);
    }

    /** @throws InvalidContent with this one problem, if it is one */
    static void refuse(boolean wrong, String pointer, String code, String message) {
        if (wrong) {
            throw new InvalidContent(List.of(new Problem(pointer, code, message)));
        }
    }

    /** The refusal of a key that leaves a part of the question open. */
    static InvalidContent incomplete(String pointer) {
        return new InvalidContent(
                List.of(new Problem(pointer, "INCOMPLETE", "A key answers every part of the question.")));
    }

    /** Every problem, in the order in which the tree was read; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
