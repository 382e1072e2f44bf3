package org.lede.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lede.question.Trees.map;
import static org.lede.question.Trees.problemsOf;
import static org.lede.question.Trees.with;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberQuestionTest {

    private static final Map<String, Object> TREE = Samples.NUMBER;
    private static final Question QUESTION = Trees.read(TREE);

    @ParameterizedTest
    @CsvSource({"1.5, 1", "1.50, 1", "1, 0.5", "2, 0.5", "1.49, 0.5", "0.99, 0", "2.01, 0", "-1.5, 0"})
    void mark_isThatOfTheFirstRange(String number, double fraction) {
        assertThat(QUESTION.mark(QUESTION.answer(map("number", number)))).isEqualTo(Mark.of(fraction));
    }

    @Test
    void mark_isExact() {
        Question question = Trees.read(with(TREE, "ranges", List.of(map("value", 0.1), map("value", 0.3))));

        assertThat(question.mark(question.answer(map("number", "0.10000000000000000001"))))
                .isEqualTo(Mark.of(0));
    }

    @Test
    void answer_isWrittenInTheNotationOfTheArticle() {
        Question question = Question.read(TREE, Trees.article("de", "", 0));

        assertThat(question.answer(map("number", "1.500,50")))
                .isEqualTo(new NumberQuestion.Typed(new BigDecimal("1500.5"), "1500,5"));
    }

    @Test
    void answer_thatIsANumberOfTheTree_isReadAsItIs() {
        assertThat(List.of(
                        QUESTION.answer(map("number", 1.5)).tree(),
                        QUESTION.answer(map("number", 1500)).tree(),
                        QUESTION.answer(map("number", new BigDecimal("1.5E+3"))).tree()))
                .containsExactly(Map.of("number", "1.5"), Map.of("number", "1500"), Map.of("number", "1500"));
    }

    @Test
    void answer_notANumber_isRefusedWithAnExample() {
        Question question = Question.read(TREE, Trees.article("fr", "", 0));
        assertThatThrownBy(() -> question.answer(map("number", "five")))
                .isInstanceOfSatisfying(
                        InvalidContent.class,
                        invalid -> assertThat(invalid.problems())
                                .containsExactly(new Problem(
                                        "/number",
                                        "NOT_A_NUMBER",
                                        "This is not quite a number. Write it with digits, such as 1,5.")));
    }

    @Test
    void answer_ofAnotherType_isRefused() {
        assertThat(List.of(
                        Trees.problems(() -> QUESTION.answer(map("number", List.of(1)))),
                        Trees.problems(() -> QUESTION.answer(map("number", true))),
                        Trees.problems(() -> QUESTION.answer(map("number", Double.NaN))),
                        Trees.problems(() -> QUESTION.answer(map("number", new BigDecimal("1E+2000000000"))))))
                .containsOnly(List.of("/number NOT_A_NUMBER"));
    }

    @Test
    void answer_withANul_isRefusedForThatAlone() {
        assertThat(Trees.problems(() -> QUESTION.answer(map("number", "1\0"))))
                .containsExactly("/number ILLEGAL_CHARACTER");
    }

    @Test
    void accepted_isValuesAndEndsThatEarnEverything() {
        Question question = Trees.read(with(
                TREE,
                "ranges",
                List.of(
                        map("value", 1500.0),
                        map("min", 2, "max", 3),
                        map("min", 2.5, "max", 2.50, "weight", 1),
                        map("value", 9, "weight", 0.1))));

        assertThat(question.accepted()).isEqualTo(List.of(List.of("1500", "2", "3", "2.5")));
    }

    @Test
    void content_hasTheRanges() {
        assertThat(QUESTION.content())
                .isEqualTo(map(
                        "kind",
                        "number",
                        "stem",
                        map("text", "How long?"),
                        "ranges",
                        List.of(
                                map("value", new BigDecimal("1.5")),
                                map(
                                        "min",
                                        new BigDecimal("1"),
                                        "max",
                                        new BigDecimal("2"),
                                        "weight",
                                        new BigDecimal("0.5"))),
                        "unit",
                        "years"));
    }

    @Test
    void asked_hasTheUnitIfThereIsOne() {
        assertThat(List.of(
                        QUESTION.asked(),
                        Trees.read(Trees.without(TREE, "unit")).asked()))
                .containsExactly(
                        map("kind", "number", "stem", map("text", "How long?"), "unit", "years"),
                        map("kind", "number", "stem", map("text", "How long?")));
    }

    @Test
    void ranges_invalid_areRefused() {
        assertThat(List.of(
                        problemsOf(Trees.without(TREE, "ranges")),
                        problemsOf(with(TREE, "ranges", List.of())),
                        problemsOf(with(TREE, "ranges", List.of(map("value", 1, "weight", 0.5))))))
                .containsOnly(List.of("/ranges NO_KEY"));
        assertThat(problemsOf(with(
                        TREE,
                        "ranges",
                        List.of(
                                map("value", 1),
                                map("min", 2, "max", 1),
                                map("min", 1),
                                map("max", 1),
                                map("value", 1, "min", 1),
                                map("value", 1, "max", 1),
                                map("value", "x"),
                                map("value", 1, "weight", 0),
                                map("value", 1, "step", 1)))))
                .containsExactly(
                        "/ranges/1/max OUT_OF_RANGE",
                        "/ranges/2/max MISSING",
                        "/ranges/2/max OUT_OF_RANGE",
                        "/ranges/3/min MISSING",
                        "/ranges/4/value CONTRADICTION",
                        "/ranges/5/value CONTRADICTION",
                        "/ranges/6/value NOT_A_NUMBER",
                        "/ranges/7/weight OUT_OF_RANGE",
                        "/ranges/8/step UNKNOWN_FIELD");
    }

    @Test
    void ranges_upToTwenty_areRead() {
        assertThat(problemsOf(with(TREE, "ranges", Collections.nCopies(20, map("value", 1)))))
                .isEmpty();
        assertThat(problemsOf(with(TREE, "ranges", Collections.nCopies(21, map("value", 1)))))
                .containsExactly("/ranges TOO_MANY");
    }

    @Test
    void unit_longerThanAUnit_isRefused() {
        assertThat(List.of(
                        problemsOf(with(TREE, "unit", "m".repeat(60))), problemsOf(with(TREE, "unit", "m".repeat(61)))))
                .containsExactly(List.of(), List.of("/unit TOO_LONG"));
    }

    @Test
    void decimals_areCanonicalOrRejected() {
        assertThat(List.of(
                        Decimals.of(1.50),
                        Decimals.of(1000),
                        Decimals.of(-0.0),
                        Decimals.of(BigInteger.TEN.pow(39)),
                        Decimals.of(new BigDecimal("1E-40")),
                        Decimals.of(new BigDecimal("1." + "0".repeat(900)))))
                .allMatch(number -> number.orElseThrow().scale() >= 0)
                .extracting(number -> number.orElseThrow().toPlainString())
                .containsExactly("1.5", "1000", "0", "1" + "0".repeat(39), "0." + "0".repeat(39) + "1", "1");
        assertThat(List.of(
                        Decimals.of(Double.POSITIVE_INFINITY),
                        Decimals.of(BigInteger.TEN.pow(40)),
                        Decimals.of(new BigDecimal("1E-41")),
                        Decimals.of(new BigDecimal("1E+2147483647")),
                        Decimals.of(new BigDecimal("10E+2147483647")),
                        Decimals.of(new BigDecimal("1E-2147483647"))))
                .allMatch(java.util.Optional::isEmpty);
    }

    @Test
    void records_thatAcceptNothingFully_areRefused() {
        BigDecimal one = BigDecimal.ONE;
        assertThatThrownBy(() -> new NumberQuestion.Range(BigDecimal.TEN, one, one))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NumberQuestion.Range(one, one, BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NumberQuestion.Range(one, new BigDecimal("1E+50"), one))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NumberQuestion(Text.of("s"), Text.EMPTY, List.of(), null, "en"))
                .isInstanceOf(IllegalArgumentException.class);
        List<NumberQuestion.Range> half = List.of(new NumberQuestion.Range(one, one, new BigDecimal("0.5")));
        assertThatThrownBy(() -> new NumberQuestion(Text.of("s"), Text.EMPTY, half, null, "en"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
