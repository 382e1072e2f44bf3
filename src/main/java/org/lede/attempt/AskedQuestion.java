package org.lede.attempt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.library.PublishedQuestion;
import org.lede.library.PublishedSet.PinnedArticle;
import org.lede.question.Answer;
import org.lede.question.Mark;
import org.lede.question.Question;
import org.lede.question.Text;
import org.lede.scheduling.Confidence;
import org.lede.shared.Decimals;

/**
 * One question of an attempt as it stands: as it is shown, what was given, and whether its key may be told.
 *
 * @param position from 1, in the order asked
 * @param article the article revision it is pinned to
 * @param content with its options in the order of this attempt
 * @param given what the learner gave, null where nothing
 * @param confidence how sure they said to be, null where they didn't
 * @param mark of what was given, or of nothing
 * @param revealed whether mark, key, explanation and evidence may be shown
 */
public record AskedQuestion(
        int position,
        PinnedArticle article,
        PublishedQuestion published,
        Question content,
        @Nullable Answer given,
        @Nullable Confidence confidence,
        Mark mark,
        boolean revealed) {

    public UUID id() {
        return published.id();
    }

    public boolean isAnswered() {
        return given != null;
    }

    public Optional<Answer> answer() {
        return Optional.ofNullable(given);
    }

    public Optional<Confidence> stated() {
        return Optional.ofNullable(confidence);
    }

    /** The points the answer earned, to the sixth decimal. */
    public BigDecimal earned() {
        return Decimals.plain(
                published.points().multiply(BigDecimal.valueOf(mark.fraction())).setScale(6, RoundingMode.HALF_UP));
    }

    /**
     * The certainty-based mark, from −6 to 3, where a partly right answer is not right; empty where nobody said how sure
     * they were, they said that they don't know, or the question proves nothing.
     */
    public OptionalInt certaintyMark() {
        return confidence == null || given == null || given.isDontKnow() || published.isVoid()
                ? OptionalInt.empty()
                : OptionalInt.of(confidence.mark(mark.correct()));
    }

    /** What the author says to the options picked. */
    public List<Text> feedback() {
        return given == null ? List.of() : content.feedback(given);
    }
}
