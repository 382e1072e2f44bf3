package org.lede.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lede.question.Kind;
import org.lede.question.Question;

/** What a stem may give away or hide. */
final class StemChecks {

    private static final String POINTER = "/stem";

    private StemChecks() {}

    static List<Finding> of(Question question, Reading reading, NegatingWords negations) {
        List<Finding> findings = new ArrayList<>();
        keys(question)
                .filter(key -> reading.holds(question.stem().text(), key))
                .findFirst()
                .ifPresent(key -> findings.add(new Finding(
                        Code.STEM_CONTAINS_KEY, POINTER, "The stem says “" + key + "”, which is the answer.")));
        if (question.kind() != Kind.LOCATE) {
            negation(question, negations).ifPresent(findings::add);
        }
        return findings;
    }

    private static Stream<String> keys(Question question) {
        return Stream.concat(
                question.options().stream()
                        .filter(option -> option.key())
                        .map(option -> option.text().text()),
                question.accepted().stream().flatMap(List::stream));
    }

    /** Not for locate: the sentence that proves "X did not happen" is found whether or not the reader saw the "not". */
    private static Optional<Finding> negation(Question question, NegatingWords negations) {
        return negations
                .unemphasised(question.stem())
                .map(word -> new Finding(
                        Code.NEGATION_NOT_EMPHASISED,
                        POINTER,
                        "A hasty reader passes over “" + word + "”; put it in capitals or ask the other way round."));
    }
}
