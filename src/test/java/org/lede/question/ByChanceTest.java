package org.lede.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lede.question.Trees.map;
import static org.lede.question.Trees.with;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByChanceTest {

    @Test
    void everyKind_saysWhatBlindPickingEarns() {
        assertThat(Samples.all().stream().map(sample -> Trees.read(sample).byChance()))
                .usingElementComparator((one, other) -> Math.abs(one - other) < 1e-9 ? 0 : 1)
                // of 15 choices of four options with two keys, one earns 1 and four a half
                .containsExactly(1 / 4.0, 3 / 15.0, 1 / 3.0, 0.0, 0.0, 1 / 6.0, 14 / 72.0, 1 / 4.0, 2 / 9.0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"4, 0.066667", "1 2 3, 0.377778", "2 3 4, 0.377778", "1 2 3 4, 0.533333"})
    void everyChoice_counts_fromOneOptionToAll(String keys, double expected) {
        List<Object> options = Stream.of("1", "2", "3", "4")
                .<Object>map(text -> Samples.option(text, keys.contains(text)))
                .toList();

        assertThat(Trees.read(with(Samples.MULTIPLE, "options", options)).byChance())
                .isCloseTo(expected, within(1e-6));
    }

    @Test
    void allOrNothing_isFoundByChanceMoreRarely() {
        assertThat(List.of(Samples.MULTIPLE, Samples.GAP, Samples.ORDERING, Samples.MATCHING).stream()
                        .map(sample ->
                                Trees.read(with(sample, "allOrNothing", true)).byChance()))
                .usingElementComparator((one, other) -> Math.abs(one - other) < 1e-9 ? 0 : 1)
                .containsExactly(1 / 15.0, 0.0, 1 / 24.0, 1 / 64.0);
    }

    @Test
    void allOrNothing_leavesNoPart() {
        Question choice = Trees.read(with(Samples.MULTIPLE, "allOrNothing", true));

        assertThat(List.of(
                        choice.mark(new MultipleChoice.Picked(new TreeSet<>(List.of("1")))),
                        choice.mark(choice.key()),
                        choice.published("salt").mark(choice.published("salt").key())))
                .containsExactly(Mark.of(0), Mark.of(1), Mark.of(1));
        assertThat(Trees.read(with(Samples.GAP, "allOrNothing", true)).mark(new Gap.Filled(Map.of("1", "coup"))))
                .isEqualTo(Mark.of(0));
    }

    @Test
    void allOrNothing_isKeptInTheContent() {
        assertThat(List.of(Samples.MULTIPLE, Samples.GAP, Samples.ORDERING, Samples.MATCHING))
                .allSatisfy(sample -> {
                    Question question = Trees.read(with(sample, "allOrNothing", true));
                    assertThat(Trees.read(question.published("s").content())).isEqualTo(question.published("s"));
                    assertThat(question.content()).containsEntry("allOrNothing", true);
                    assertThat(Trees.read(sample).content()).doesNotContainKey("allOrNothing");
                    assertThat(question.rekeyed(question.key()).content()).containsEntry("allOrNothing", true);
                });
        assertThat(Trees.problemsOf(with(Samples.SINGLE, "allOrNothing", true)))
                .containsExactly("/allOrNothing UNKNOWN_FIELD");
    }

    @Test
    void gap_ofPicks_isFoundByTheirProduct() {
        Map<String, Object> pick = map("accept", List.of("a"), "options", List.of("a", "b"));
        Map<String, Object> gaps =
                map("kind", "gap", "stem", "s", "sentence", "{1} {2}", "gaps", map("1", pick, "2", pick));

        assertThat(List.of(
                        Trees.read(gaps).byChance(),
                        Trees.read(with(gaps, "allOrNothing", true)).byChance()))
                .containsExactly(0.5, 0.25);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.25, 1", "0.25, 0.25, 0", "0, 0.25, 0", "0.625, 0.25, 0.5", "0.5, 0, 0.5"})
    void score_isCorrectedForGuessing(double fraction, double byChance, double corrected) {
        assertThat(Mark.correctedForGuessing(fraction, byChance)).isEqualTo(corrected, within(1e-12));
    }
}
