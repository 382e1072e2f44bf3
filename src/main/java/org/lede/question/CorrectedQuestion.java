package org.lede.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A published question as it is marked now, after every {@link Ruling} on it.
 *
 * @param question  with the key that counts
 * @param alsoRight answers that earn everything besides
 * @param isVoid    whether everybody gets its points
 */
public record CorrectedQuestion(Question question, List<Answer> alsoRight, boolean isVoid) {

    public CorrectedQuestion {
        Objects.requireNonNull(question, "question");
        alsoRight = List.copyOf(alsoRight);
    }

    /** A question without rulings. */
    public static CorrectedQuestion unchanged(Question question) {
        return new CorrectedQuestion(question, List.of(), false);
    }

    /**
     * What it is after one more ruling; itself where that changes nothing.
     *
     * @throws InvalidContent if the ruling doesn't fit the question
     */
    public CorrectedQuestion after(Ruling ruling) {
        return ruling.applyTo(this);
    }

    /** Marks an answer as {@link Question#mark} does, and by the rulings. */
    public Mark mark(Answer answer) {
        return isVoid ? Mark.VOID : ownMark(answer);
    }

    /** The mark of an answer by itself, also where everybody gets the points whatever they said. */
    public Mark ownMark(Answer answer) {
        Mark mark = question.mark(answer);
        return isAlsoRight(answer) ? Mark.of(1) : mark;
    }

    CorrectedQuestion voided() {
        return isVoid ? this : new CorrectedQuestion(question, List.of(), true);
    }

    /** Of a void question everything is right, and so is what earns everything already. */
    CorrectedQuestion accepting(Answer answer) {
        requireGiven(answer);
        if (isVoid || ownMark(answer).correct()) {
            return this;
        }
        List<Answer> longer = new ArrayList<>(alsoRight);
        longer.add(answer);
        return new CorrectedQuestion(question, longer, false);
    }

    /** It begins afresh: what was accepted beside the old key, or made the question void, was said of that. */
    CorrectedQuestion rekeyed(Answer key) {
        requireGiven(key);
        boolean same = !isVoid && alsoRight.isEmpty() && question.saysTheSame(key, question.key());
        return same ? this : new CorrectedQuestion(question.rekeyed(key), List.of(), false);
    }

    private static void requireGiven(Answer answer) {
        if (answer.isBlank() || answer.isDontKnow()) {
            throw InvalidContent.incomplete("");
        }
    }

    private boolean isAlsoRight(Answer answer) {
        return alsoRight.stream().anyMatch(right -> question.saysTheSame(right, answer));
    }
}
