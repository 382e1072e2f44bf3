package org.lede.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lede.question.Option;

/** Finds faults in the options of a choice question. */
final class OptionChecks {

    /** "By far": half as long again, and by more than a short word. */
    private static final double FAR = 1.5;

    private static final int FEWEST_MORE = 10;

    private final List<Option> options;

    private OptionChecks(List<Option> options) {
        this.options = options;
    }

    static List<Finding> of(List<Option> options, List<String> evidence, Reading reading) {
        if (options.isEmpty()) {
            return List.of();
        }
        OptionChecks checks = new OptionChecks(options);
        List<Finding> findings = new ArrayList<>();
        findings.addAll(checks.noKey());
        findings.addAll(checks.equalOptions());
        findings.addAll(checks.longestKey());
        findings.addAll(checks.temptations(evidence, reading));
        return findings;
    }

    private List<Finding> noKey() {
        return options.stream().anyMatch(Option::key)
                ? List.of()
                : List.of(new Finding(Code.NO_KEY, "/options", "No option is right."));
    }

    /** Each option against those before it, so that a pair is found once. */
    private List<Finding> equalOptions() {
        List<Finding> findings = new ArrayList<>();
        for (int later = 1; later < options.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (Reading.asSeen(text(later)).equals(Reading.asSeen(text(earlier)))) {
                    findings.add(equalPair(later, earlier));
                    break;
                }
            }
        }
        return findings;
    }

    private Finding equalPair(int later, int earlier) {
        boolean bothAlike = options.get(later).key() == options.get(earlier).key();
        return bothAlike
                ? new Finding(Code.DUPLICATE_OPTION, pointer(later), "“" + text(later) + "” is there twice.")
                : new Finding(
                        Code.DISTRACTOR_EQUALS_KEY,
                        pointer(options.get(later).key() ? earlier : later),
                        "“" + text(later) + "” would be right and wrong at once.");
    }

    /** Where there are several keys the shortest counts: if even that one stands out, they all do. */
    private List<Finding> longestKey() {
        int key = lengths(true).min().orElse(0);
        int distractor = lengths(false).max().orElse(Integer.MAX_VALUE);
        if (key < FAR * distractor || key - distractor < FEWEST_MORE) {
            return List.of();
        }
        int place = IntStream.range(0, options.size())
                .filter(i -> options.get(i).key())
                .findFirst()
                .orElseThrow();
        return List.of(new Finding(
                Code.KEY_IS_LONGEST, pointer(place), "The right option is by far the longest, which gives it away."));
    }

    private List<Finding> temptations(List<String> evidence, Reading reading) {
        return IntStream.range(0, options.size())
                .filter(i -> !options.get(i).key() && reading.anyHolds(evidence, text(i)))
                .mapToObj(i -> new Finding(
                        Code.DISTRACTOR_IN_EVIDENCE,
                        pointer(i),
                        "“" + text(i) + "” occurs in the evidence; make sure that it is wrong."))
                .toList();
    }

    private IntStream lengths(boolean key) {
        return options.stream()
                .filter(option -> option.key() == key)
                .map(option -> option.text().text())
                .mapToInt(text -> text.codePointCount(0, text.length()));
    }

    private String text(int option) {
        return options.get(option).text().text();
    }

    private static String pointer(int option) {
        return "/options/" + option;
    }
}
