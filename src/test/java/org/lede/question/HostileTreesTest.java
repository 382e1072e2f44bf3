package org.lede.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.question.Trees.map;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * Trees from strangers are read or refused as {@link InvalidContent}, whatever is in them, and never end in another
 * exception.
 */
class HostileTreesTest {

    private static final List<Object> HOSTILE = Arrays.asList(
            null,
            "",
            " ",
            "x",
            "\0",
            "\uD800",
            "y".repeat(20_000),
            0,
            -1,
            1.5,
            Double.NaN,
            Long.MAX_VALUE,
            BigInteger.TEN.pow(5000),
            true,
            false,
            List.of(),
            Map.of(),
            Trees.deep(50_000),
            Collections.nCopies(2_000_000, "z"),
            Collections.nCopies(5, null),
            Collections.nCopies(3, Map.of("text", "t", "id", "same")),
            Map.of(1, 2),
            Map.of(List.of(), 1),
            map("text", Trees.deep(3)),
            map("text", "t"),
            map("accept", List.of("x")),
            map("1", map("accept", List.of("x"), "options", 5)),
            map("left", 1, "right", 2),
            List.of(map("left", "a", "right", "b")),
            List.of("a", "b", "c"),
            List.of("a", "a", "a"),
            Map.of("value", 1),
            List.of(Map.of("value", "1")),
            "true",
            "{1}",
            List.of(List.of(List.of())));

    @Property(tries = 600)
    void questionWithAFieldExchanged_isReadOrRefused(
            @ForAll("samples") Map<String, Object> sample, @ForAll int which, @ForAll("hostile") int hostile) {
        List<String> names = new ArrayList<>(sample.keySet());
        names.addAll(List.of("extra", "shown", "verdicts", "reject", "explanation"));
        String name = names.get(Math.floorMod(which, names.size()));

        assertReadOrRefused(() -> Trees.read(Trees.with(sample, name, HOSTILE.get(hostile))), name);
    }

    @Property(tries = 800)
    void questionWithANodeExchanged_isReadOrRefused(
            @ForAll("samples") Map<String, Object> sample, @ForAll int which, @ForAll("hostile") int hostile) {
        Object exchanged =
                exchange(Trees.read(sample).content(), new int[] {Math.floorMod(which, 40)}, HOSTILE.get(hostile));

        assertReadOrRefused(() -> Question.read(exchanged, Trees.ARTICLE), "");
    }

    @Property(tries = 400)
    void answerOfAnything_isReadOrRefused(
            @ForAll("samples") Map<String, Object> sample, @ForAll("hostile") int hostile) {
        Question question = Trees.read(sample);
        String field = question.key().tree().keySet().iterator().next();
        Map<String, Object> tree = new HashMap<>();
        tree.put(field, HOSTILE.get(hostile));

        assertReadOrRefused(() -> question.answer(tree), field);
        assertReadOrRefused(() -> question.answer(HOSTILE.get(hostile)), "");
    }

    @Property(tries = 400)
    void answerWithANodeExchanged_isReadOrRefused(
            @ForAll("samples") Map<String, Object> sample, @ForAll int which, @ForAll("hostile") int hostile) {
        Question question = Trees.read(sample);
        Object exchanged = exchange(question.key().tree(), new int[] {Math.floorMod(which, 8)}, HOSTILE.get(hostile));

        assertReadOrRefused(() -> question.answer(exchanged), "");
    }

    @Property(tries = 200)
    void anyTree_isReadOrRefused(@ForAll("trees") Object tree) {
        assertReadOrRefused(() -> Question.read(tree, Trees.ARTICLE), "");
    }

    @Property(tries = 500)
    void anyTypedText_isMarked(@ForAll("questionsWithTyping") Question question, @ForAll String typed) {
        String field = question.key().tree().keySet().iterator().next();
        Object value = question.kind() == Kind.GAP ? Map.of("2", typed) : typed;

        assertReadOrRefused(() -> question.mark(question.answer(Map.of(field, value))), "");
    }

    @Property(tries = 300)
    void anyForm_isReadOrRefused(
            @ForAll("samples") Map<String, Object> sample, @ForAll("forms") Map<String, List<String>> form) {
        Question question = Trees.read(sample);

        assertReadOrRefused(() -> question.mark(question.answer(question.answerTree(form))), "");
    }

    @Test
    void question_ofUnknownKind_isRefused() {
        assertThat(Arrays.asList(
                        Trees.problemsOf(map("kind", "essay")),
                        Trees.problemsOf(map("kind", null)),
                        Trees.problemsOf(map("kind", 5)),
                        Trees.problemsOf(map()),
                        Trees.problems(() -> Question.read(null, Trees.ARTICLE)),
                        Trees.problems(() -> Question.read("x", Trees.ARTICLE)),
                        Trees.problemsOf(map("kind", "verdict\0"))))
                .containsExactly(
                        List.of("/kind UNKNOWN_KIND"),
                        List.of("/kind MISSING"),
                        List.of("/kind NOT_A_STRING"),
                        List.of("/kind MISSING"),
                        List.of(" NOT_AN_OBJECT"),
                        List.of(" NOT_AN_OBJECT"),
                        List.of("/kind ILLEGAL_CHARACTER"));
    }

    @Test
    void problems_areReportedTogether() {
        assertThat(Trees.problemsOf(map(
                        "kind",
                        "single-choice",
                        "stem",
                        "a\0",
                        "explanation",
                        5,
                        "colour",
                        "red",
                        "options",
                        List.of(
                                map("text", "\uD800"),
                                map("text", Trees.deep(1000)),
                                map("text", "x".repeat(10_001))))))
                .containsExactly(
                        "/colour UNKNOWN_FIELD",
                        "/stem ILLEGAL_CHARACTER",
                        "/explanation NOT_A_STRING",
                        "/options/0/text ILLEGAL_CHARACTER",
                        "/options/1/text NOT_A_STRING",
                        "/options/2/text TOO_LONG",
                        "/options NO_KEY");
    }

    @Provide
    Arbitrary<Map<String, Object>> samples() {
        return Arbitraries.of(Samples.all());
    }

    @Provide
    Arbitrary<Question> questionsWithTyping() {
        return Arbitraries.of(Samples.SHORT_TEXT, Samples.NUMBER, Samples.GAP).map(Trees::read);
    }

    /** Places in the list rather than the trees themselves, whose hash a test engine would ask for. */
    @Provide
    Arbitrary<Integer> hostile() {
        return Arbitraries.integers().between(0, HOSTILE.size() - 1);
    }

    @Provide
    Arbitrary<Object> trees() {
        Arbitrary<Object> leaves = Arbitraries.oneOf(
                Arbitraries.strings().map(text -> text),
                Arbitraries.doubles().map(number -> number),
                Arbitraries.of(true, false),
                Arbitraries.of(Arrays.stream(Kind.values()).map(Kind::wire).toList())
                        .map(wire -> wire));
        Arbitrary<String> names = Arbitraries.of(
                "kind",
                "stem",
                "explanation",
                "options",
                "accept",
                "reject",
                "gaps",
                "sentence",
                "items",
                "pairs",
                "extra",
                "left",
                "right",
                "ranges",
                "text",
                "id",
                "correct",
                "weight",
                "key",
                "verdicts",
                "1",
                "2");
        return Arbitraries.recursive(
                () -> leaves,
                inner -> Arbitraries.oneOf(
                        inner.list().ofMaxSize(3).map(list -> list),
                        Arbitraries.maps(names, inner).ofMaxSize(8).map(map -> map)),
                1,
                4);
    }

    @Provide
    Arbitrary<Map<String, List<String>>> forms() {
        Arbitrary<String> names = Arbitraries.of(
                "choice",
                "choices",
                "verdict",
                "text",
                "number",
                "gap.1",
                "gap.2",
                "gap.",
                "gap.x",
                "position.1",
                "position.2",
                "position.3",
                "position.4",
                "pair.1",
                "pair.2",
                "pair.\0",
                "sentence",
                "dontKnow");
        Arbitrary<String> values = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(5), Arbitraries.of("1", "2", "3", "4", "true", "coup", ""));
        return Arbitraries.maps(names, values.list().ofMaxSize(3)).ofMaxSize(8);
    }

    private static void assertReadOrRefused(Runnable reading, String field) {
        try {
            reading.run();
        } catch (InvalidContent refusal) {
            assertThat(refusal.problems())
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.pointer()).matches("(/([^~/]|~[01])*)*"));
            assertThat(field.isEmpty()
                            || refusal.problems().stream()
                                    .anyMatch(problem -> problem.pointer().startsWith("/" + field) || isWhole(problem)))
                    .isTrue();
        }
    }

    /** A fault of one field may show in what is wrong with another, such as gaps that the sentence does not hold. */
    private static boolean isWhole(Problem problem) {
        return List.of("NO_KEY", "GAPS_DIFFER", "INCOMPLETE", "UNKNOWN_OPTION", "CONTRADICTION")
                .contains(problem.code());
    }

    /** The tree with its n-th node, counted from the top, exchanged. */
    private static Object exchange(Object tree, int[] countdown, Object value) {
        if (countdown[0]-- == 0) {
            return value;
        }
        if (tree instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((name, inner) -> copy.put(name, exchange(inner, countdown, value)));
            return copy;
        }
        if (tree instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(inner -> copy.add(exchange(inner, countdown, value)));
            return copy;
        }
        return tree;
    }
}
