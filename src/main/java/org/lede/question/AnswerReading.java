package org.lede.question;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How every kind reads an answer: what is the same for all of them, around the one field that is its own. */
final class AnswerReading {

    static final String DONT_KNOW = "dontKnow";

    private AnswerReading() {}

    /**
     * Reads an answer whose own field is this one.
     *
     * @param own reads the field, which is not blank; what it returns is dropped if it notes a problem
     */
    static Answer read(@Nullable Object tree, String name, Function<Fields, Answer> own) {
        if (PlainTree.isBlank(tree)) {
            return Answer.BLANK;
        }
        Fields fields = Fields.of(tree);
        fields.only(DONT_KNOW, name);
        boolean dontKnow = fields.bool(DONT_KNOW, false);
        boolean blank = fields.isBlank(name);
        if (dontKnow && !blank) {
            fields.problem(DONT_KNOW, "CONTRADICTION", "Give an answer or say that you don't know, not both.");
        }
        Answer given = blank ? Answer.BLANK : own.apply(fields);
        fields.throwIfInvalid();
        return dontKnow ? Answer.DONT_KNOW : given;
    }
}
