package org.lede.quiz.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.lede.article.Display;
import org.lede.evidence.ArticleText;
import org.lede.evidence.Sentence;

/** A paragraph whose sentences can be picked. */
public record LocateText(List<Line> sentences) {

    private static final int OPENING_WORDS = 8;

    public record Line(int number, String text) {}

    /** The article's paragraphs; where the text may not be shown in full, each sentence's opening words alone. */
    static List<LocateText> of(ArticleText text, Display display) {
        return text.paragraphs().stream()
                .map(paragraph -> new LocateText(paragraph.sentences().stream()
                        .map(sentence -> new Line(sentence.number(), shown(sentence, display)))
                        .toList()))
                .toList();
    }

    private static String shown(Sentence sentence, Display display) {
        if (display == Display.FULL) {
            return sentence.text();
        }
        return Arrays.stream(sentence.text().split(" "))
                .limit(OPENING_WORDS)
                .collect(Collectors.joining(" ", "", " …"));
    }
}
