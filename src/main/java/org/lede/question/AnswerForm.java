package org.lede.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns the fields of an HTML form into an answer's tree. */
final class AnswerForm {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,9}");

    private final Map<String, List<String>> fields;

    AnswerForm(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    Map<String, Object> tree(Kind kind) {
        String field = kind.answerField();
        return tree(
                field,
                switch (kind) {
                    case MULTIPLE_CHOICE -> all(field);
                    case GAP -> group("gap");
                    case MATCHING -> group("pair");
                    case LOCATE ->
                        wholeNumber(first(field)).<Object>map(number -> number).orElse(first(field));
                    default -> first(field);
                });
    }

    /** The tree with this one field, unless it is blank or "I don't know" was pressed, which overrules it. */
    Map<String, Object> tree(String field, Object value) {
        if (List.of("true", "on").contains(first(Answer.DONT_KNOW_FIELD))) {
            return Answer.DONT_KNOW.tree();
        }
        return PlainTree.isBlank(value) ? Answer.BLANK.tree() : Map.of(field, value);
    }

    /** The first values of all fields called {@code prefix.something}, by the something, without blank ones. */
    Map<String, Object> group(String prefix) {
        Map<String, Object> group = new LinkedHashMap<>();
        for (String name : fields.keySet()) {
            if (name.startsWith(prefix + ".") && !first(name).isEmpty()) {
                group.put(name.substring(prefix.length() + 1), first(name));
            }
        }
        return group;
    }

    static Optional<Integer> wholeNumber(String text) {
        String stripped = PlainTree.strip(text);
        return WHOLE_NUMBER.matcher(stripped).matches() ? Optional.of(Integer.valueOf(stripped)) : Optional.empty();
    }

    private String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    private List<String> all(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .filter(value -> !PlainTree.isBlank(value))
                .toList();
    }
}
