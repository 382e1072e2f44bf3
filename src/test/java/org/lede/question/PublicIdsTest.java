package org.lede.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

class PublicIdsTest {

    /** Ids that have been published stay what they are, so this may never fail. */
    @Test
    void ids_areTheseForEver() {
        PublicIds ids = PublicIds.of("salt", "options", List.of("France", "Russia", "Niger", "Benin"));

        assertThat(List.of(ids.ordered(), ids.orderedIds()))
                .containsExactly(List.of("France", "Niger", "Russia", "Benin"), List.of("h7", "y4", "s2", "c9"));
    }

    @Property(tries = 200)
    void ids_areDistinctAndOfOneLength(
            @ForAll @NotEmpty @Size(max = 20) List<@UniqueElements String> texts, @ForAll String salt) {
        List<String> distinct = texts.stream().distinct().toList();
        List<String> ids = PublicIds.of(salt, "list", distinct).orderedIds();

        assertThat(ids).hasSameSizeAs(distinct).doesNotHaveDuplicates().allMatch(id -> id.matches("([a-z][0-9])+"));
        assertThat(ids.stream().map(String::length).distinct()).hasSize(1);
    }

    @Property(tries = 200)
    void ids_dontDependOnTheOrder(@ForAll @Size(min = 2, max = 10) List<@NotEmpty String> texts, @ForAll long seed) {
        List<String> distinct = texts.stream().distinct().toList();
        List<String> shuffled = new ArrayList<>(distinct);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(PublicIds.of("s", "l", shuffled).orderedIds())
                .isEqualTo(PublicIds.of("s", "l", distinct).orderedIds());
    }

    @Test
    void ids_dependOnSaltAndList() {
        List<String> texts =
                IntStream.range(0, 8).mapToObj(index -> "text " + index).toList();

        assertThat(List.of(
                        PublicIds.of("s", "l", texts).ordered(),
                        PublicIds.of("t", "l", texts).ordered(),
                        PublicIds.of("s", "m", texts).ordered()))
                .doesNotHaveDuplicates();
    }

    @Test
    void ids_areShortWhereTheyCanBe() {
        assertThat(PublicIds.of("salt", "list", List.of("a")).orderedIds().get(0))
                .matches("[a-z][0-9]");
    }

    @Test
    void ids_thatWouldBeTheSame_areLonger() {
        List<String> many = IntStream.range(0, 300).mapToObj(String::valueOf).toList();

        assertThat(PublicIds.of("salt", "list", many).orderedIds())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("([a-z][0-9]){2,4}"));
    }

    @Test
    void shuffled_isEveryOrderAlike() {
        Random random = new Random(7);
        Map<List<String>, Integer> seen = new HashMap<>();
        IntStream.range(0, 6000)
                .forEach(turn -> seen.merge(Listed.shuffled(List.of("a", "b", "c"), random), 1, Integer::sum));

        assertThat(seen)
                .hasSize(6)
                .allSatisfy((order, times) -> assertThat(times).isBetween(900, 1100));
    }

    @Test
    void inOrder_byOtherIds_isRefused() {
        List<Item> items = List.of(new Item("a", Text.of("A")), new Item("b", Text.of("B")));
        assertThat(Listed.inOrder(items, List.of("b", "a")))
                .extracting(Item::id)
                .containsExactly("b", "a");
        for (List<String> ids : List.of(List.of("a"), List.of("a", "a"), List.of("a", "b", "a"), List.of("a", "c"))) {
            assertThatThrownBy(() -> Listed.inOrder(items, ids)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
