package org.lede.question;

import java.util.Objects;

/**
 * A correction of a published question, which never changes itself. Rulings are appended, and each is applied to what those
 * before it made of the question.
 */
public sealed interface Ruling {

    /** What the question is marked by after it, where those before made it be marked by that. */
    CorrectedQuestion applyTo(CorrectedQuestion question);

    /** The answer it is about; {@link Answer#BLANK} where it is about none. */
    default Answer answer() {
        return Answer.BLANK;
    }

    /** The question is void: every answer to it gets full points. */
    record Void() implements Ruling {

        @Override
        public CorrectedQuestion applyTo(CorrectedQuestion question) {
            return question.voided();
        }
    }

    /** That answer is right as well. */
    record Accept(Answer answer) implements Ruling {

        public Accept {
            Objects.requireNonNull(answer, "answer");
        }

        @Override
        public CorrectedQuestion applyTo(CorrectedQuestion question) {
            return question.accepting(answer);
        }
    }

    /** That answer is the key, in the place of all that was right before. */
    record Rekey(Answer answer) implements Ruling {

        public Rekey {
            Objects.requireNonNull(answer, "answer");
        }

        @Override
        public CorrectedQuestion applyTo(CorrectedQuestion question) {
            return question.rekeyed(answer);
        }
    }
}
