package org.lede.attempt.web;

import io.quarkus.qute.RawString;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.AskedQuestion;
import org.lede.evidence.ArticleText;
import org.lede.evidence.MarkedText;
import org.lede.evidence.Selector;
import org.lede.library.Display;
import org.lede.library.web.AnswerView;
import org.lede.library.web.KindTemplates;
import org.lede.library.web.LocateText;
import org.lede.library.web.Shown;
import org.lede.question.Answer;
import org.lede.question.Kind;

/**
 * A question of an attempt as pages show it, open or answered.
 *
 * @param text of the article
 * @param display how much of the text may be shown
 */
public record QuestionView(AskedQuestion asked, ArticleText text, Display display) {

    /** In characters; a page shouldn't weigh twice as much for what stands beside its question. */
    private static final int LONGEST_BESIDE = 6_000;

    /** The language of the question and the article, BCP 47. */
    public String language() {
        return asked.article().language();
    }

    /** Whether the stem is a statement rather than a question. */
    public boolean isStatement() {
        Kind kind = asked.content().kind();
        return kind == Kind.VERDICT || kind == Kind.LOCATE;
    }

    /** The inputs, empty. */
    public RawString open() {
        return form(null, null);
    }

    /** The inputs, filled in with the answer. */
    RawString form(@Nullable Answer answer, @Nullable String problem) {
        return KindTemplates.form(asked.content(), Shown.open(language(), answer, problem, sentences()));
    }

    /** The inputs as they were answered, closed, with the key. */
    public RawString told() {
        return KindTemplates.form(
                asked.content(),
                Shown.revealed(language(), asked.given(), asked.content().key(), sentences()));
    }

    /** Whether there is an answer other than "I don't know". */
    public boolean isGiven() {
        return asked.given() != null && !asked.given().isDontKnow();
    }

    public boolean isDontKnow() {
        return asked.given() != null && asked.given().isDontKnow();
    }

    /** Whether the closed inputs show the right answer, so that it needs no line of its own. */
    public boolean isKeyShownInForm() {
        return switch (asked.content().kind()) {
            case GAP, MATCHING, LOCATE -> true;
            case ORDERING -> isGiven();
            default -> false;
        };
    }

    /** The answer in words. */
    public RawString givenWords() {
        return words(asked.given());
    }

    /** The key in words. */
    public RawString keyWords() {
        return words(asked.content().key());
    }

    /** Whether the answer reads as the key does; other answers may be right as well. */
    public boolean isKeyGiven() {
        return isGiven() && givenWords().getValue().equals(keyWords().getValue());
    }

    private RawString words(@Nullable Answer answer) {
        return KindTemplates.words(asked.content(), Shown.inWords(language(), answer, sentences()));
    }

    /** Whether it asks for a sentence, so that the article stands above the verdict. */
    public boolean isSentencePicked() {
        return asked.content().kind() == Kind.LOCATE;
    }

    /** The sentence that was picked and doesn't prove it, far above the verdict on a phone; null for none. */
    public LocateText.@Nullable Line missedPick() {
        if (!isGiven() || asked.mark().correct()) {
            return null;
        }
        AnswerView given = AnswerView.of(asked.given());
        return sentences().stream()
                .flatMap(paragraph -> paragraph.sentences().stream())
                .filter(sentence -> given.picked(sentence.number()))
                .findFirst()
                .orElse(null);
    }

    /** The number of the first sentence that proves it; 0 for none. */
    public int firstProving() {
        return text.sentencesProving(evidence()).stream().findFirst().orElse(0);
    }

    private List<LocateText> sentences() {
        return isSentencePicked() ? LocateText.of(text, display) : List.of();
    }

    /** How sure the learner said to be, from 1 to 3; 0 if that doesn't count for this answer. */
    public int confidence() {
        return asked.certaintyMark().isPresent() ? asked.stated().orElseThrow().level() : 0;
    }

    /** The certainty-based mark; 0 if there is none. */
    public int certaintyMark() {
        return asked.certaintyMark().orElse(0);
    }

    /** How many points that mark earned or cost. */
    public int certaintyPoints() {
        return Math.abs(certaintyMark());
    }

    /** Whether the article proves the answer; about a statement that isn't true it says something else. */
    public boolean isProved() {
        return asked.content().claimsTruth();
    }

    /** Whether there is a proof to show: not of an imported question, nor once the article was taken down. */
    public boolean hasProof() {
        return !asked.published().provedFacts().isEmpty();
    }

    /** Whether the article is shown beside the question as lines without words, until it is answered. */
    public boolean isFolded() {
        return !isSentencePicked() && !text.sentences().isEmpty();
    }

    public TextLines lines() {
        return TextLines.of(text);
    }

    /** Whether the whole article is shown beside the proof: not where a reader may not see it, nor if it is long. */
    public boolean isShownWhole() {
        return isFolded()
                && hasProof()
                && display == Display.FULL
                && text.text().length() <= LONGEST_BESIDE;
    }

    /** The whole article with the sentences that prove the answer. */
    public MarkedText marked() {
        return MarkedText.of(text, evidence());
    }

    List<Selector> evidence() {
        return asked.published().provedFacts().stream()
                .flatMap(fact -> fact.evidence().stream())
                .toList();
    }

    /** The proof of all facts it tests. */
    public Proof proof() {
        return Proof.of(asked.published().provedFacts(), text, display);
    }
}
