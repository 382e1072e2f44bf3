package org.lede.attempt.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lede.evidence.ArticleText;
import org.lede.evidence.Paragraph;
import org.lede.evidence.Sentence;

/**
 * Draws an article as the lines it would fill in a narrow column, without its words.
 *
 * @param strokes in reading order
 * @param height of the column
 */
public record TextLines(List<Stroke> strokes, int height) {

    /** The width of the column, in units of the drawing. */
    static final int WIDTH = 320;

    private static final double PER_CHARACTER = 5;
    private static final int BETWEEN_SENTENCES = 8;
    private static final int LINE = 12;
    private static final int BETWEEN_PARAGRAPHS = 9;

    public TextLines {
        strokes = List.copyOf(strokes);
    }

    static TextLines of(ArticleText text) {
        List<Stroke> strokes = new ArrayList<>();
        int y = 0;
        for (Paragraph paragraph : text.paragraphs()) {
            y += LINE;
            int x = 0;
            for (Sentence sentence : paragraph.sentences()) {
                int left = (int) Math.round(sentence.span().length() * PER_CHARACTER);
                while (left > 0) {
                    if (x >= WIDTH) {
                        x = 0;
                        y += LINE;
                    }
                    int width = Math.min(left, WIDTH - x);
                    strokes.add(new Stroke(sentence.number(), x, y, width));
                    left -= width;
                    x += width;
                }
                x += BETWEEN_SENTENCES;
            }
            y += BETWEEN_PARAGRAPHS;
        }
        return new TextLines(strokes, y);
    }

    /** All strokes as the data of one SVG path. */
    public String path() {
        return strokes.stream()
                .map(stroke -> "M%d %dh%d".formatted(stroke.x(), stroke.y(), stroke.width()))
                .collect(Collectors.joining());
    }

    /** The part of a sentence that stands on one line. */
    public record Stroke(int sentence, int x, int y, int width) {}
}
