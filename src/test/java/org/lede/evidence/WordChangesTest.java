package org.lede.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lede.evidence.WordChanges.Run;

class WordChangesTest {

    @Test
    void of_marksWordsThatDiffer() {
        assertThat(told("The mayor sent two icebreakers.", "The mayor of Ostby sent three icebreakers."))
                .isEqualTo("The mayor sent [two] icebreakers. / The mayor [of Ostby] sent [three] icebreakers.");
    }

    @Test
    void of_equalTexts_marksNothing() {
        assertThat(told("Ice  and\nships.", "Ice and ships.")).isEqualTo("Ice and ships. / Ice and ships.");
    }

    @Test
    void of_nothingInCommon_marksAll() {
        assertThat(told("ice", "some ships")).isEqualTo("[ice] / [some ships]");
        assertThat(told("", "ships")).isEqualTo(" / [ships]");
        assertThat(told("ice", " ")).isEqualTo("[ice] / ");
    }

    @Test
    void of_wordsInAnotherOrder_marksTheFewest() {
        assertThat(told("a b c d", "d a b c")).isEqualTo("a b c [d] / [d] a b c");
    }

    @Test
    void of_longTexts_comparesUpTo500Words() {
        String longest = "word ".repeat(500).strip();
        assertThat(told(longest, longest + " more")).isEqualTo("[" + longest + "] / [" + longest + " more]");
        assertThat(told(longest, longest)).isEqualTo(longest + " / " + longest);
    }

    private static String told(String before, String after) {
        WordChanges changes = WordChanges.of(before, after);
        return told(changes.before()) + " / " + told(changes.after());
    }

    private static String told(List<Run> runs) {
        return runs.stream()
                .map(run -> run.changed() ? "[" + run.text() + "]" : run.text())
                .collect(Collectors.joining(" "));
    }
}
