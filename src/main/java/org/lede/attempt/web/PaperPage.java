package org.lede.attempt.web;

import io.quarkus.qute.RawString;
import java.util.List;
import org.lede.evidence.ArticleText;
import org.lede.library.Article;
import org.lede.library.PublishedSet;
import org.lede.library.Reveal;
import org.lede.library.web.KeyLine;
import org.lede.library.web.KindTemplates;
import org.lede.library.web.LocateText;
import org.lede.question.Kind;
import org.lede.question.Question;
import org.lede.question.Text;

/**
 * A set as a paper quiz.
 *
 * @param source the article as its questions are pinned to it
 * @param text the article with its sentences numbered, as far as it may be shown
 * @param keyed whether it includes the key
 */
public record PaperPage(PublishedSet set, Article article, ArticleText source, List<LocateText> text, boolean keyed) {

    public List<PaperQuestion> questions() {
        return set.toAsk().stream()
                .map(question -> new PaperQuestion(question.content(), set.language()))
                .toList();
    }

    /** The right answers in the order of the questions; empty without the key. */
    public List<KeyLine> key() {
        return keyed
                ? set.toAsk().stream()
                        .map(question -> KeyLine.of(question, set.language(), source, text))
                        .toList()
                : List.of();
    }

    /** Whether only editors get the key. */
    public boolean isSealed() {
        return set.terms().reveal() == Reveal.NEVER;
    }

    /** Whether a question asks for a sentence's number. */
    public boolean needsText() {
        return set.countsByKind().containsKey(Kind.LOCATE);
    }

    /** @param language of the question, BCP 47 */
    public record PaperQuestion(Question content, String language) {

        public Text stem() {
            return content.stem();
        }

        /** Whether the stem is a statement rather than a question. */
        public boolean isStatement() {
            return content.kind() == Kind.VERDICT || content.kind() == Kind.LOCATE;
        }

        public RawString paper() {
            return KindTemplates.paper(content, language);
        }
    }
}
