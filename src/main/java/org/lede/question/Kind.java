package org.lede.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds of question: the name of each in JSON and YAML, its record, and the fields of its tree. */
public enum Kind {
    SINGLE_CHOICE("single-choice", SingleChoice.class, SingleChoice::read, "choice", "options"),
    MULTIPLE_CHOICE(
            "multiple-choice", MultipleChoice.class, MultipleChoice::read, "choices", "options", Kind.ALL_OR_NOTHING),
    VERDICT("verdict", Verdict.class, Verdict::read, "verdict", "key", "verdicts"),
    SHORT_TEXT("short-text", ShortText.class, ShortText::read, "text", "accept", "reject", "name"),
    NUMBER("number", NumberQuestion.class, NumberQuestion::read, "number", "ranges", "unit"),
    GAP("gap", Gap.class, Gap::read, "gaps", "sentence", "gaps", Kind.ALL_OR_NOTHING),
    ORDERING("ordering", Ordering.class, Ordering::read, "order", "items", "shown", Kind.ALL_OR_NOTHING),
    MATCHING("matching", Matching.class, Matching::read, "pairs", "pairs", "extra", "shown", Kind.ALL_OR_NOTHING),
    LOCATE("locate", Locate.class, Locate::read, "sentence");

    /** The field of kinds that are marked in parts which says that a part earns nothing. */
    static final String ALL_OR_NOTHING = "allOrNothing";

    private final String wire;
    private final Class<? extends Question> type;
    private final Reader reader;
    private final String answerField;
    private final List<String> fields;

    private interface Reader {
        Question read(Fields fields, Text stem, Text explanation, ArticleContext article);
    }

    Kind(String wire, Class<? extends Question> type, Reader reader, String answerField, String... ownFields) {
        this.wire = wire;
        this.type = type;
        this.reader = reader;
        this.answerField = answerField;
        this.fields = new ArrayList<>(List.of("kind", "stem", "explanation"));
        fields.addAll(List.of(ownFields));
    }

    /** The kind's name in JSON and YAML, stable for ever. */
    public String wire() {
        return wire;
    }

    /** The kind of that name, if there is one. */
    public static Optional<Kind> of(String wire) {
        return Arrays.stream(values()).filter(kind -> kind.wire.equals(wire)).findFirst();
    }

    static Kind of(Class<? extends Question> type) {
        return Arrays.stream(values())
                .filter(kind -> kind.type == type)
                .findFirst()
                .orElseThrow();
    }

    /** Whether an answer of this kind may be right in part, so that a set can ask for all or nothing. */
    public boolean isMarkedInParts() {
        return fields.contains(ALL_OR_NOTHING);
    }

    /** A question's content with that field where it applies. */
    static Map<String, Object> withAllOrNothing(Map<String, Object> content, boolean applies) {
        if (!applies) {
            return content;
        }
        Map<String, Object> longer = new LinkedHashMap<>(content);
        longer.put(ALL_OR_NOTHING, true);
        return longer;
    }

    /** The one field of an answer to this kind of question. */
    String answerField() {
        return answerField;
    }

    Question read(Fields tree, ArticleContext article) {
        tree.only(fields.toArray(String[]::new));
        Text stem = tree.text("stem");
        Text explanation = tree.optionalText("explanation");
        return tree.build(() -> reader.read(tree, stem, explanation, article));
    }
}
