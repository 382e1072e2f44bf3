package org.lede.library.files;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when one article's content files can't be loaded, with everything that is wrong with them. */
class InvalidSeed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<SeedProblem> problems;

    InvalidSeed(List<SeedProblem> problems) {
        super(problems.stream().map(SeedProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** A refusal with one problem. */
    static InvalidSeed at(String path, int line, String message) {
        return new InvalidSeed(List.of(SeedProblem.failure(path, line, message)));
    }

    List<SeedProblem> problems() {
        return problems;
    }
}
