package org.lede.reader.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lede.evidence.ArticleText;
import org.lede.evidence.Paragraph;
import org.lede.evidence.Sentence;
import org.lede.library.TestedFact;

/**
 * The first paragraphs of an article in small, each sentence marked by how well the learner knows what it says.
 *
 * @param known how many of the article's sentences the learner can prove
 * @param sentences how many it has
 */
public record Clipping(List<List<Line>> paragraphs, int known, int sentences) {

    /** So many characters fill the clipping; a longer article is cut after a paragraph. */
    private static final int CHARACTERS = 2600;

    public Clipping {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * @param facts those whose evidence is in this text
     * @param states how well the learner knows them, by their ids: firm, half or miss; the others weren't met
     */
    static Clipping of(ArticleText text, Collection<TestedFact> facts, Map<UUID, String> states) {
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
                .filter(sentence -> mark(sentence, facts, states).equals("firm"))
                .count();
        return new Clipping(paragraphs, known, text.sentences().size());
    }

    /** A sentence stands as its facts do that were met: missed if one was, firm if all are. */
    private static String mark(Sentence sentence, Collection<TestedFact> facts, Map<UUID, String> states) {
        List<String> met = facts.stream()
                .filter(fact -> states.containsKey(fact.id())
                        && fact.evidence().stream()
                                .anyMatch(quote -> quote.span().overlaps(sentence.span())))
                .map(fact -> states.get(fact.id()))
                .toList();
        if (met.isEmpty()) {
            return "";
        }
        return met.contains("miss") ? "miss" : met.contains("half") ? "half" : "firm";
    }

    /** @param mark firm, half or miss; empty for a sentence of which nothing was met */
    public record Line(String text, String mark) {}
}
