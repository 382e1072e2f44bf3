package org.lede.attempt.web;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.AskedQuestion;
import org.lede.evidence.ArticleText;
import org.lede.library.Display;
import org.lede.library.web.AnswerView;
import org.lede.library.web.KindTemplates;
import org.lede.library.web.LocateText;
import org.lede.library.web.Shown;
import org.lede.question.Answer;
import org.lede.question.Outcome;
import org.lede.question.Mark.Slip;
import org.lede.question.Text;

/** One question of an attempt as pages show it: to be answered, or answered and told. */
public final class QuestionView {

    private final AskedQuestion asked;
    private final ArticleText text;
    private final Display display;
    private final List<LocateText> article;

    QuestionView(AskedQuestion asked, ArticleText text, Display display, List<LocateText> article) {
        this.asked = asked;
        this.text = text;
        this.display = display;
        this.article = article;
    }

    public AskedQuestion asked() {
        return asked;
    }

    /** What the question and the article are written in, BCP 47. */
    public String language() {
        return asked.article().language();
    }

    public Text stem() {
        return asked.content().stem();
    }

    /** Whether the stem is a statement, and not a question. */
    public boolean isStatement() {
        return new PaperPage.PaperQuestion(asked.content(), language()).isStatement();
    }

    /** The inputs, with what is saved or was just sent. */
    RawString form(@Nullable Answer draft, @Nullable String problem) {
        AnswerView given = AnswerView.of(draft != null ? draft : asked.given());
        return KindTemplates.form(
                asked.content(),
                new Shown(language(), given, AnswerView.of(null), null, true, false, problem, article));
    }

    /** The inputs as they were answered, closed, with what is right. */
    public RawString told() {
        Shown shown = new Shown(
                language(),
                AnswerView.of(asked.given()),
                AnswerView.of(asked.content().key()),
                asked.given(),
                false,
                true,
                null,
                article);
        return KindTemplates.form(asked.content(), shown);
    }

    /** Whether something was given, other than "I don't know". */
    public boolean isGiven() {
        return asked.given() != null && !asked.given().isDontKnow();
    }

    public boolean isDontKnow() {
        return asked.given() != null && asked.given().isDontKnow();
    }

    /** Whether the told inputs show the right answer by themselves, so that it needs no line of its own. */
    public boolean isKeyShownInForm() {
        return switch (asked.content().kind()) {
            case GAP, MATCHING, LOCATE -> true;
            case ORDERING -> isGiven();
            default -> false;
        };
    }

    /** What was given, in words. */
    public RawString givenWords() {
        return words(asked.given());
    }

    /** The right answer, in words. */
    public RawString keyWords() {
        return words(asked.content().key());
    }

    /** Whether what was given is the right answer word for word; something else may be right as well. */
    public boolean isKeyGiven() {
        return isGiven() && givenWords().getValue().equals(keyWords().getValue());
    }

    private RawString words(@Nullable Answer answer) {
        AnswerView given = AnswerView.of(answer);
        return KindTemplates.words(
                asked.content(), new Shown(language(), given, AnswerView.of(null), null, false, false, null, article));
    }

    public String outcome() {
        return asked.mark().outcome().wire();
    }

    public boolean isRight() {
        return asked.mark().correct();
    }

    public boolean isPartlyRight() {
        return asked.mark().outcome() == Outcome.PARTLY_RIGHT;
    }

    public @Nullable Slip slip() {
        return asked.mark().slip();
    }

    public List<Text> feedback() {
        return asked.feedback();
    }

    public Text explanation() {
        return asked.content().explanation();
    }

    public BigDecimal earned() {
        return asked.earned();
    }

    /** How sure the learner said to be, from 1 to 3; 0 where it says nothing of this answer. */
    public int confidence() {
        return asked.certaintyMark().isPresent() ? asked.stated().orElseThrow().level() : 0;
    }

    /** The certainty-based mark; 0 where there is none. */
    public int certaintyMark() {
        return asked.certaintyMark().orElse(0);
    }

    public BigDecimal points() {
        return asked.published().points();
    }

    /** Whether the article bears the answer out; of a statement that isn't true it only tells what it says instead. */
    public boolean isProved() {
        return asked.content().claimsTruth();
    }

    public String articleSlug() {
        return asked.article().slug();
    }

    /** Whether there is a proof to show: not of an imported question, nor once the article was taken down. */
    public boolean hasProof() {
        return !asked.published().provedFacts().isEmpty();
    }

    /** The proof of every fact it tests, in one. */
    public Proof proof() {
        return Proof.of(asked.published().provedFacts(), text, display);
    }
}
