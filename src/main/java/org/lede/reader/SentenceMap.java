package org.lede.reader;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lede.evidence.ArticleText;
import org.lede.evidence.Paragraph;
import org.lede.evidence.Selector;
import org.lede.evidence.Sentence;
import org.lede.scheduling.FactState;

/** An article's sentences with the facts they prove, as far as the learner may see their evidence. */
public record SentenceMap(List<MappedParagraph> paragraphs) {

    private static final Comparator<OpenFact> WEAKEST_FIRST =
            Comparator.comparing(OpenFact::state, FactState.WEAKEST_FIRST).thenComparing(OpenFact::ref);

    public SentenceMap {
        paragraphs = List.copyOf(paragraphs);
    }

    /** @param facts those that are open, proved in this text; of any other the map shows nothing */
    static SentenceMap of(ArticleText text, List<OpenFact> facts) {
        return new SentenceMap(text.paragraphs().stream()
                .map(paragraph -> mapped(paragraph, facts))
                .toList());
    }

    private static MappedParagraph mapped(Paragraph paragraph, List<OpenFact> facts) {
        return new MappedParagraph(
                paragraph.number(),
                paragraph.sentences().stream()
                        .map(sentence -> mapped(sentence, facts))
                        .toList());
    }

    private static MappedSentence mapped(Sentence sentence, List<OpenFact> facts) {
        return new MappedSentence(
                sentence.number(),
                sentence.span().length(),
                facts.stream()
                        .filter(fact -> fact.isProvedIn(sentence))
                        .sorted(WEAKEST_FIRST)
                        .toList());
    }

    /** A fact whose evidence is open, with the quotes that prove it. */
    public record OpenFact(String ref, FactState state, List<Selector> evidence) {

        public OpenFact {
            evidence = List.copyOf(evidence);
        }

        boolean isProvedIn(Sentence sentence) {
            return evidence.stream().anyMatch(quote -> sentence.span().overlaps(quote.span()));
        }
    }

    public record MappedParagraph(int number, List<MappedSentence> sentences) {

        public MappedParagraph {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * One sentence.
     *
     * @param number as {@code locate} counts, from 1
     * @param length in characters
     * @param facts the open ones that are proved in it, the weakest first
     */
    public record MappedSentence(int number, int length, List<OpenFact> facts) {

        /** Characters to a unit of the drawing, in which a line of an article is some 90 units wide. */
        private static final double A_UNIT = 1.5;

        private static final int LEAST = 24;
        private static final int MOST = 160;

        public MappedSentence {
            facts = List.copyOf(facts);
        }

        /** How long it is drawn. */
        public int width() {
            return (int) Math.max(LEAST, Math.min(MOST, length / A_UNIT));
        }

        /** The one that tells how well the sentence is known, which is no better than that; null where none is open. */
        public @Nullable OpenFact weakest() {
            return facts.isEmpty() ? null : facts.get(0);
        }
    }
}
