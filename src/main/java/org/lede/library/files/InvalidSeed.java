package org.lede.library.files;

import java.util.List;
import java.util.stream.Collectors;

/** The refusal of one article's content files, with everything that is wrong with them. */
class InvalidSeed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<SeedProblem> problems;

    InvalidSeed(List<SeedProblem> problems) {
        super(problems.stream().map(SeedProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    List<SeedProblem> problems() {
        return problems;
    }
}
