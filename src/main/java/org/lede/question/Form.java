package org.lede.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of an HTML form on their way to becoming an answer's tree. */
final class Form {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,9}");

    private final Map<String, List<String>> fields;

    Form(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /** Whether "I don't know" was pressed; that overrules what was picked before. */
    boolean dontKnow() {
        return "true".equals(first(AnswerReading.DONT_KNOW)) || "on".equals(first(AnswerReading.DONT_KNOW));
    }

    /** The first value of a field; empty if there is none. */
    String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** Every value of a field that is not blank. */
    List<String> all(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .filter(value -> !PlainTree.isBlank(value))
                .toList();
    }

    /** The first values of all fields called {@code prefix.something}, by the something; blank ones left out. */
    Map<String, Object> group(String prefix) {
        Map<String, Object> group = new LinkedHashMap<>();
        for (String name : fields.keySet()) {
            if (name.startsWith(prefix + ".") && !first(name).isEmpty()) {
                group.put(name.substring(prefix.length() + 1), first(name));
            }
        }
        return group;
    }

    /** The tree with this one field, unless "I don't know" was pressed or there is nothing in it. */
    Map<String, Object> tree(String name, Object value) {
        if (dontKnow()) {
            return Answer.DONT_KNOW.tree();
        }
        return PlainTree.isBlank(value) ? Answer.BLANK.tree() : Map.of(name, value);
    }

    /** A whole number as a browser sends it; none if it is anything else. */
    static Optional<Integer> wholeNumber(String text) {
        return WHOLE_NUMBER.matcher(PlainTree.strip(text)).matches()
                ? Optional.of(Integer.valueOf(PlainTree.strip(text)))
                : Optional.empty();
    }
}
