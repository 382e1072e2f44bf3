package org.lede.library.web;

import io.quarkus.qute.RawString;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.lede.evidence.ArticleText;
import org.lede.evidence.Selector;
import org.lede.library.PublishedQuestion;
import org.lede.question.Question;

/**
 * The key to a question of a paper quiz: the right answer in words, and where the article says so.
 *
 * @param language of the answer and the quotes, BCP 47
 * @param quotes of the main fact
 */
public record KeyLine(RawString answer, String language, List<Quoted> quotes) {

    public static KeyLine of(PublishedQuestion question, String language, ArticleText source, List<LocateText> text) {
        Question content = question.content();
        return new KeyLine(
                KindTemplates.words(content, Shown.inWords(language, content.key(), text)),
                language,
                question.mainFact().evidence().stream()
                        .map(selector -> Quoted.of(selector, source))
                        .toList());
    }

    /** A quote, shortened to the number of its first sentence and its opening words: enough to find it. */
    public record Quoted(int sentence, String words) {

        private static final int MOST_WORDS = 10;

        static Quoted of(Selector selector, ArticleText source) {
            String[] words = selector.exact().strip().split("\\s+");
            String opening = Arrays.stream(words).limit(MOST_WORDS).collect(Collectors.joining(" "));
            return new Quoted(
                    source.sentencesHolding(selector.span()).first(),
                    words.length > MOST_WORDS ? opening + " …" : opening);
        }
    }
}
