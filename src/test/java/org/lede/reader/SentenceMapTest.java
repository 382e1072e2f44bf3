package org.lede.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.lede.evidence.ArticleText;
import org.lede.evidence.Selector;
import org.lede.reader.SentenceMap.MappedSentence;
import org.lede.reader.SentenceMap.OpenFact;
import org.lede.scheduling.FactState;

/** Which state a sentence gets. */
class SentenceMapTest {

    private static final ArticleText TEXT = ArticleText.of("One came. Two left.\n\nThree stayed. Nobody spoke.");

    @Test
    void sentences_areThoseOfTheText_inTheirParagraphs() {
        SentenceMap map = SentenceMap.of(
                TEXT,
                List.of(
                        fact("b", FactState.KNOWN, 0, 14),
                        fact("a", FactState.KNOWN, 0, 3),
                        fact("c", FactState.SLIPPED, 10, 13)));

        assertThat(map.paragraphs().stream()
                        .map(paragraph -> paragraph.sentences().stream()
                                .map(SentenceMapTest::words)
                                .toList()))
                .containsExactly(List.of("1 a KNOWN", "2 c SLIPPED"), List.of("3", "4"));
    }

    @Property(tries = 300)
    void sentence_isKnownNoBetterThanAnyOfItsFacts_andWithoutOneItHasNoState(@ForAll("facts") List<OpenFact> facts) {
        sentences(SentenceMap.of(TEXT, facts)).forEach(sentence -> {
            List<FactState> inIt = facts.stream()
                    .filter(fact -> fact.evidence().stream()
                            .anyMatch(
                                    quote -> TEXT.sentencesHolding(quote.span()).contains(sentence.number())))
                    .map(OpenFact::state)
                    .toList();
            OpenFact weakest = sentence.weakest();

            assertThat(weakest == null ? null : weakest.state())
                    .isEqualTo(inIt.stream().min(FactState.WEAKEST_FIRST).orElse(null));
        });
    }

    @Property(tries = 300)
    void map_doesNotDependOnTheOrderOfFacts(@ForAll("facts") List<OpenFact> facts) {
        List<OpenFact> turned = new ArrayList<>(facts);
        turned.sort(Comparator.comparing(OpenFact::ref).reversed());

        assertThat(SentenceMap.of(TEXT, turned)).isEqualTo(SentenceMap.of(TEXT, facts));
    }

    @Provide
    Arbitrary<List<OpenFact>> facts() {
        int end = TEXT.text().length();
        Arbitrary<Selector> quotes = Combinators.combine(
                        Arbitraries.integers().between(0, end - 1),
                        Arbitraries.integers().between(1, 12))
                .as((start, length) -> quote(start, Math.min(start + length, end)));
        return Combinators.combine(
                        Arbitraries.strings().withCharRange('a', 'z').ofLength(4),
                        Arbitraries.of(FactState.class),
                        quotes.list().ofMinSize(1).ofMaxSize(3))
                .as(OpenFact::new)
                .list()
                .uniqueElements(OpenFact::ref)
                .ofMaxSize(6);
    }

    private static String words(MappedSentence sentence) {
        OpenFact weakest = sentence.weakest();
        return weakest == null
                ? "" + sentence.number()
                : sentence.number() + " " + weakest.ref() + " " + weakest.state();
    }

    private static List<MappedSentence> sentences(SentenceMap map) {
        return map.paragraphs().stream()
                .flatMap(paragraph -> paragraph.sentences().stream())
                .toList();
    }

    private static OpenFact fact(String ref, FactState state, int start, int end) {
        return new OpenFact(ref, state, List.of(quote(start, end)));
    }

    private static Selector quote(int start, int end) {
        return new Selector(TEXT.text().substring(start, end), "", "", start, end);
    }
}
