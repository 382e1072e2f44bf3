package org.lede.attempt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.library.PublishedQuestion;
import org.lede.library.PublishedSet;
import org.lede.library.PublishedSet.PinnedArticle;
import org.lede.question.Answer;
import org.lede.question.Mark;
import org.lede.question.Question;
import org.lede.question.Text;
import org.lede.scheduling.Confidence;
import org.lede.shared.Decimals;

/**
 * A question of an attempt: as the attempt shows it, with the answer and its mark.
 *
 * @param position from 1, in the order asked
 * @param of how many questions the attempt asks
 * @param article the article revision it is pinned to
 * @param content with its options in the order of this attempt
 * @param stored the row of the answer, null without one
 * @param given the answer, null without one
 * @param mark of the answer, or of no answer
 * @param revealed whether mark, key, explanation and evidence may be shown
 */
public record AskedQuestion(
        int position,
        int of,
        PinnedArticle article,
        PublishedQuestion published,
        Question content,
        @Nullable StoredAnswer stored,
        @Nullable Answer given,
        Mark mark,
        boolean revealed) {

    static AskedQuestion of(Attempt attempt, PublishedSet set, int position, @Nullable StoredAnswer stored) {
        List<Attempt.Drawn> all = attempt.drawn();
        Attempt.Drawn drawn = all.get(position - 1);
        PublishedQuestion question = drawn.question(set);
        Question content = drawn.arrange(question);
        return new AskedQuestion(
                position,
                all.size(),
                set.article(),
                question,
                content,
                stored,
                stored == null ? null : content.answer(stored.given()),
                stored == null ? question.mark(Answer.BLANK) : stored.mark(question),
                attempt.reveals(set, stored != null));
    }

    public UUID id() {
        return published.id();
    }

    public boolean isAnswered() {
        return given != null;
    }

    public boolean isLast() {
        return position == of;
    }

    public Optional<Answer> answer() {
        return Optional.ofNullable(given);
    }

    /** Whether it is a typed answer that was refused, in whole or in part, and whose key may be shown. */
    public boolean isContestable() {
        return revealed
                && given != null
                && !given.isDontKnow()
                && content.isTyped()
                && mark.fraction() < 1
                && !published.isVoid();
    }

    /** How sure the learner said to be. */
    public Optional<Confidence> stated() {
        return stored == null ? Optional.empty() : stored.stated();
    }

    /** The points the answer earned, to the sixth decimal. */
    public BigDecimal earned() {
        return Decimals.plain(
                published.points().multiply(BigDecimal.valueOf(mark.fraction())).setScale(6, RoundingMode.HALF_UP));
    }

    /**
     * The certainty-based mark, from −6 to 3, which counts a partly right answer as wrong; empty if the learner didn't say
     * how sure they were or said “I don't know”, or if the question is void.
     */
    public OptionalInt certaintyMark() {
        return stated().isEmpty() || given == null || given.isDontKnow() || published.isVoid()
                ? OptionalInt.empty()
                : OptionalInt.of(stated().get().mark(mark.correct()));
    }

    /** The author's feedback on the options picked. */
    public List<Text> feedback() {
        return given == null ? List.of() : content.feedback(given);
    }
}
