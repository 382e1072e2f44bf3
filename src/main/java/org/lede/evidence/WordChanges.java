package org.lede.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * A text before and after, with as few changed words marked as possible: those outside a longest common subsequence.
 */
public record WordChanges(List<Run> before, List<Run> after) {

    /** Longer texts are marked as a whole. */
    private static final int MOST_WORDS = 500;

    public WordChanges {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    public static WordChanges of(String before, String after) {
        List<String> old = words(before);
        List<String> young = words(after);
        if (old.size() > MOST_WORDS || young.size() > MOST_WORDS) {
            return new WordChanges(List.of(new Run(before, true)), List.of(new Run(after, true)));
        }
        int[][] common = commonFrom(old, young);
        List<Run> oldRuns = new ArrayList<>();
        List<Run> youngRuns = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < young.size()) {
            if (i < old.size() && j < young.size() && old.get(i).equals(young.get(j))) {
                add(oldRuns, old.get(i++), false);
                add(youngRuns, young.get(j++), false);
            } else if (j == young.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
                add(oldRuns, old.get(i++), true);
            } else {
                add(youngRuns, young.get(j++), true);
            }
        }
        return new WordChanges(oldRuns, youngRuns);
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    /** The length of the longest common subsequence of words, from each pair of places on. */
    static int[][] commonFrom(List<String> old, List<String> young) {
        int[][] common = new int[old.size() + 1][young.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = young.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(young.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** Words that follow one another and are all of one kind; a space stands between two runs. */
    public record Run(String text, boolean changed) {}

    private static void add(List<Run> runs, String word, boolean changed) {
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).changed() == changed) {
            runs.set(last, new Run(runs.get(last).text() + " " + word, changed));
        } else {
            runs.add(new Run(word, changed));
        }
    }
}
