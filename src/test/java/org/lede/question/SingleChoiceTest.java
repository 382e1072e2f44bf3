package org.lede.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lede.question.Trees.map;
import static org.lede.question.Trees.problemsOf;
import static org.lede.question.Trees.with;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SingleChoiceTest {

    static final Map<String, Object> WEIGHTED = map(
            "kind",
            "single-choice",
            "stem",
            "Who?",
            "options",
            List.of(
                    map("id", "full", "text", "All", "weight", 1),
                    map("id", "part", "text", "Half", "weight", 0.5),
                    map("id", "none", "text", "Nothing"),
                    map("id", "worse", "text", "Less", "weight", -0.5)));

    private static final Question QUESTION = Trees.read(Samples.SINGLE);

    @ParameterizedTest
    @CsvSource({"full, 1, RIGHT", "part, 0.5, PARTLY_RIGHT", "none, 0, WRONG", "worse, 0, WRONG"})
    void mark_isTheWeightOfThePick(String id, double fraction, Outcome outcome) {
        assertThat(Trees.read(WEIGHTED).mark(new SingleChoice.Picked(id))).isEqualTo(new Mark(fraction, outcome, null));
    }

    @Test
    void mark_ofAnUnknownPick_isWrong() {
        assertThat(QUESTION.mark(new SingleChoice.Picked("gone"))).isEqualTo(Mark.of(0));
    }

    @Test
    void feedback_isThatOfThePick() {
        assertThat(QUESTION.feedback(new SingleChoice.Picked("2"))).containsExactly(Text.of("About Russia."));
    }

    @Test
    void feedback_whereTheAuthorSaysNothing_isEmpty() {
        assertThat(Trees.read(WEIGHTED).feedback(new SingleChoice.Picked("none")))
                .isEmpty();
    }

    @Test
    void feedback_ofNoPick_isEmpty() {
        assertThat(QUESTION.feedback(Answer.BLANK)).isEmpty();
    }

    @Test
    void content_hasKeyAndFeedback() {
        Map<String, Object> rich = map("text", "B", "html", "<b>B</b>", "media", List.of(TextTest.PICTURE));
        Question question = Trees.read(map(
                "kind",
                "single-choice",
                "stem",
                rich,
                "explanation",
                "Why",
                "options",
                List.of(with(rich, "id", "k", "correct", true, "feedback", rich), map("text", "C", "weight", 0.250))));

        assertThat(question.content())
                .isEqualTo(map(
                        "kind",
                        "single-choice",
                        "stem",
                        rich,
                        "explanation",
                        map("text", "Why"),
                        "options",
                        List.of(
                                with(rich, "id", "k", "correct", true, "feedback", rich),
                                map("id", "2", "text", "C", "weight", new java.math.BigDecimal("0.25")))));
    }

    @Test
    void asked_hasIdsAndTextsAlone() {
        assertThat(Trees.read(WEIGHTED).asked())
                .isEqualTo(map(
                        "kind",
                        "single-choice",
                        "stem",
                        map("text", "Who?"),
                        "options",
                        List.of(
                                map("id", "full", "text", "All"), map("id", "part", "text", "Half"),
                                map("id", "none", "text", "Nothing"), map("id", "worse", "text", "Less"))));
    }

    @Test
    void options_areSeenByTheGate() {
        assertThat(QUESTION.options())
                .extracting(Option::text, Option::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Text.of("France"), true),
                        org.assertj.core.groups.Tuple.tuple(Text.of("Russia"), false),
                        org.assertj.core.groups.Tuple.tuple(Text.of("Niger"), false),
                        org.assertj.core.groups.Tuple.tuple(Text.of("Benin"), false));
    }

    @Test
    void answer_ofAnUnknownOption_isRefused() {
        assertThat(Trees.problems(() -> QUESTION.answer(map("choice", "zz"))))
                .containsExactly("/choice UNKNOWN_OPTION");
    }

    @Test
    void answer_ofAnotherType_isRefused() {
        assertThat(Trees.problems(() -> QUESTION.answer(map("choice", 5)))).containsExactly("/choice NOT_A_STRING");
    }

    @Test
    void options_tooFewTooManyOrMissing_areRefused() {
        assertThat(List.of(
                        problemsOf(with(WEIGHTED, "options", List.of(map("text", "x", "correct", true)))),
                        problemsOf(with(WEIGHTED, "options", options(7))),
                        problemsOf(with(WEIGHTED, "options", List.of())),
                        problemsOf(Trees.without(WEIGHTED, "options")),
                        problemsOf(with(WEIGHTED, "options", "none")),
                        problemsOf(with(WEIGHTED, "options", options(6))),
                        problemsOf(with(WEIGHTED, "options", options(2)))))
                .containsExactly(
                        List.of("/options TOO_FEW"),
                        List.of("/options TOO_MANY"),
                        List.of("/options TOO_FEW"),
                        List.of("/options TOO_FEW"),
                        List.of("/options NOT_A_LIST"),
                        List.of(),
                        List.of());
    }

    @Test
    void key_notExactlyOne_isRefused() {
        assertThat(List.of(
                        problemsOf(with(WEIGHTED, "options", List.of(map("text", "x"), map("text", "y")))),
                        problemsOf(with(
                                WEIGHTED,
                                "options",
                                List.of(map("text", "x", "correct", true), map("text", "y", "weight", 1.0))))))
                .containsOnly(List.of("/options NO_KEY"));
    }

    @Test
    void option_contradictingItself_isRefused() {
        Map<String, Object> key = map("text", "key", "correct", true);
        assertThat(problemsOf(with(
                        WEIGHTED,
                        "options",
                        List.of(
                                key,
                                map("text", "a", "weight", 1, "correct", false),
                                map("text", "b", "weight", 1.5),
                                map("text", "c", "weight", -1.01),
                                map("text", "d", "weight", -1)))))
                .containsExactly(
                        "/options/1/weight CONTRADICTION",
                        "/options/2/weight OUT_OF_RANGE",
                        "/options/3/weight OUT_OF_RANGE");
        assertThat(problemsOf(with(
                        WEIGHTED,
                        "options",
                        List.of(map("text", "a", "weight", 0.5, "correct", true), map("text", "b")))))
                .containsExactly("/options/0/weight CONTRADICTION");
    }

    @Test
    void option_duplicate_isRefused() {
        assertThat(problemsOf(with(
                        WEIGHTED,
                        "options",
                        List.of(
                                map("id", "a", "text", "caf\u00E9 au lait", "correct", true),
                                        map("id", "b", "text", "cafe\u0301 \u00A0au lait"),
                                map("id", "a", "text", "tea"), map("id", "A", "text", "Tea")))))
                .containsExactly("/options/1 DUPLICATE_OPTION", "/options/2 DUPLICATE_ID");
    }

    @Test
    void option_withInvalidFields_isRefused() {
        assertThat(problemsOf(with(
                        WEIGHTED,
                        "options",
                        List.of(
                                map("text", "a", "correct", true),
                                "b",
                                map("id", "no id", "text", "c", "colour", "red", "correct", "yes"),
                                map("id", "x")))))
                .containsExactly(
                        "/options/1 NOT_AN_OBJECT",
                        "/options/2/colour UNKNOWN_FIELD",
                        "/options/2/id NOT_AN_ID",
                        "/options/2/correct NOT_A_BOOLEAN",
                        "/options/3/text MISSING");
    }

    @Test
    void record_withoutExactlyOneKey_isRefused() {
        List<Option> options = ((SingleChoice) QUESTION).options();
        List<Option> two = options.subList(0, 2);
        assertThat(new SingleChoice(Text.of("s"), Text.EMPTY, two).options()).isEqualTo(two);
        assertThatThrownBy(() -> new SingleChoice(Text.of("s"), Text.EMPTY, options.subList(1, 3)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SingleChoice(Text.of("s"), Text.EMPTY, options.subList(0, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new SingleChoice(Text.of("s"), Text.EMPTY, List.of(two.get(0), two.get(1), two.get(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void record_withMoreThanSixOptions_isRefused() {
        List<Option> options = IntStream.range(0, 7)
                .mapToObj(index -> new Option("o" + index, Text.of("t" + index), index == 0, null, Text.EMPTY))
                .toList();
        assertThat(new SingleChoice(Text.of("s"), Text.EMPTY, options.subList(0, 6)).key())
                .isEqualTo(new SingleChoice.Picked("o0"));
        assertThatThrownBy(() -> new SingleChoice(Text.of("s"), Text.EMPTY, options))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void published_ordersByNothingTheAuthorChose() {
        List<Option> options = new java.util.ArrayList<>(((SingleChoice) QUESTION).options());
        Question published = QUESTION.published("salt");
        Collections.reverse(options);

        assertThat(new SingleChoice(QUESTION.stem(), QUESTION.explanation(), options).published("salt"))
                .isEqualTo(published);
    }

    private static List<Object> options(int count) {
        return IntStream.range(0, count)
                .<Object>mapToObj(index -> map("text", "option " + index, "correct", index == 0))
                .toList();
    }
}
