package org.lede.evidence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.lede.question.Kind;
import org.lede.question.Option;
import org.lede.question.Question;

/** Finds oddities that show only across the questions of a set. */
final class SetChecks {

    /** Fewer keys than this at one position are no pattern. */
    private static final int FEWEST_KEYS = 3;

    /** Share of common words, in common order, from which two stems count as nearly the same. */
    private static final double NEARLY = 0.9;

    /** Their stem is an instruction, the same for every question ("Complete the sentence."). */
    private static final Set<Kind> WITH_AN_INSTRUCTION = EnumSet.of(Kind.GAP, Kind.ORDERING, Kind.MATCHING);

    private SetChecks() {}

    static List<Finding> of(List<Question> questions, Reading reading) {
        List<Finding> findings = new ArrayList<>(keysAtOnePosition(questions));
        findings.addAll(nearlyEqualStems(questions, reading));
        return findings;
    }

    private static List<Finding> keysAtOnePosition(List<Question> questions) {
        List<Integer> positions = questions.stream()
                .map(Question::options)
                .filter(options -> options.stream().filter(Option::key).count() == 1)
                .map(SetChecks::positionOfKey)
                .toList();
        if (positions.size() < FEWEST_KEYS || positions.stream().distinct().count() > 1) {
            return List.of();
        }
        String message = "All " + positions.size() + " keys are option " + (positions.get(0) + 1) + ".";
        return List.of(new Finding(Code.KEYS_AT_ONE_POSITION, "/questions", message));
    }

    private static int positionOfKey(List<Option> options) {
        return IntStream.range(0, options.size())
                .filter(i -> options.get(i).key())
                .findFirst()
                .orElseThrow();
    }

    /** One kind at a time: to ask for one fact in several forms, in the same words, is what a set is for. */
    private static List<Finding> nearlyEqualStems(List<Question> questions, Reading reading) {
        List<List<String>> stems = questions.stream()
                .map(question -> Words.in(question.stem().text()).stream()
                        .map(word -> reading.fold(word.text()))
                        .toList())
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (int later = 1; later < questions.size(); later++) {
            Kind kind = questions.get(later).kind();
            for (int earlier = 0; earlier < later && !WITH_AN_INSTRUCTION.contains(kind); earlier++) {
                if (kind == questions.get(earlier).kind() && areNearlyEqual(stems.get(earlier), stems.get(later))) {
                    findings.add(new Finding(
                            Code.STEMS_NEARLY_EQUAL,
                            "/questions/" + later,
                            "Asks nearly the same as question " + (earlier + 1) + "."));
                    break;
                }
            }
        }
        return findings;
    }

    private static boolean areNearlyEqual(List<String> one, List<String> other) {
        int total = one.size() + other.size();
        boolean lengthsAllow = 2 * Math.min(one.size(), other.size()) >= NEARLY * total;
        return lengthsAllow && 2 * WordChanges.commonFrom(one, other)[0][0] >= NEARLY * total;
    }
}
