package org.lede.studio.web;

import static org.lede.studio.DraftContent.string;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lede.question.Kind;

/**
 * The form of a question: what it shows of the question's tree, and the tree made of what was typed. What the form has no
 * field for stays as it was.
 *
 * @param tree the question, complete or not, as in a set of a draft
 */
public record QuestionForm(Kind kind, Map<String, Object> tree) {

    private static final int OPTIONS = 4;
    private static final int MORE = 2;

    /** A new question about a fact, filled in with what its kind lends itself to. */
    static QuestionForm about(Map<String, Object> fact, Kind kind) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", kind.wire());
        tree.put("fact", string(fact, "ref"));
        String statement = string(fact, "statement");
        switch (kind) {
            case VERDICT -> {
                tree.put("stem", statement);
                tree.put("key", "true");
            }
            case LOCATE -> tree.put("stem", statement);
            case GAP -> tree.put("sentence", statement);
            default -> {
                // The other kinds ask in words of their own.
            }
        }
        return new QuestionForm(kind, tree);
    }

    /** @param before the question as it is stored, or the new one that the form was shown for */
    static QuestionForm typed(QuestionForm before, MultivaluedMap<String, String> form) {
        Map<String, Object> tree = new LinkedHashMap<>(before.tree);
        Typed typed = new Typed(form);
        tree.put("stem", typed.text("stem", before.tree.get("stem")));
        tree.put("explanation", typed.text("explanation", before.tree.get("explanation")));
        if (typed.line("points").isEmpty()) {
            tree.remove("points");
        } else {
            tree.put("points", number(typed.line("points")));
        }
        switch (before.kind) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> tree.put("options", typed.options(before));
            case VERDICT -> tree.put("key", typed.line("key"));
            case SHORT_TEXT -> {
                tree.put("accept", typed.lines("accept", list(before.tree.get("accept"))));
                tree.put("reject", typed.lines("reject", list(before.tree.get("reject"))));
                tree.put("name", typed.line("name").equals("true"));
            }
            case NUMBER -> {
                tree.put("ranges", typed.ranges(before));
                tree.put("unit", typed.line("unit"));
            }
            case GAP -> tree.putAll(Brackets.read(typed.line("sentence"), gaps(before.tree)));
            case ORDERING -> tree.put("items", typed.lines("items", list(before.tree.get("items"))));
            case MATCHING -> {
                tree.put("pairs", typed.pairs(before));
                tree.put("extra", typed.lines("extra", list(before.tree.get("extra"))));
            }
            case LOCATE -> {
                // Its key is the evidence of its fact.
            }
        }
        return new QuestionForm(before.kind, tree);
    }

    public String wire() {
        return kind.wire();
    }

    /** Empty for a question that isn't stored yet. */
    public String ref() {
        return string(tree, "ref");
    }

    public String fact() {
        return string(tree, "fact");
    }

    public String stem() {
        return plain(tree.get("stem"));
    }

    public String explanation() {
        return plain(tree.get("explanation"));
    }

    public String points() {
        return tree.get("points") instanceof Number points ? points.toString() : string(tree, "points");
    }

    /** Those there are, then empty ones to go on with. */
    public List<OptionRow> options() {
        List<?> options = list(tree.get("options"));
        int rows = Math.min(Math.max(OPTIONS, options.size() + MORE), kind == Kind.SINGLE_CHOICE ? 6 : 10);
        return IntStream.range(0, Math.max(rows, options.size()))
                .mapToObj(i -> OptionRow.of(i + 1, i < options.size() ? options.get(i) : Map.of()))
                .toList();
    }

    public boolean hasVerdict(String verdict) {
        return verdict.equals(String.valueOf(tree.get("key")));
    }

    public String accept() {
        return lines("accept");
    }

    public String reject() {
        return lines("reject");
    }

    public boolean isName() {
        return Boolean.TRUE.equals(tree.get("name"));
    }

    public String items() {
        return lines("items");
    }

    public String extra() {
        return lines("extra");
    }

    public String unit() {
        return string(tree, "unit");
    }

    /** The number, or the least that is right. */
    public String value() {
        Object value = range().get("value");
        return written(value == null ? range().get("min") : value);
    }

    /** The greatest that is right; empty where one number alone is. */
    public String to() {
        return written(range().get("max"));
    }

    private Map<?, ?> range() {
        List<?> ranges = list(tree.get("ranges"));
        return !ranges.isEmpty() && ranges.get(0) instanceof Map<?, ?> range ? range : Map.of();
    }

    /** The sentence with what is left out in brackets. */
    public String sentence() {
        return Brackets.write(string(tree, "sentence"), gaps(tree));
    }

    /** Those there are, then empty ones to go on with. */
    public List<PairRow> pairs() {
        List<?> pairs = list(tree.get("pairs"));
        return IntStream.range(0, Math.min(Math.max(OPTIONS, pairs.size() + MORE), 8))
                .mapToObj(i -> PairRow.of(i + 1, i < pairs.size() ? pairs.get(i) : Map.of()))
                .toList();
    }

    private String lines(String member) {
        return list(tree.get(member)).stream().map(QuestionForm::plain).collect(Collectors.joining("\n"));
    }

    private static Map<?, ?> gaps(Map<String, Object> tree) {
        return tree.get("gaps") instanceof Map<?, ?> gaps ? gaps : Map.of();
    }

    private static List<?> list(@Nullable Object node) {
        return node instanceof List<?> list ? list : List.of();
    }

    private static String written(@Nullable Object number) {
        return number instanceof BigDecimal decimal ? decimal.toPlainString() : Objects.toString(number, "");
    }

    /** A number as one, anything else as it was typed, which the gate will object to. */
    private static Object number(String typed) {
        try {
            return new BigDecimal(typed);
        } catch (NumberFormatException e) {
            return typed;
        }
    }

    /** The words of a text, which is a string, or an object that has them as {@code text}. */
    static String plain(@Nullable Object text) {
        return text instanceof Map<?, ?> map
                ? Objects.toString(map.get("text"), "")
                : text instanceof String s ? s : "";
    }

    /** The text that was there in those words, perhaps with markup; else the words themselves. */
    static Object asBefore(List<?> before, String words) {
        return before.stream()
                .filter(one -> plain(one).equals(words))
                .<Object>map(one -> one)
                .findFirst()
                .orElse(words);
    }

    /** @param number from 1, as the fields are numbered */
    public record OptionRow(int number, String text, String feedback, boolean correct) {

        static OptionRow of(int number, @Nullable Object option) {
            Map<?, ?> members = option instanceof Map<?, ?> map ? map : Map.of();
            return new OptionRow(
                    number,
                    plain(members),
                    plain(members.get("feedback")),
                    Boolean.TRUE.equals(members.get("correct")));
        }
    }

    /** @param number from 1, as the fields are numbered */
    public record PairRow(int number, String left, String right) {

        static PairRow of(int number, @Nullable Object pair) {
            Map<?, ?> members = pair instanceof Map<?, ?> map ? map : Map.of();
            return new PairRow(number, plain(members.get("left")), plain(members.get("right")));
        }
    }

    /** What was typed into the fields. */
    private record Typed(MultivaluedMap<String, String> form) {

        String line(String field) {
            return Objects.toString(form.getFirst(field), "").strip();
        }

        /** The text as typed, or as it was where its words are the same. */
        Object text(String field, @Nullable Object before) {
            String typed = line(field).replace("\r\n", "\n");
            return before != null && plain(before).equals(typed) ? before : typed;
        }

        /** A text a line, each as it was where its words are the same. */
        List<Object> lines(String field, List<?> before) {
            return line(field)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(line -> asBefore(before, line))
                    .toList();
        }

        List<Map<String, Object>> options(QuestionForm before) {
            List<String> correct = form.getOrDefault("correct", List.of());
            List<?> were = list(before.tree.get("options"));
            List<Map<String, Object>> options = new ArrayList<>();
            for (int number = 1; number <= 10; number++) {
                String text = line("option" + number);
                if (!text.isEmpty()) {
                    Map<String, Object> option = members(were, number);
                    put(option, "text", text);
                    put(option, "feedback", line("feedback" + number));
                    option.put("correct", correct.contains(String.valueOf(number)));
                    options.add(option);
                }
            }
            return options;
        }

        List<Map<String, Object>> pairs(QuestionForm before) {
            List<?> were = list(before.tree.get("pairs"));
            return IntStream.rangeClosed(1, 8)
                    .filter(number -> !line("left" + number).isEmpty()
                            || !line("right" + number).isEmpty())
                    .mapToObj(number -> {
                        Map<String, Object> pair = members(were, number);
                        put(pair, "left", line("left" + number));
                        put(pair, "right", line("right" + number));
                        return pair;
                    })
                    .toList();
        }

        List<Object> ranges(QuestionForm before) {
            Map<String, Object> range = new LinkedHashMap<>();
            if (line("to").isEmpty()) {
                range.put("value", number(line("value")));
            } else {
                range.put("min", number(line("value")));
                range.put("max", number(line("to")));
            }
            return Stream.concat(
                            Stream.of(range),
                            list(before.tree.get("ranges")).stream().skip(1))
                    .toList();
        }

        private static Map<String, Object> members(List<?> all, int number) {
            Map<String, Object> members = new LinkedHashMap<>();
            if (number <= all.size() && all.get(number - 1) instanceof Map<?, ?> map) {
                map.forEach((name, value) -> members.put(String.valueOf(name), value));
            }
            return members;
        }

        private static void put(Map<String, Object> members, String name, String text) {
            if (!plain(members.get(name)).equals(text)) {
                members.put(name, text);
            }
        }
    }
}
