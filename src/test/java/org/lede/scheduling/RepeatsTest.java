package org.lede.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lede.scheduling.Repeats.Card;

class RepeatsTest {

    private static final Instant NOW = Instant.parse("2026-06-10T09:00:00Z");

    @Test
    void missedFact_comesBackAfterThreeToFiveCards() {
        List<Integer> between = new ArrayList<>();
        for (int fact = 100; fact < 130; fact++) {
            List<Candidate> all = new Repeats(List.of(missed(fact))).among(facts(1, 10));
            between.add(all.indexOf(fact(fact)));
        }

        assertThat(between).containsOnly(3, 4, 5).contains(3, 4, 5);
    }

    @Test
    void place_isCountedFromTheMiss_whateverWasAskedSince() {
        List<Card> cards = new ArrayList<>(List.of(missed(100)));
        List<Integer> places = new ArrayList<>();
        for (int other = 1; other < 7; other++) {
            places.add(new Repeats(cards).among(facts(20, 30)).indexOf(fact(100)));
            cards.add(right(other));
        }

        int first = places.get(0);
        assertThat(places)
                .containsExactly(
                        first, first - 1, first - 2, first - 3, Math.max(0, first - 4), Math.max(0, first - 5));
    }

    @Test
    void fewCardsLeft_putItAtTheEnd() {
        assertThat(new Repeats(List.of(missed(100))).among(facts(1, 2))).containsExactly(fact(1), fact(2), fact(100));
        assertThat(new Repeats(List.of(missed(100))).among(List.of())).containsExactly(fact(100));
    }

    @Test
    void factThatWasRightOnce_staysAway_andOneMissedAgainComesBackAgain() {
        assertThat(new Repeats(List.of(missed(100), right(1), right(100))).size())
                .isZero();
        assertThat(new Repeats(List.of(missed(100), right(1), missed(100))).among(List.of()))
                .containsExactly(fact(100));
        assertThat(new Repeats(List.of(right(1), right(2))).among(facts(3, 4))).isEqualTo(facts(3, 4));
    }

    @Test
    void severalMisses_keepTheirOrder() {
        assertThat(new Repeats(List.of(missed(100), missed(101), missed(102))).among(List.of()))
                .containsExactly(fact(100), fact(101), fact(102));
    }

    private static Card missed(int fact) {
        return new Card(fact(fact), true);
    }

    private static Card right(int fact) {
        return new Card(fact(fact), false);
    }

    private static List<Candidate> facts(int from, int to) {
        return LongStream.rangeClosed(from, to).mapToObj(n -> fact((int) n)).toList();
    }

    private static Candidate fact(int number) {
        return Candidate.asNew(new UUID(0, number), new UUID(1, number % 3), NOW);
    }
}
