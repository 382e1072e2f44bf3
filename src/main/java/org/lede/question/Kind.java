package org.lede.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of question: the name of each in JSON and YAML, its record, and the fields of its tree. */
public enum Kind {
    SINGLE_CHOICE("single-choice", SingleChoice.class, SingleChoice::read, "choice", "options"),
    MULTIPLE_CHOICE("multiple-choice", MultipleChoice.class, MultipleChoice::read, "choices", "options"),
    VERDICT("verdict", Verdict.class, Verdict::read, "verdict", "key", "verdicts"),
    SHORT_TEXT("short-text", ShortText.class, ShortText::read, "text", "accept", "reject", "name"),
    NUMBER("number", NumberQuestion.class, NumberQuestion::read, "number", "ranges", "unit"),
    GAP("gap", Gap.class, Gap::read, "gaps", "sentence", "gaps"),
    ORDERING("ordering", Ordering.class, Ordering::read, "order", "items", "shown"),
    MATCHING("matching", Matching.class, Matching::read, "pairs", "pairs", "extra", "shown"),
    LOCATE("locate", Locate.class, Locate::read, "sentence");

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
