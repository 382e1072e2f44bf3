package org.lede.library.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lede.question.Answer;

/** An answer as templates read it: which option is picked, what is in a gap. */
public record AnswerView(Map<String, Object> tree) {

    private static final AnswerView NOTHING = new AnswerView(Map.of());

    public static AnswerView of(@Nullable Answer answer) {
        return answer == null ? NOTHING : new AnswerView(answer.tree());
    }

    /** Whether the option, verdict or sentence of that id was picked. */
    public boolean picked(Object id) {
        String wanted = id.toString();
        return tree.entrySet().stream().anyMatch(field -> switch (field.getKey()) {
            case "choice", "verdict", "sentence" -> field.getValue().toString().equals(wanted);
            case "choices" -> ((Collection<?>) field.getValue()).contains(wanted);
            default -> false;
        });
    }

    /** The text or number typed; empty for none. */
    public String typed() {
        return tree.getOrDefault("text", tree.getOrDefault("number", "")).toString();
    }

    /** The text in a gap; empty for nothing. */
    public String gap(String number) {
        return entry("gaps", number);
    }

    /** The id paired with that item on the left; empty for none. */
    public String pair(String left) {
        return entry("pairs", left);
    }

    /** The place of an item, from 1, also if the places make no valid order; 0 for none. */
    public int place(String id) {
        String typed = entry("places", id);
        return typed.matches("[1-9]") ? Integer.parseInt(typed) : order().indexOf(id) + 1;
    }

    /** The ids in the order given; empty without an answer. */
    public List<?> order() {
        return tree.get("order") instanceof List<?> order ? order : List.of();
    }

    private String entry(String field, String key) {
        return tree.get(field) instanceof Map<?, ?> map && map.get(key) != null
                ? map.get(key).toString()
                : "";
    }
}
