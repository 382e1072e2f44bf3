package org.lede.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.question.Option;
import org.lede.question.Text;

class OptionChecksTest {

    /** A star marks a key. */
    private static List<Finding> check(List<String> evidence, String... options) {
        List<Option> read = Arrays.stream(options)
                .map(option ->
                        new Option(option, Text.of(option.replace("*", "")), option.startsWith("*"), null, Text.EMPTY))
                .toList();
        return OptionChecks.of(read, evidence, new Reading("en"));
    }

    @Test
    void noOptions_areNothingToCheck() {
        assertThat(check(List.of("a"))).isEmpty();
    }

    @Test
    void optionsWithoutKey_fail() {
        assertThat(check(List.of(), "a", "b"))
                .containsExactly(new Finding(Code.NO_KEY, "/options", "No option is right."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"In the country’s army.", "in the country's army", "In  the country`s ARMY"})
    void optionsThatReadTheSame_areDuplicates(String same) {
        assertThat(check(List.of(), "*the other thing here", "In the country’s army", same))
                .containsExactly(new Finding(Code.DUPLICATE_OPTION, "/options/2", "“" + same + "” is there twice."));
    }

    @Test
    void optionsThatDifferInASign_pass() {
        assertThat(check(List.of(), "*5 mW", "5 MW", "10³", "103", "C", "C#", "5½", "51/2"))
                .isEmpty();
    }

    @Test
    void equalKeys_areDuplicatesToo() {
        assertThat(check(List.of(), "*a", "b", "*A").stream().map(finding -> finding.code() + finding.pointer()))
                .containsExactly("DUPLICATE_OPTION/options/2");
    }

    @Test
    void distractorThatEqualsTheKey_isPointedAt() {
        Finding first = new Finding(Code.DISTRACTOR_EQUALS_KEY, "/options/0", "“A” would be right and wrong at once.");
        Finding second = new Finding(Code.DISTRACTOR_EQUALS_KEY, "/options/1", "“a” would be right and wrong at once.");

        assertThat(List.of(check(List.of(), "a", "*A"), check(List.of(), "*A", "a")))
                .containsExactly(List.of(first), List.of(second));
    }

    @Test
    void threeEqualOptions_areTwoFindings() {
        assertThat(check(List.of(), "*x", "a", "a", "a").stream().map(Finding::pointer))
                .containsExactly("/options/2", "/options/3");
    }

    @Test
    void optionsThatAReaderCanTellApart_pass() {
        assertThat(check(List.of(), "*C", "C++", "C#", "1.5", "15", "-15", "+", "?", ".", "résumé", "resume"))
                .isEmpty();
    }

    static Stream<Arguments> lengths() {
        return Stream.of(
                Arguments.of(20, 30, true),
                Arguments.of(20, 29, false),
                Arguments.of(10, 20, true),
                Arguments.of(10, 19, false),
                Arguments.of(0, 10, true),
                Arguments.of(40, 59, false),
                Arguments.of(40, 60, true));
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void key_isLongestByFar_fromHalfAsLongAgainAndTenMore(int distractor, int key, boolean expected) {
        List<Finding> findings = check(List.of(), "", "𝐝".repeat(distractor), "*" + "𝐤".repeat(key));

        assertThat(findings.stream().filter(finding -> finding.code() == Code.KEY_IS_LONGEST))
                .isEqualTo(
                        expected
                                ? List.of(new Finding(
                                        Code.KEY_IS_LONGEST,
                                        "/options/2",
                                        "The right option is by far the longest, which gives it away."))
                                : List.of());
    }

    @Test
    void severalKeys_standOutOnlyIfTheShortestDoes() {
        assertThat(check(List.of(), "short", "*" + "k".repeat(40), "*kurz")).isEmpty();
        assertThat(check(List.of(), "short", "*" + "k".repeat(40), "*" + "k".repeat(30)))
                .containsExactly(new Finding(
                        Code.KEY_IS_LONGEST,
                        "/options/1",
                        "The right option is by far the longest, which gives it away."));
        assertThat(check(List.of(), "*" + "k".repeat(40), "*" + "k".repeat(30))).isEmpty();
    }

    @Test
    void distractorInTheEvidence_isWarnedOf() {
        assertThat(check(List.of("no", "turned to Russia’s army"), "*russia", "The army", "army's", "turn", "china"))
                .containsExactly(new Finding(
                        Code.DISTRACTOR_IN_EVIDENCE,
                        "/options/1",
                        "“The army” occurs in the evidence; make sure that it is wrong."));
    }
}
