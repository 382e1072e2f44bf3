package org.lede.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.question.Trees.map;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FieldsTest {

    private static final Map<String, Object> TREE = map(
            "text",
            " x ",
            "blank",
            " ",
            "nothing",
            null,
            "yes",
            true,
            "five",
            5,
            "half",
            0.5,
            "list",
            List.of("a", " b"),
            "map",
            map("inner", "y"),
            "empty",
            map(),
            "none",
            List.of());

    private final Fields fields = Fields.of(TREE);

    @Test
    void values_areRead() {
        assertThat(Arrays.<Object>asList(
                        fields.string("text"),
                        fields.optionalString("text"),
                        fields.bool("yes", false),
                        fields.integer("five"),
                        fields.decimal("half"),
                        fields.optionalDecimal("half"),
                        fields.strings("list"),
                        fields.map("map").string("inner"),
                        fields.map("map").pointer(),
                        fields.list("list").get(1).pointer(),
                        fields.field("yes").asWord(),
                        fields.field("text").asWord(),
                        fields.map("map").names(),
                        fields.pointer(),
                        fields.problems()))
                .containsExactly(
                        "x",
                        "x",
                        true,
                        5,
                        new BigDecimal("0.5"),
                        new BigDecimal("0.5"),
                        List.of("a", "b"),
                        "y",
                        "/map",
                        "/list/1",
                        "true",
                        "x",
                        java.util.Set.of("inner"),
                        "",
                        List.of());
    }

    @Test
    void optionalValues_absent_returnDefaults() {
        assertThat(Arrays.asList(
                        fields.optionalString("blank"),
                        fields.optionalString("nothing"),
                        fields.optionalString("gone"),
                        fields.bool("gone", true),
                        fields.bool("nothing", false),
                        fields.optionalDecimal("gone"),
                        fields.strings("gone"),
                        fields.list("nothing"),
                        fields.problems()))
                .containsExactly(null, null, null, true, false, null, List.of(), List.of(), List.of());
    }

    @Test
    void hasAndIsBlank_differOnEmptyValues() {
        List<String> names = List.of("text", "blank", "nothing", "gone", "empty", "none", "five", "yes");

        assertThat(names).map(fields::has).containsExactly(true, true, false, false, true, true, true, true);
        assertThat(names).map(fields::isBlank).containsExactly(false, true, true, true, true, true, false, false);
    }

    @Test
    void requiredValues_absent_areReportedMissing() {
        assertThat(Arrays.<Object>asList(
                        fields.string("a"),
                        fields.text("b"),
                        fields.integer("c"),
                        fields.decimal("d"),
                        fields.map("e").string("f"),
                        fields.string("nothing"),
                        fields.string("blank"),
                        fields.string("empty")))
                .containsExactly("", Text.EMPTY, 0, BigDecimal.ZERO, "", "", "", "");
        assertThat(Trees.brief(fields.problems()))
                .containsExactly(
                        "/a MISSING",
                        "/b MISSING",
                        "/c MISSING",
                        "/d MISSING",
                        "/e MISSING",
                        "/nothing MISSING",
                        "/blank EMPTY",
                        "/empty NOT_A_STRING");
    }

    @Test
    void values_ofAnotherType_areReportedByExpectedType() {
        fields.string("five");
        fields.optionalString("yes");
        fields.bool("text", true);
        fields.integer("text");
        fields.integer("half");
        fields.decimal("yes");
        fields.optionalDecimal("list");
        fields.strings("text");
        fields.map("list").only();
        fields.list("map");
        fields.field("list").asWord();

        assertThat(Trees.brief(fields.problems()))
                .containsExactly(
                        "/five NOT_A_STRING",
                        "/yes NOT_A_STRING",
                        "/text NOT_A_BOOLEAN",
                        "/text NOT_A_NUMBER",
                        "/half NOT_AN_INTEGER",
                        "/yes NOT_A_NUMBER",
                        "/list NOT_A_NUMBER",
                        "/text NOT_A_LIST",
                        "/list NOT_AN_OBJECT",
                        "/map NOT_A_LIST",
                        "/list NOT_A_STRING");
    }

    @Test
    void bool_notABoolean_returnsDefault() {
        assertThat(List.of(fields.bool("text", true), fields.bool("text", false)))
                .containsExactly(true, false);
    }

    @Test
    void strings_ofAnotherType_areReportedByIndex() {
        Fields list = Fields.of(map("l", Arrays.asList("a", null, 5, " ", List.of())));

        assertThat(list.strings("l")).containsExactly("a", "", "", "", "");
        assertThat(Trees.brief(list.problems()))
                .containsExactly("/l/1 NOT_A_STRING", "/l/2 NOT_A_STRING", "/l/3 EMPTY", "/l/4 NOT_A_STRING");
    }

    @Test
    void unknownFields_areReported() {
        fields.only("text", "blank", "nothing", "yes", "five", "half", "list", "map");

        assertThat(Trees.brief(fields.problems())).containsExactly("/empty UNKNOWN_FIELD", "/none UNKNOWN_FIELD");
    }

    @Test
    void wholeTree_notAnObject_isReportedOnce() {
        Fields list = Fields.of(List.of());
        list.only("a");
        list.string("a");
        list.map("b").string("c");

        assertThat(Trees.brief(list.problems())).containsExactly(" NOT_AN_OBJECT");
        assertThat(Trees.problems(list::throwIfInvalid)).containsExactly(" NOT_AN_OBJECT");
        assertThat(Trees.problems(fields::throwIfInvalid)).isEmpty();
    }

    @Test
    void problem_ofAFieldOrOfTheNode_hasItsPointer() {
        Fields inner = fields.map("map");
        inner.problem("a/b~c", "X", "x");
        inner.problem("", "Y", "y");

        assertThat(fields.problems())
                .containsExactly(new Problem("/map/a~1b~0c", "X", "x"), new Problem("/map", "Y", "y"));
    }

    @Test
    void problems_areReportedOnceAndUpToAHundred() {
        IntStream.range(0, 200).forEach(index -> fields.problem("f" + index % 150, "X", "x"));

        assertThat(fields.problems())
                .doesNotHaveDuplicates()
                .hasSize(100)
                .last()
                .isEqualTo(new Problem("/f99", "X", "x"));
    }

    @Test
    void lists_longerThanAllowed_areRefused() {
        Fields lists = Fields.of(map("a", Collections.nCopies(1000, "x"), "b", Collections.nCopies(1001, "x")));

        assertThat(List.of(
                        lists.list("a").size(),
                        lists.list("b").size(),
                        lists.list("a", 1000).size(),
                        lists.list("a", 999).size()))
                .containsExactly(1000, 0, 1000, 0);
        assertThat(lists.problems())
                .containsExactly(
                        new Problem("/b", "TOO_MANY", "This list may have 1000 elements at most."),
                        new Problem("/a", "TOO_MANY", "This list may have 999 elements at most."));
    }

    @Test
    void strings_longerThanAllowed_areRefused() {
        Fields strings = Fields.of(map("a", "x".repeat(10_000), "b", "x".repeat(10_001)));

        assertThat(List.of(strings.string("a").length(), strings.string("b").length()))
                .containsExactly(10_000, 0);
        assertThat(Trees.brief(strings.problems())).containsExactly("/b TOO_LONG");
    }

    @Test
    void strings_withIllegalCharacters_areRefused() {
        Fields strings = Fields.of(map(
                "a",
                "x\0",
                "b",
                "\uD800",
                "c",
                "\uDC00x",
                "d",
                "\uDC00\uD800",
                "e",
                "\uD83D\uDE00",
                "f",
                "\uD83D\uDE00\uD83D"));
        List<String> read = List.of("a", "b", "c", "d", "e", "f").stream()
                .map(strings::string)
                .toList();

        assertThat(read).containsExactly("", "", "", "", "\uD83D\uDE00", "");
        assertThat(Trees.brief(strings.problems()))
                .containsExactly(
                        "/a ILLEGAL_CHARACTER",
                        "/b ILLEGAL_CHARACTER",
                        "/c ILLEGAL_CHARACTER",
                        "/d ILLEGAL_CHARACTER",
                        "/f ILLEGAL_CHARACTER");
    }

    @Test
    void strings_areStrippedOfWhatCannotBeSeen() {
        assertThat(Fields.of(map("a", "\uFEFF\u00A0\t x y\u3000\u200B\n")).string("a"))
                .isEqualTo("x y");
    }

    @Test
    void strings_areComposed() {
        assertThat(Fields.of(map("a", "e\u0301")).string("a")).isEqualTo("\u00E9");
    }

    @Test
    void names_thatYamlReadsAsOtherTypes_areNames() {
        Map<Object, Object> tree = new LinkedHashMap<>();
        tree.put(1, "a");
        tree.put(2L, "b");
        tree.put(true, "c");

        assertThat(Fields.of(tree).names()).containsExactly("1", "2", "true");
    }

    @Test
    void names_invalidOrDuplicate_areUnknown() {
        Map<Object, Object> tree = new LinkedHashMap<>();
        tree.put(null, "a");
        tree.put(List.of("x"), "b");
        tree.put(1, "c");
        tree.put("1", "d");
        Fields odd = Fields.of(tree);

        assertThat(odd.field("1").asString()).isEqualTo("c");
        assertThat(Trees.brief(odd.problems())).containsExactly(" UNKNOWN_FIELD", "/1 UNKNOWN_FIELD");
    }

    @Test
    void names_thatAreHostile_areHarmlessInPointers() {
        Fields hostile =
                Fields.of(map("a\0b\uD800", 1, "x".repeat(101), 2, "\uD83D\uDE00".repeat(101), 3, "y".repeat(100), 4));
        hostile.only();

        assertThat(hostile.problems())
                .extracting(Problem::pointer)
                .containsExactly(
                        "/a\uFFFDb\uFFFD",
                        "/" + "x".repeat(100),
                        "/" + "\uD83D\uDE00".repeat(100),
                        "/" + "y".repeat(100));
    }

    @Property(tries = 300)
    void pointer_namesTheField(@ForAll String name) {
        Fields one = Fields.of(new HashMap<>(Map.of(name, "x")));
        one.only();

        assertThat(one.problems().get(0).pointer()).startsWith("/").doesNotContain("\0");
    }
}
