package org.lede.library.web;

import java.util.List;
import org.lede.evidence.ArticleText;
import org.lede.library.Display;

/** A paragraph whose sentences can be picked. */
public record LocateText(List<Line> sentences) {

    public record Line(int number, String text) {}

    /** The article's paragraphs; where the text may not be shown in full, each sentence's opening words alone. */
    public static List<LocateText> of(ArticleText text, Display display) {
        return text.paragraphs().stream()
                .map(paragraph -> new LocateText(paragraph.sentences().stream()
                        .map(sentence -> new Line(sentence.number(), display.shown(sentence)))
                        .toList()))
                .toList();
    }
}
