package org.lede.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lede.question.ArticleContext;
import org.lede.question.Question;

class SetChecksTest {

    private static List<String> check(Question... questions) {
        return SetChecks.of(List.of(questions), new Reading("en")).stream()
                .map(finding -> finding.code() + " " + finding.pointer())
                .toList();
    }

    private static Question read(Map<String, Object> tree) {
        return Question.read(tree, new ArticleContext("en", Set.of(), Set.of(), 3, new TreeSet<>(Set.of(1))));
    }

    private static Question choice(String kind, String stem, Integer... keys) {
        List<Object> options = new ArrayList<>();
        IntStream.range(0, 4)
                .forEach(i -> options.add(
                        Map.of("text", "option " + i, "correct", List.of(keys).contains(i))));
        return read(Map.of("kind", kind, "stem", stem, "options", options));
    }

    private static Question single(String stem, int key) {
        return choice("single-choice", stem, key);
    }

    private static Question verdict(String stem) {
        return read(Map.of("kind", "verdict", "stem", stem, "key", "true"));
    }

    private static Question gap() {
        return read(Map.of(
                "kind",
                "gap",
                "stem",
                "Complete the sentence.",
                "sentence",
                "A {1}.",
                "gaps",
                Map.of("1", Map.of("accept", List.of("b")))));
    }

    private static Question ordering() {
        return read(Map.of("kind", "ordering", "stem", "Put these in order.", "items", List.of("a", "b", "c")));
    }

    private static Question matching() {
        return read(Map.of(
                "kind",
                "matching",
                "stem",
                "Match these.",
                "pairs",
                List.of(Map.of("left", "a", "right", "b"), Map.of("left", "c", "right", "d"))));
    }

    @Test
    void emptySet_isFine() {
        assertThat(check()).isEmpty();
    }

    @Test
    void threeKeysAtOnePosition_areAPattern() {
        assertThat(check(single("one", 2), single("two", 2), verdict("five"), choice("multiple-choice", "six", 0, 1)))
                .isEmpty();
        assertThat(check(single("one", 2), single("two", 2), single("three", 1), single("four", 2)))
                .isEmpty();
        assertThat(check(
                        single("one", 2),
                        verdict("five"),
                        choice("multiple-choice", "six", 0, 1),
                        single("two", 2),
                        choice("multiple-choice", "three", 2)))
                .containsExactly("KEYS_AT_ONE_POSITION /questions");
    }

    @ParameterizedTest
    @CsvSource({
        "Who left the country in July?, Who left the country in July?, true",
        "Who left the country in July?, WHO left the “country” in july, true",
        "a b c d e f g h i j, a b c d e f g h i x, true",
        "a b c d e f g h i, a b c d e f g h x, false",
        "a b c d e f g h i j, a b c d e f g h j i, true",
        "a b c d e f g h i j, a b c d e f g j h i, true",
        "a b c d e f g h i j, a b c d e f h g j i, false",
        "a b c d e f g h i j, j i h g f e d c b a, false",
        "a b c d e f g h i, a b c d e f g h i j k, true",
        "a b c d e f g h i, a b c d e f g h i j k l, false",
        "a b c d e f g h i, x y a b c d e f g h i, true",
        "a a a a a a a a a a, a, false",
    })
    void stems_areNearlyEqual_fromNineTenthsOfTheirWords(String one, String other, boolean expected) {
        assertThat(check(single("something else entirely", 0), single(one, 1), single(other, 2)))
                .isEqualTo(expected ? List.of("STEMS_NEARLY_EQUAL /questions/2") : List.of());
    }

    @Test
    void threeEqualStems_areTwoFindings() {
        List<Finding> findings =
                SetChecks.of(List.of(verdict("It left."), verdict("It left."), verdict("It left.")), new Reading("en"));

        assertThat(findings)
                .containsExactly(
                        new Finding(Code.STEMS_NEARLY_EQUAL, "/questions/1", "Asks nearly the same as question 1."),
                        new Finding(Code.STEMS_NEARLY_EQUAL, "/questions/2", "Asks nearly the same as question 1."));
    }

    @Test
    void sameStem_inAnotherKind_isMeant() {
        assertThat(check(verdict("It left."), read(Map.of("kind", "locate", "stem", "It left."))))
                .isEmpty();
    }

    @Test
    void sameInstruction_isMeant() {
        assertThat(Stream.of(check(gap(), gap()), check(ordering(), ordering()), check(matching(), matching())))
                .containsOnly(List.of());
    }
}
