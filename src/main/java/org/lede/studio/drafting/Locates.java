package org.lede.studio.drafting;

import java.util.Optional;
import java.util.stream.Stream;

/** Drafts searches for the sentence that answers a question, which is asked in other words than the sentence has. */
final class Locates {

    private final Words words;
    private final Askings askings;

    Locates(Words words, Askings askings) {
        this.words = words;
        this.askings = askings;
    }

    Stream<Candidate> of(Statement statement) {
        return askings.of(statement).flatMap(asked -> locate(asked).stream());
    }

    private Optional<Candidate> locate(Asked asked) {
        if (asked.indirect().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Candidate.of(
                asked.statement(),
                "locate",
                asked.term().text(),
                0.6,
                "stem",
                "The article tells " + asked.indirect() + ".",
                "explanation",
                words.explanation(asked.statement())));
    }
}
