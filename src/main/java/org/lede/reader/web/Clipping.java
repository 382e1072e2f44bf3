package org.lede.reader.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lede.evidence.ArticleText;
import org.lede.evidence.Paragraph;
import org.lede.evidence.Sentence;
import org.lede.library.TestedFact;
import org.lede.scheduling.FactState;

/**
 * The first paragraphs of an article in small, each sentence marked by how well the learner knows what it says.
 *
 * @param known how many of the article's sentences the learner can prove
 * @param sentences how many it has
 */
public record Clipping(List<List<Line>> paragraphs, int known, int sentences) {

    /** So many characters fill the clipping; a longer article is cut after a paragraph. */
    private static final int CHARACTERS = 2600;

    /** The marks of sentences whose facts were recalled on a later day. */
    private static final Set<String> PROVED = Set.of("firm", "half");

    public Clipping {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * @param facts those whose evidence is in this text
     * @param states how well the learner knows them, by their ids; the others weren't met
     */
    static Clipping of(ArticleText text, Collection<TestedFact> facts, Map<UUID, FactState> states) {
        List<List<Line>> paragraphs = new ArrayList<>();
        int characters = 0;
        for (Paragraph paragraph : text.paragraphs()) {
            if (characters < CHARACTERS) {
                paragraphs.add(paragraph.sentences().stream()
                        .map(sentence -> new Line(sentence.text(), mark(sentence, facts, states)))
                        .toList());
            }
            characters += paragraph.span().length();
        }
        int known = (int) text.sentences().stream()
                .filter(sentence -> PROVED.contains(mark(sentence, facts, states)))
                .count();
        return new Clipping(paragraphs, known, text.sentences().size());
    }

    /** Whether it shows anything that the learner met. */
    boolean isMarked() {
        return paragraphs.stream()
                .flatMap(List::stream)
                .anyMatch(line -> !line.mark().isEmpty());
    }

    /** A sentence stands as the weakest of its facts that were met. */
    private static String mark(Sentence sentence, Collection<TestedFact> facts, Map<UUID, FactState> states) {
        return facts.stream()
                .filter(fact -> states.containsKey(fact.id())
                        && fact.evidence().stream()
                                .anyMatch(quote -> quote.span().overlaps(sentence.span())))
                .map(fact -> states.get(fact.id()))
                .min(FactState.WEAKEST_FIRST)
                .map(Clipping::mark)
                .orElse("");
    }

    private static String mark(FactState state) {
        return switch (state) {
            case MASTERED -> "firm";
            case KNOWN -> "half";
            case LEARNING -> "met";
            case SLIPPED -> "miss";
            case NEW -> "";
        };
    }

    /** @param mark firm, half, met or miss; empty for a sentence of which nothing was met */
    public record Line(String text, String mark) {}
}
