package org.lede.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lede.question.Trees.map;
import static org.lede.question.Trees.problemsOf;
import static org.lede.question.Trees.with;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {

    /** Two on the left share a right. */
    static final Map<String, Object> SHARED = map(
            "kind",
            "matching",
            "stem",
            "Where?",
            "pairs",
            List.of(
                    map("left", map("id", "x", "text", "Agadez"), "right", "Niger"),
                    map("left", "Dosso", "right", "Niger"),
                    map("left", "Lagos", "right", map("text", "Nigeria", "html", "<i>Nigeria</i>"))));

    private static final Map<String, Object> TREE = Samples.MATCHING;
    private static final Question QUESTION = Trees.read(TREE);

    @ParameterizedTest
    @CsvSource({"1 2 3, 3", "1 2 4, 2", "1 3 2, 1", "2 3 1, 0", "1 1 1, 1", "4 4 4, 0"})
    void mark_isThePartOfPairsThatAreRight(String rights, int right) {
        String[] ids = rights.split(" ");

        assertThat(QUESTION.mark(QUESTION.answer(map("pairs", map("1", ids[0], "2", ids[1], "3", ids[2])))))
                .isEqualTo(Mark.of(right / 3.0));
    }

    @Test
    void mark_ofAnUnpairedItem_isWrong() {
        assertThat(QUESTION.mark(QUESTION.answer(map("pairs", map("2", "2", "3", "")))))
                .isEqualTo(Mark.of(1 / 3.0));
    }

    @Test
    void rightsOfTheSameText_areOne() {
        assertThat(Trees.read(SHARED).content())
                .isEqualTo(map(
                        "kind",
                        "matching",
                        "stem",
                        map("text", "Where?"),
                        "pairs",
                        List.of(
                                map("left", map("id", "x", "text", "Agadez"), "right", map("id", "1", "text", "Niger")),
                                map("left", map("id", "2", "text", "Dosso"), "right", map("id", "1", "text", "Niger")),
                                map(
                                        "left",
                                        map("id", "3", "text", "Lagos"),
                                        "right",
                                        map("id", "2", "text", "Nigeria", "html", "<i>Nigeria</i>"))),
                        "shown",
                        List.of("1", "2")));
    }

    @Test
    void content_hasWhatFitsNothing() {
        assertThat(QUESTION.content()).containsEntry("extra", List.of(map("id", "4", "text", "cocoa")));
    }

    @Test
    void asked_hasBothListsAsShown() {
        assertThat(QUESTION.arranged(List.of("4", "2", "1", "3")).asked())
                .isEqualTo(map(
                        "kind",
                        "matching",
                        "stem",
                        map("text", "Who exports what?"),
                        "left",
                        List.of(
                                map("id", "1", "text", "Niger"),
                                map("id", "2", "text", "Nigeria"),
                                map("id", "3", "text", "Mali")),
                        "right",
                        List.of(
                                map("id", "4", "text", "cocoa"), map("id", "2", "text", "oil"),
                                map("id", "1", "text", "uranium"), map("id", "3", "text", "gold"))));
    }

    @Test
    void answer_isOrderedByTheLeft() {
        assertThat(QUESTION.answer(map("pairs", map("3", "1", "1", "2", "2", null))))
                .isEqualTo(new Matching.Paired(new TreeMap<>(Map.of("1", "2", "3", "1"))));
    }

    @Test
    void answer_withNoPairs_isBlank() {
        assertThat(QUESTION.answer(map("pairs", map("1", "", "2", "")))).isEqualTo(Answer.BLANK);
    }

    @Test
    void answer_withUnknownIds_isRefused() {
        assertThat(Trees.problems(() -> QUESTION.answer(map("pairs", map("1", "9", "9", "1", "2", 5)))))
                .containsExactly("/pairs/1 UNKNOWN_OPTION", "/pairs/9 UNKNOWN_OPTION", "/pairs/2 NOT_A_STRING");
        assertThat(Trees.problems(() -> QUESTION.answer(map("pairs", List.of("1")))))
                .containsExactly("/pairs NOT_AN_OBJECT");
    }

    @Test
    void pairs_fromTwoToEight_areRead() {
        assertThat(IntStream.of(0, 1, 2, 8, 9).mapToObj(count -> problemsOf(with(TREE, "pairs", pairs(count)))))
                .containsExactly(
                        List.of("/pairs TOO_FEW"),
                        List.of("/pairs TOO_FEW"),
                        List.of(),
                        List.of(),
                        List.of("/pairs TOO_MANY"));
    }

    @Test
    void extra_upToSix_isRead() {
        assertThat(IntStream.of(0, 6, 7)
                        .mapToObj(count -> problemsOf(with(
                                TREE,
                                "extra",
                                IntStream.range(0, count).mapToObj(i -> "e" + i).toList()))))
                .containsExactly(List.of(), List.of(), List.of("/extra TOO_MANY"));
    }

    @Test
    void pairs_invalid_areRefused() {
        assertThat(problemsOf(with(
                        TREE,
                        "pairs",
                        List.of(
                                map("left", "a", "right", "b"),
                                map("left", "c"),
                                map("right", "d"),
                                "e",
                                map("left", "f", "right", "g", "h", 1)))))
                .containsExactly(
                        "/pairs/1/right MISSING",
                        "/pairs/2/left MISSING",
                        "/pairs/3 NOT_AN_OBJECT",
                        "/pairs/4/h UNKNOWN_FIELD");
    }

    @Test
    void pairs_withOneRightForAll_areRefused() {
        assertThat(problemsOf(Trees.without(
                        with(TREE, "pairs", List.of(map("left", "a", "right", "x"), map("left", "b", "right", "x"))),
                        "extra")))
                .containsExactly("/pairs TOO_FEW");
    }

    @Test
    void texts_duplicate_areRefused() {
        assertThat(problemsOf(with(
                        TREE,
                        "pairs",
                        List.of(map("left", "a", "right", "x"), map("left", "a", "right", "y")),
                        "extra",
                        List.of("x"))))
                .containsExactly("/extra/0 DUPLICATE_OPTION", "/pairs/1/left DUPLICATE_OPTION");
    }

    @Test
    void ids_duplicate_areRefused() {
        assertThat(problemsOf(with(
                        TREE,
                        "extra",
                        List.of(),
                        "pairs",
                        List.of(
                                map("left", "a", "right", map("id", "r", "text", "x")),
                                map("left", map("id", "1", "text", "b"), "right", map("id", "r", "text", "y"))))))
                .containsExactly("/pairs/1/left DUPLICATE_ID", "/pairs DUPLICATE_ID");
    }

    @Test
    void shown_notAPermutation_isRefused() {
        assertThat(List.of(
                        problemsOf(with(TREE, "shown", List.of("1", "2", "3"))),
                        problemsOf(with(TREE, "shown", List.of("1", "2", "3", "3"))),
                        problemsOf(with(TREE, "shown", List.of("1", "2", "3", "9")))))
                .containsExactly(
                        List.of("/shown INCOMPLETE"),
                        List.of("/shown/3 DUPLICATE"),
                        List.of("/shown/3 UNKNOWN_OPTION"));
    }

    @Test
    void record_inconsistent_isRefused() {
        Item a = new Item("a", Text.of("A"));
        Item b = new Item("b", Text.of("B"));
        Map<String, String> pairs = Map.of("a", "b", "b", "a");
        assertThat(matching(List.of(a, b), List.of(a, b), pairs).pairs()).isEqualTo(pairs);
        assertThatThrownBy(() -> matching(List.of(a, b), List.of(a, b), Map.of("a", "b")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> matching(List.of(a, b), List.of(a, b), Map.of("a", "b", "b", "c")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> matching(List.of(a), List.of(a, b), Map.of("a", "b")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> matching(List.of(a, b), List.of(a), Map.of("a", "a", "b", "a")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> matching(List.of(a, b, b), List.of(a, b), pairs))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> matching(List.of(a, b), List.of(a, b, b), pairs))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Matching matching(List<Item> left, List<Item> right, Map<String, String> pairs) {
        return new Matching(Text.of("s"), Text.EMPTY, left, right, pairs, false);
    }

    private static List<Object> pairs(int count) {
        return IntStream.range(0, count)
                .<Object>mapToObj(index -> map("left", "l" + index, "right", "r" + index))
                .toList();
    }
}
