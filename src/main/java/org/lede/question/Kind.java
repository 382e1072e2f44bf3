package org.lede.question;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;

/** The registry of question kinds: the name of each in JSON and YAML, and who reads it. */
public enum Kind {
    SINGLE_CHOICE("single-choice", SingleChoice::read),
    MULTIPLE_CHOICE("multiple-choice", MultipleChoice::read),
    VERDICT("verdict", Verdict::read),
    SHORT_TEXT("short-text", ShortText::read),
    NUMBER("number", NumberQuestion::read),
    GAP("gap", Gap::read),
    ORDERING("ordering", Ordering::read),
    MATCHING("matching", Matching::read),
    LOCATE("locate", Locate::read);

    private final String wire;
    private final BiFunction<Fields, ArticleContext, Question> reader;

    Kind(String wire, BiFunction<Fields, ArticleContext, Question> reader) {
        this.wire = wire;
        this.reader = reader;
    }

    /** The kind's name in JSON and YAML, stable for ever. */
    public String wire() {
        return wire;
    }

    /** The kind of that name, if there is one. */
    public static Optional<Kind> of(String wire) {
        return Arrays.stream(values()).filter(kind -> kind.wire.equals(wire)).findFirst();
    }

    Question read(Fields fields, ArticleContext article) {
        return reader.apply(fields, article);
    }
}
