package org.lede.attempt.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lede.attempt.AttemptState;
import org.lede.shared.BuiltIn;

/**
 * A result as a picture to show others: the score, and where in the article it was earned, without a word of an answer and
 * without a name.
 *
 * @param title of the article, in lines
 * @param proved the strokes of sentences that a right answer proved
 * @param others the strokes of all other sentences
 * @param height of all strokes
 */
public record ShareCard(
        AttemptState state,
        List<Line> title,
        List<TextLines.Stroke> proved,
        List<TextLines.Stroke> others,
        int height) {

    private static final int CHARACTERS_A_LINE = 25;
    private static final int LINES = 3;
    private static final int FIRST_BASELINE = 176;
    private static final int LINE_HEIGHT = 64;
    private static final String FONT = "META-INF/resources/assets/fonts/newsreader-display.woff2";

    static ShareCard of(ResultPage result) {
        TextLines lines = TextLines.of(result.questions().get(0).text());
        Set<Integer> right = result.proved();
        var byRight = lines.strokes().stream()
                .collect(Collectors.partitioningBy(stroke -> right.contains(stroke.sentence())));
        return new ShareCard(
                result.state(),
                inLines(result.state().around().article()),
                byRight.get(true),
                byRight.get(false),
                Math.max(lines.height(), 1));
    }

    private static List<Line> inLines(String title) {
        List<String> lines = new ArrayList<>(List.of(""));
        for (String word : title.split("\\s+")) {
            int last = lines.size() - 1;
            String longer = (lines.get(last) + " " + word).strip();
            if (longer.length() <= CHARACTERS_A_LINE || lines.get(last).isEmpty()) {
                lines.set(last, longer);
            } else {
                lines.add(word);
            }
        }
        if (lines.size() > LINES) {
            lines.set(LINES - 1, lines.get(LINES - 1) + " …");
        }
        return IntStream.range(0, Math.min(lines.size(), LINES))
                .mapToObj(line -> new Line(lines.get(line), FIRST_BASELINE + line * LINE_HEIGHT))
                .toList();
    }

    public BigDecimal score() {
        return state.attempt().score().orElseThrow();
    }

    /** A picture can't fetch a font, so it brings its own along. */
    public String font() {
        return Base64.getEncoder().encodeToString(BuiltIn.read(FONT));
    }

    /** @param y of its baseline */
    public record Line(String words, int y) {}
}
