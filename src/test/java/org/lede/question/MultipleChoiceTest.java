package org.lede.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lede.question.Trees.map;
import static org.lede.question.Trees.problemsOf;
import static org.lede.question.Trees.with;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultipleChoiceTest {

    /** Thirds as imported banks write them. */
    static final Map<String, Object> WEIGHTED = map(
            "kind",
            "multiple-choice",
            "stem",
            "Who?",
            "options",
            List.of(
                    map("id", "a", "text", "A", "weight", 0.3333333, "feedback", "a!"),
                    map("id", "b", "text", "B", "weight", 0.3333333),
                    map("id", "c", "text", "C", "weight", 0.3333333, "feedback", "c!"),
                    map("id", "d", "text", "D", "weight", -1),
                    map("id", "e", "text", "E")));

    /** Keys are 1 and 3 of 4. */
    private static final Question QUESTION = Trees.read(Samples.MULTIPLE);

    @ParameterizedTest
    @CsvSource({"1 3, 1", "1, 0.5", "3, 0.5", "2, 0", "1 2, 0", "1 3 2, 0.5", "1 3 2 4, 0", "1 2 4, 0", "1 gone, 0.5"})
    void mark_isRightPicksLessWrongPicks(String picks, double fraction) {
        assertThat(QUESTION.mark(picked(picks))).isEqualTo(Mark.of(fraction));
    }

    @ParameterizedTest
    @CsvSource({"a b c, 1", "a b c e, 1", "a b c d, 0", "a b d, 0", "e, 0"})
    void mark_withWeights_isTheirSumClamped(String picks, double fraction) {
        assertThat(Trees.read(WEIGHTED).mark(picked(picks))).isEqualTo(Mark.of(fraction));
    }

    @Test
    void mark_withWeights_isInPart() {
        assertThat(Trees.read(WEIGHTED).mark(picked("a c")).fraction()).isEqualTo(0.6666666, within(1e-12));
    }

    @Test
    void mark_whereAllAreKeys_isThePartPicked() {
        Question question = Trees.read(with(
                WEIGHTED, "options", List.of(map("text", "x", "correct", true), map("text", "y", "correct", true))));

        assertThat(List.of(question.mark(picked("1")), question.mark(picked("1 2"))))
                .containsExactly(Mark.of(0.5), Mark.of(1));
    }

    @Test
    void feedback_isThatOfThePicksInTheOrderOfOptions() {
        assertThat(Trees.read(WEIGHTED).feedback(picked("e c a"))).containsExactly(Text.of("a!"), Text.of("c!"));
    }

    @Test
    void feedback_ofNoPick_isEmpty() {
        assertThat(QUESTION.feedback(Answer.DONT_KNOW)).isEmpty();
    }

    @Test
    void answer_isTheSameInAnyOrder() {
        assertThat(QUESTION.answer(map("choices", List.of("3", "1"))).tree())
                .isEqualTo(Map.of("choices", List.of("1", "3")));
    }

    @Test
    void answer_withUnknownOrDoubledOptions_isRefused() {
        assertThat(Trees.problems(() -> QUESTION.answer(map("choices", List.of("1", "zz", "1", 7, "")))))
                .containsExactly(
                        "/choices/1 UNKNOWN_OPTION",
                        "/choices/2 DUPLICATE",
                        "/choices/3 NOT_A_STRING",
                        "/choices/4 EMPTY");
    }

    @Test
    void answer_notAList_isRefused() {
        assertThat(Trees.problems(() -> QUESTION.answer(map("choices", "1")))).containsExactly("/choices NOT_A_LIST");
    }

    @Test
    void key_isEveryCorrectOption() {
        assertThat(List.of(QUESTION.key(), Trees.read(WEIGHTED).key())).containsExactly(picked("1 3"), picked("a b c"));
    }

    @Test
    void content_hasTheKeys() {
        assertThat(Trees.read(with(WEIGHTED, "options", List.of(map("text", "x", "correct", true), map("text", "y"))))
                        .content())
                .isEqualTo(map(
                        "kind",
                        "multiple-choice",
                        "stem",
                        map("text", "Who?"),
                        "options",
                        List.of(map("id", "1", "text", "x", "correct", true), map("id", "2", "text", "y"))));
    }

    @Test
    void asked_hasIdsAndTextsAlone() {
        assertThat(QUESTION.asked())
                .isEqualTo(map(
                        "kind",
                        "multiple-choice",
                        "stem",
                        map("text", "Who?"),
                        "options",
                        List.of(
                                map("id", "1", "text", "France"), map("id", "2", "text", "Russia"),
                                map("id", "3", "text", "Niger"), map("id", "4", "text", "Benin"))));
    }

    @Test
    void keys_thatDontEarnEverything_areRefused() {
        assertThat(List.of(
                        problemsOf(with(WEIGHTED, "options", List.of(map("text", "x"), map("text", "y")))),
                        problemsOf(with(
                                WEIGHTED,
                                "options",
                                List.of(map("text", "x", "weight", 0.5), map("text", "y", "weight", 0.49))))))
                .containsOnly(List.of("/options NO_KEY"));
    }

    @Test
    void weight_ofNothing_isNoKey() {
        assertThat(problemsOf(with(
                        WEIGHTED,
                        "options",
                        List.of(map("text", "x", "weight", 1), map("text", "y", "weight", 0, "correct", true)))))
                .containsExactly("/options/1/weight CONTRADICTION");
    }

    @Test
    void options_fromTwoToTen_areRead() {
        assertThat(IntStream.of(0, 1, 2, 10, 11)
                        .mapToObj(count -> problemsOf(with(WEIGHTED, "options", options(count)))))
                .containsExactly(
                        List.of("/options TOO_FEW"),
                        List.of("/options TOO_FEW"),
                        List.of(),
                        List.of(),
                        List.of("/options TOO_MANY"));
    }

    @Test
    void record_whoseKeysDontEarnEverything_isRefused() {
        List<Option> options = ((MultipleChoice) QUESTION).options();
        assertThatThrownBy(() ->
                        new MultipleChoice(Text.of("s"), Text.EMPTY, List.of(options.get(1), options.get(3)), false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MultipleChoice(Text.of("s"), Text.EMPTY, options.subList(0, 1), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static MultipleChoice.Picked picked(String ids) {
        return new MultipleChoice.Picked(new TreeSet<>(List.of(ids.split(" "))));
    }

    private static List<Object> options(int count) {
        return IntStream.range(0, count)
                .<Object>mapToObj(index -> map("text", "option " + index, "correct", index < 2))
                .toList();
    }
}
