package org.lede.quiz.web;

import io.quarkus.qute.RawString;
import java.util.List;
import org.lede.article.Article;
import org.lede.content.Kind;
import org.lede.content.Question;
import org.lede.questionset.PublishedSet;

/**
 * A set as a paper quiz, without its key.
 *
 * @param text the article with its sentences numbered, as far as it may be shown
 */
public record PaperPage(PublishedSet set, Article article, List<LocateText> text) {

    public List<PaperQuestion> questions() {
        return set.questions().stream()
                .map(question -> new PaperQuestion(question.content(), set.language()))
                .toList();
    }

    /** Whether a question asks for a sentence's number. */
    public boolean needsText() {
        return set.countsByKind().containsKey(Kind.LOCATE);
    }

    /** @param language what it is written in, BCP 47 */
    public record PaperQuestion(Question content, String language) {

        public String stem() {
            return content.stem().text();
        }

        /** Whether the stem is a statement, and not a question. */
        public boolean isStatement() {
            return content.kind() == Kind.VERDICT || content.kind() == Kind.LOCATE;
        }

        public RawString paper() {
            return KindTemplates.paper(content, language);
        }
    }
}
