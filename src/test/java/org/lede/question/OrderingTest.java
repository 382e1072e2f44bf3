package org.lede.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lede.question.Trees.map;
import static org.lede.question.Trees.problemsOf;
import static org.lede.question.Trees.with;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderingTest {

    private static final Map<String, Object> TREE = Samples.ORDERING;
    private static final Question QUESTION = Trees.read(TREE);

    @ParameterizedTest
    @CsvSource({
        "1 2 3 4, 1",
        "2 1 3 4, 0.6666667",
        "1 2 4 3, 0.6666667",
        "2 3 4 1, 0",
        "2 1 4 3, 0.3333333",
        "4 3 2 1, 0",
        "1 4 2 3, 0.3333333"
    })
    void mark_isTwiceThePairsInOrderLessOne(String order, double fraction) {
        assertThat(QUESTION.mark(ordered(order)).fraction()).isEqualTo(fraction, within(1e-7));
    }

    @Test
    void mark_ofMissingItems_countsNoPairInOrder() {
        assertThat(List.of(QUESTION.mark(ordered("2 3 4 x")), QUESTION.mark(ordered("1 2 3 x"))))
                .containsOnly(Mark.of(0));
    }

    @Test
    void asked_hasTheOrderShown() {
        assertThat(Trees.read(with(TREE, "shown", List.of("3", "1", "4", "2"))).asked())
                .isEqualTo(map(
                        "kind",
                        "ordering",
                        "stem",
                        map("text", "What came first?"),
                        "items",
                        List.of(
                                map("id", "3", "text", "third thing"), map("id", "1", "text", "first thing"),
                                map("id", "4", "text", "fourth thing"), map("id", "2", "text", "second thing"))));
    }

    @Test
    void content_hasTheRightOrderAndTheOneShown() {
        Map<String, Object> rich = map("id", "b", "text", "B", "html", "<b>B</b>");

        assertThat(Trees.read(with(
                                TREE, "items", List.of("A", rich, map("text", "C")), "shown", List.of("b", "3", "1")))
                        .content())
                .isEqualTo(map(
                        "kind",
                        "ordering",
                        "stem",
                        map("text", "What came first?"),
                        "items",
                        List.of(map("id", "1", "text", "A"), rich, map("id", "3", "text", "C")),
                        "shown",
                        List.of("b", "3", "1")));
    }

    @Test
    void answer_notAPermutation_isRefused() {
        assertThat(List.of(
                        Trees.problems(() -> QUESTION.answer(map("order", List.of("1", "2", "3")))),
                        Trees.problems(() -> QUESTION.answer(map("order", List.of("1", "2", "3", "3")))),
                        Trees.problems(() -> QUESTION.answer(map("order", List.of("1", "2", "3", "4", "5")))),
                        Trees.problems(() -> QUESTION.answer(map("order", "1234")))))
                .containsExactly(
                        List.of("/order INCOMPLETE"),
                        List.of("/order/3 DUPLICATE", "/order INCOMPLETE"),
                        List.of("/order/4 UNKNOWN_OPTION"),
                        List.of("/order NOT_A_LIST", "/order INCOMPLETE"));
    }

    @ParameterizedTest
    @CsvSource({"1 2 2 4", "1 2 3 5", "0 1 2 3", "1 2 3 x", "1 2 3 ''", "1 2 3 1000000000000", "-1 1 2 3", "2 3 4 5"})
    void places_notUnique_areRefusedWithTheRange(String places) {
        Map<String, Object> tree =
                QUESTION.answerTree(form(places.replace("''", "").split(" ", -1)));

        assertThatThrownBy(() -> QUESTION.answer(tree))
                .isInstanceOfSatisfying(
                        InvalidContent.class,
                        invalid -> assertThat(invalid.problems())
                                .containsExactly(new Problem(
                                        "/places",
                                        "PLACES_NOT_UNIQUE",
                                        "Give each of them a place of its own, from 1 to 4.")));
    }

    @Test
    void places_areAnOrder() {
        assertThat(QUESTION.answerTree(form("2", "4", " 1", "3")))
                .isEqualTo(Map.of("order", List.of("3", "1", "4", "2")));
    }

    @Test
    void places_ofUnknownItems_areRefused() {
        Map<String, List<String>> form = Map.of(
                "position.1",
                List.of("1"),
                "position.2",
                List.of("2"),
                "position.3",
                List.of("3"),
                "position.4",
                List.of("4"),
                "position.x",
                List.of("5"));

        assertThat(Trees.problems(() -> QUESTION.answer(QUESTION.answerTree(form))))
                .containsExactly("/places PLACES_NOT_UNIQUE");
    }

    @Test
    void items_fromThreeToEight_areRead() {
        assertThat(IntStream.of(0, 2, 3, 8, 9).mapToObj(count -> problemsOf(with(TREE, "items", items(count)))))
                .containsExactly(
                        List.of("/items TOO_FEW"),
                        List.of("/items TOO_FEW"),
                        List.of(),
                        List.of(),
                        List.of("/items TOO_MANY"));
        assertThat(List.of(problemsOf(Trees.without(TREE, "items")), problemsOf(with(TREE, "items", "x"))))
                .containsExactly(List.of("/items TOO_FEW"), List.of("/items NOT_A_LIST"));
    }

    @Test
    void items_duplicate_areRefused() {
        assertThat(problemsOf(with(
                        TREE,
                        "items",
                        List.of("a", "b", "a", map("id", "2", "text", "c"), map("text", "d", "place", 5), ""))))
                .containsExactly(
                        "/items/4/place UNKNOWN_FIELD",
                        "/items/5 EMPTY",
                        "/items/2 DUPLICATE_OPTION",
                        "/items/3 DUPLICATE_ID");
    }

    @Test
    void shown_notAPermutation_isRefused() {
        assertThat(problemsOf(with(TREE, "shown", List.of("1", "2", "5"))))
                .containsExactly("/shown/2 UNKNOWN_OPTION", "/shown INCOMPLETE");
    }

    @Test
    void record_thatShowsOtherThings_isRefused() {
        List<Item> items = ((Ordering) QUESTION).items();
        assertThatThrownBy(() -> new Ordering(Text.of("s"), Text.EMPTY, items, List.of("1", "2", "3", "3"), false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ordering(Text.of("s"), Text.EMPTY, items.subList(0, 2), List.of("1", "2"), false))
                .isInstanceOf(IllegalArgumentException.class);
        List<Item> nine = IntStream.range(0, 9)
                .mapToObj(index -> new Item("i" + index, Text.of("t")))
                .toList();
        assertThatThrownBy(() -> new Ordering(Text.of("s"), Text.EMPTY, nine, Listed.ids(nine), false))
                .isInstanceOf(IllegalArgumentException.class);
        List<Item> doubled = List.of(items.get(0), items.get(0), items.get(1));
        assertThatThrownBy(() -> new Ordering(Text.of("s"), Text.EMPTY, doubled, Listed.ids(doubled), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Ordering.Ordered ordered(String ids) {
        return new Ordering.Ordered(List.of(ids.split(" ")));
    }

    private static Map<String, List<String>> form(String... places) {
        return Map.of(
                "position.1",
                List.of(places[0]),
                "position.2",
                List.of(places[1]),
                "position.3",
                List.of(places[2]),
                "position.4",
                List.of(places[3]));
    }

    private static List<String> items(int count) {
        return IntStream.range(0, count).mapToObj(index -> "item " + index).toList();
    }
}
