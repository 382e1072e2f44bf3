package org.lede.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MixingTest {

    private static final Memory MEMORY =
            new Memory(5, 5, 5, Memory.State.REVIEW, 0, Vectors.START, Vectors.START, 1, 0);

    @ParameterizedTest
    @CsvSource({
        // a letter is an article, a figure the fact's place in the order; the article before them
        "A0 B1 C2, -, A0 B1 C2",
        "A0 A1 B2 B3, -, A0 B2 A1 B3",
        "A0 B1 B2 B3, -, B1 A0 B2 B3",
        "A0 A1 A2 B3, -, A0 B3 A1 A2",
        "B0 A1 A2 A3 C4, -, A1 B0 A2 C4 A3",
        "A0 A1 A2, -, A0 A1 A2",
        "A0 A1 B2, A, B2 A0 A1",
        "A0 B1, A, B1 A0",
        "A0 B1, C, A0 B1",
        "A0, A, A0"
    })
    void articles_alternate_asFarAsTheyCan(String ordered, String last, String mixed) {
        List<Candidate> candidates = new ArrayList<>();
        for (String each : ordered.split(" ")) {
            candidates.add(candidate(each.charAt(0), Integer.parseInt(each.substring(1))));
        }
        UUID lastArticle = last.equals("-") ? null : new UUID(0, last.charAt(0));

        assertThat(Mixing.overArticles(candidates, lastArticle).stream()
                        .map(MixingTest::told)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(mixed);
    }

    @Property(tries = 500)
    void facts_areKept_andNeighboursAreOfTwoArticles_whereThatCanBe(
            @ForAll @Size(max = 30) List<@IntRange(max = 5) Integer> articles) {
        List<Candidate> candidates = new ArrayList<>();
        articles.forEach(article -> candidates.add(candidate((char) ('A' + article), candidates.size())));
        int largest = articles.stream().collect(Collectors.groupingBy(article -> article)).values().stream()
                .mapToInt(List::size)
                .max()
                .orElse(0);

        List<Candidate> mixed = Mixing.overArticles(candidates, null);

        assertThat(mixed).containsExactlyInAnyOrderElementsOf(candidates);
        assertThat(twinsIn(mixed)).isEqualTo(Math.max(2 * largest - candidates.size() - 1, 0));
    }

    private static int twinsIn(List<Candidate> mixed) {
        int twins = 0;
        for (int i = 1; i < mixed.size(); i++) {
            twins += mixed.get(i).articleId().equals(mixed.get(i - 1).articleId()) ? 1 : 0;
        }
        return twins;
    }

    private static Candidate candidate(char article, int fact) {
        return new Candidate(new UUID(0, fact), new UUID(0, article), MEMORY, false);
    }

    private static String told(Candidate candidate) {
        return (char) candidate.articleId().getLeastSignificantBits()
                + String.valueOf(candidate.factId().getLeastSignificantBits());
    }
}
