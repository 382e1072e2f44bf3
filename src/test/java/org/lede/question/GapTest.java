package org.lede.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lede.question.Trees.map;
import static org.lede.question.Trees.problemsOf;
import static org.lede.question.Trees.with;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapTest {

    private static final Map<String, Object> TREE = Samples.GAP;
    private static final Question QUESTION = Trees.read(TREE);

    @ParameterizedTest
    @CsvSource({
        "coup, agadez, 1",
        "coup, '', 0.5",
        "'', Agadez, 0.5",
        "vote, Agadez, 0.5",
        "vote, '', 0",
        "coup, Dosso, 0.5"
    })
    void mark_isTheMeanOfTheGaps(String picked, String typed, double fraction) {
        assertThat(QUESTION.mark(QUESTION.answer(gaps(picked, typed)))).isEqualTo(Mark.of(fraction));
    }

    @Test
    void mark_ofASlip_pointsItOut() {
        assertThat(QUESTION.mark(QUESTION.answer(gaps("vote", "Agades"))))
                .isEqualTo(Mark.of(0.5, new Mark.Slip("Agades", "Agadez")));
    }

    @Test
    void mark_ofSeveralSlips_pointsOutTheFirst() {
        Question question = Trees.read(
                with(TREE, "gaps", map("1", map("accept", List.of("Russia")), "2", map("accept", List.of("Agadez")))));

        assertThat(question.mark(question.answer(gaps("Rusia", "Agades"))))
                .isEqualTo(Mark.of(1, new Mark.Slip("Rusia", "Russia")));
    }

    @Test
    void mark_ofAPick_isThatOfTheLetter() {
        Question question = Trees.read(with(
                TREE,
                "gaps",
                map(
                        "1",
                                map(
                                        "accept",
                                        List.of("Russia", map("text", "Moscow", "weight", 0.5)),
                                        "options",
                                        List.of("Russian", "Moscow", "Russia", "russia")),
                        "2", map("accept", List.of("Agadez")))));

        assertThat(List.of("Russia", "Moscow", "russia", "Russian"))
                .map(pick -> question.mark(new Gap.Filled(Map.of("1", pick))).fraction())
                .containsExactly(0.5, 0.25, 0.0, 0.0);
    }

    @Test
    void parts_areTextAndGapsByTurns() {
        assertThat(((Gap) Trees.read(with(TREE, "sentence", "{2}{1} and {x} {123}"))).parts())
                .containsExactly(
                        new Gap.Part("", "2", List.of()),
                        new Gap.Part("", "1", List.of("coup", "vote", "strike")),
                        new Gap.Part(" and {x} {123}", null, List.of()));
    }

    @Test
    void asked_hasThePartsAndNoKey() {
        assertThat(QUESTION.asked())
                .isEqualTo(map(
                        "kind",
                        "gap",
                        "stem",
                        map("text", "Complete the sentence."),
                        "parts",
                        List.of(
                                map("text", "Soldiers staged a "),
                                map("gap", "1", "options", List.of("coup", "vote", "strike")),
                                map("text", " in "),
                                map("gap", "2"),
                                map("text", "."))));
    }

    @Test
    void content_hasTheGaps() {
        assertThat(QUESTION.content())
                .isEqualTo(map(
                        "kind",
                        "gap",
                        "stem",
                        map("text", "Complete the sentence."),
                        "sentence",
                        "Soldiers staged a {1} in {2}.",
                        "gaps",
                        map(
                                "1", map("accept", List.of("coup"), "options", List.of("coup", "vote", "strike")),
                                "2", map("accept", List.of("Agadez")))));
    }

    @Test
    void gaps_numberedAsYamlReadsThem_areRead() {
        Map<Object, Object> numbered = Map.of(1, map("accept", List.of("x")), 2L, map("accept", List.of("y")));

        assertThat(Trees.read(with(TREE, "gaps", numbered)).accepted()).isEqualTo(List.of(List.of("x"), List.of("y")));
    }

    @Test
    void answer_isOrderedByGap() {
        Question question = Trees.read(with(TREE, "sentence", sentence(11), "gaps", gaps(11)));
        Map<String, Object> given = map("11", "k", "2", "b", "10", " j ", "1", null);

        assertThat(question.answer(map("gaps", given)).tree().toString()).isEqualTo("{gaps={2=b, 10=j, 11=k}}");
    }

    @Test
    void answer_withUnknownGapOrOption_isRefused() {
        assertThat(Trees.problems(() -> QUESTION.answer(map("gaps", map("1", "flood", "2", 7, "3", "x")))))
                .containsExactly("/gaps/1 UNKNOWN_OPTION", "/gaps/2 NOT_A_STRING", "/gaps/3 UNKNOWN_FIELD");
        assertThat(Trees.problems(() -> QUESTION.answer(map("gaps", List.of("x")))))
                .containsExactly("/gaps NOT_AN_OBJECT");
        assertThat(Trees.problems(() -> QUESTION.answer(map("gaps", map("2", "x".repeat(1001))))))
                .containsExactly("/gaps/2 TOO_LONG");
    }

    @Test
    void answer_withBlankGapsAlone_isBlank() {
        assertThat(QUESTION.answer(gaps("", " "))).isEqualTo(Answer.BLANK);
    }

    @Test
    void sentence_thatDiffersFromTheGaps_isRefused() {
        assertThat(List.of(
                        problemsOf(with(TREE, "sentence", "{1} only")),
                        problemsOf(with(TREE, "sentence", "{1} {2} {2}")),
                        problemsOf(with(TREE, "sentence", "{1} {2} {3}")),
                        problemsOf(with(TREE, "sentence", "none", "gaps", map()))))
                .containsOnly(List.of("/sentence GAPS_DIFFER"));
        assertThat(List.of(
                        problemsOf(Trees.without(TREE, "sentence")),
                        problemsOf(Trees.without(TREE, "gaps")),
                        problemsOf(with(TREE, "gaps", "x"))))
                .containsExactly(
                        List.of("/sentence MISSING"),
                        List.of("/gaps MISSING"),
                        List.of("/gaps NOT_AN_OBJECT", "/sentence GAPS_DIFFER"));
    }

    @Test
    void gaps_notNumberedFromOne_areRefused() {
        assertThat(problemsOf(with(
                        TREE,
                        "sentence",
                        "{1} {3}",
                        "gaps",
                        map("1", map("accept", List.of("x")), "3", map("accept", List.of("x"))))))
                .containsExactly("/gaps/3 UNKNOWN_FIELD", "/sentence GAPS_DIFFER", "/gaps/2 MISSING");
    }

    @Test
    void gaps_upToTwenty_areRead() {
        assertThat(problemsOf(with(TREE, "sentence", sentence(20), "gaps", gaps(20))))
                .isEmpty();
        assertThat(problemsOf(with(TREE, "sentence", sentence(21), "gaps", gaps(21))))
                .containsExactly("/gaps/21 UNKNOWN_FIELD", "/sentence GAPS_DIFFER");
    }

    @Test
    void options_invalid_areRefused() {
        assertThat(List.of(
                        problemsOfOptions(List.of("x")),
                        problemsOfOptions(List.of("y", "z")),
                        problemsOfOptions(List.of("x", "y", "y")),
                        problemsOfOptions(List.of("x", "")),
                        problemsOfOptions(
                                IntStream.range(0, 13).mapToObj(i -> "x" + i).toList()),
                        problemsOfOptions(IntStream.range(0, 12)
                                .mapToObj(i -> i == 0 ? "x" : "x" + i)
                                .toList())))
                .containsExactly(
                        List.of("/gaps/2/options TOO_FEW"),
                        List.of("/gaps/2/options NO_KEY"),
                        List.of("/gaps/2/options/2 DUPLICATE_OPTION"),
                        List.of("/gaps/2/options/1 EMPTY"),
                        List.of("/gaps/2/options TOO_MANY"),
                        List.of());
    }

    @Test
    void gap_withoutAnAnswerOrWithUnknownFields_isRefused() {
        assertThat(problemsOf(with(
                        TREE,
                        "gaps",
                        map("1", map("accept", List.of()), "2", map("accept", List.of("x"), "hint", "y")))))
                .containsExactly("/gaps/1/accept NO_KEY", "/gaps/2/hint UNKNOWN_FIELD");
    }

    @Test
    void records_thatDontFitTogether_areRefused() {
        Gap gap = (Gap) QUESTION;
        Acceptance acceptance = gap.slots().get(1).acceptance();
        assertThatThrownBy(() -> new Gap.Slot("1", acceptance, List.of("x", "y")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new Gap(gap.stem(), gap.explanation(), "{1} {2} {3}", gap.slots(), false, gap.article()))
                .isInstanceOf(IllegalArgumentException.class);
        List<Gap.Slot> swapped = List.of(gap.slots().get(1), gap.slots().get(0));
        assertThatThrownBy(() -> new Gap(gap.stem(), gap.explanation(), "{1} {2}", swapped, false, gap.article()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> problemsOfOptions(List<String> options) {
        return problemsOf(with(
                TREE,
                "gaps",
                map("1", map("accept", List.of("a")), "2", map("accept", List.of("x"), "options", options))));
    }

    private static Map<String, Object> gaps(String first, String second) {
        return map("gaps", map("1", first, "2", second));
    }

    private static String sentence(int gaps) {
        return IntStream.rangeClosed(1, gaps)
                .mapToObj(number -> "{" + number + "}")
                .collect(Collectors.joining(" "));
    }

    private static Map<String, Object> gaps(int count) {
        return IntStream.rangeClosed(1, count)
                .boxed()
                .collect(Collectors.toMap(String::valueOf, number -> map("accept", List.of("x"))));
    }

    @ParameterizedTest
    @CsvSource({
        "'By Steven {1} of York.', Brams, Steven Brams, 1",
        "'By Steven {1} of York.', Brams, Brams of York, 1",
        "'By Steven {1} of York.', Brams, by Steven Brams of York, 1",
        "'By Steven {1} of York.', Brams, Stephen Brams, 0",
        "'By Steven {1} of York.', Brams, Brams of Kent, 0",
        "'It is worth {1} points.', three, three points, 1",
        "'It is worth {1} points.', three, four points, 0",
        "'It is worth {1} points.', three, worth, 0",
        "'It is not {1}.', known, not known, 1",
        "'It is not {1}.', known, never known, 0"
    })
    void wordsOfTheSentenceBesideTheGap_mayBeTypedAgain(String sentence, String accepted, String typed, double points) {
        Question gap = Question.read(
                map(
                        "kind",
                        "gap",
                        "stem",
                        "Complete the sentence.",
                        "sentence",
                        sentence,
                        "gaps",
                        map("1", map("accept", List.of(accepted)))),
                Trees.ARTICLE);

        assertThat(gap.mark(gap.answer(map("gaps", map("1", typed)))).fraction())
                .isEqualTo(points);
    }
}
