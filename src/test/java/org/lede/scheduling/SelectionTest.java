package org.lede.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    private static final Instant NOW = Instant.parse("2026-06-10T01:00:00Z");
    private static final LearnerDay TODAY = LearnerDay.of(NOW, AUCKLAND, 0);
    private static final Selection SELECTION = new Selection(new Scheduler(Parameters.DEFAULT), Selection.PER_DAY);

    @Test
    void limits_areThoseOfTheProduct() {
        assertThat(List.of(Selection.PER_DAY, Selection.WEIGHED)).containsExactly(20, 200);
    }

    @Test
    void fact_isAskedOnTheDayItFallsDue() {
        List<Candidate> candidates = List.of(
                due(1, TODAY.start().minus(Duration.ofDays(3))),
                due(2, NOW),
                due(3, NOW.plusSeconds(3600)),
                due(4, TODAY.end().minusNanos(1000)),
                due(5, TODAY.end()),
                due(6, TODAY.end().plusSeconds(1)));

        assertThat(facts(SELECTION.today(candidates, TODAY, NOW, 0, null))).containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    /** Fact 4 is the most forgotten, and would be forgotten again by next month. */
    @Test
    void greatestGain_comesFirst() {
        List<Candidate> candidates = List.of(
                candidate(1, 1, 20, false),
                candidate(2, 2, 2, false),
                candidate(3, 3, 8, false),
                candidate(4, 4, 0.05, false));

        assertThat(facts(SELECTION.today(candidates, TODAY, NOW, 0, null))).containsExactly(2, 4, 3, 1);
    }

    @Test
    void greatestGain_comesFirst_alsoAmongThoseOfYesterdayEvening() {
        Instant evening = NOW.minus(Duration.ofHours(14));
        List<Candidate> candidates = List.of(
                new Candidate(id(1), id(1), asked(evening, 2.3), false),
                new Candidate(id(2), id(2), asked(evening, 0.2), false));

        assertThat(facts(SELECTION.today(candidates, TODAY, NOW, 0, null))).containsExactly(2, 1);
    }

    @Test
    void gain_isTheDifferenceInRecallAMonthLater() {
        Formulas formulas = new Formulas(Weights.DEFAULT);
        double recall = formulas.retrievability(10, 5);
        double asked = recall * formulas.retrievability(30, formulas.nextStability(5, 5, 10, Grade.GOOD))
                + (1 - recall) * formulas.retrievability(30, formulas.nextStability(5, 5, 10, Grade.AGAIN));

        assertThat(SELECTION.scheduler().gain(memory(5, NOW), NOW))
                .isCloseTo(asked - formulas.retrievability(40, 5), within(1e-12));
    }

    @Test
    void sureAndWrong_comesBeforeAll() {
        List<Candidate> candidates = List.of(
                candidate(1, 1, 20, true),
                candidate(2, 2, 2, false),
                candidate(3, 3, 8, false),
                candidate(4, 4, 8, true));

        assertThat(facts(SELECTION.today(candidates, TODAY, NOW, 0, null))).containsExactly(4, 1, 2, 3);
    }

    @Test
    void equals_standInTheOrderOfTheirDueTimesAndFacts() {
        List<Candidate> candidates = List.of(
                due(9, NOW.minusSeconds(1)), due(4, NOW.minusSeconds(1)), due(1, NOW), due(7, NOW.minusSeconds(2)));

        assertThat(facts(SELECTION.today(candidates, TODAY, NOW, 0, null))).containsExactly(7, 4, 9, 1);
    }

    @Test
    void selection_isTheSame_inWhateverOrderTheCandidatesCome() {
        List<Candidate> candidates = IntStream.range(0, 60)
                .mapToObj(i -> candidate(i, i % 4, 1 + i % 7, i % 10 == 0))
                .toList();
        List<Candidate> shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, new Random(1));

        assertThat(SELECTION.today(shuffled, TODAY, NOW, 3, null))
                .isEqualTo(SELECTION.today(candidates, TODAY, NOW, 3, null))
                .hasSize(17);
    }

    @Test
    void day_isCapped() {
        List<Candidate> candidates =
                IntStream.range(0, 50).mapToObj(i -> candidate(i, i, 5, false)).toList();

        assertThat(Stream.of(0, 5, 19, 20, 30)
                        .map(asked -> SELECTION
                                .today(candidates, TODAY, NOW, asked, null)
                                .size()))
                .containsExactly(20, 15, 1, 0, 0);
    }

    @Test
    void onlyTheEarliestDue_areWeighed() {
        // Asking the last ones to fall due gains the most, and one of them lies beyond the first 200.
        List<Candidate> candidates = new ArrayList<>(IntStream.range(0, 199)
                .mapToObj(i -> due(i, NOW.minusSeconds(1000 - i)))
                .toList());
        candidates.add(new Candidate(id(500), id(500), memory(0.5, NOW), false));
        candidates.add(new Candidate(id(600), id(600), memory(0.1, NOW.plusSeconds(1)), true));

        assertThat(facts(SELECTION.today(candidates, TODAY, NOW, 0, null)))
                .startsWith(500)
                .doesNotContain(600);
    }

    @Test
    void lastArticle_isNotAskedAboutAgainInARow() {
        List<Candidate> candidates = List.of(candidate(1, 1, 2, false), candidate(2, 2, 8, false));

        assertThat(facts(SELECTION.today(candidates, TODAY, NOW, 0, id(1001)))).containsExactly(2, 1);
    }

    @Test
    void backlog_isSpreadOverTheComingDays() {
        List<Candidate> candidates = new ArrayList<>(IntStream.range(0, 47)
                .mapToObj(i -> candidate(i, i, 30 - i % 10, false))
                .toList());
        candidates.add(due(100, TODAY.plusDays(1).start().plusSeconds(60)));
        candidates.add(due(101, TODAY.plusDays(4).start()));

        List<Selection.DayPlan> plans = SELECTION.coming(candidates, TODAY, NOW, 5, 5);

        assertThat(plans.stream().map(plan -> plan.facts().size())).containsExactly(15, 20, 13, 0, 1);
        assertThat(plans.stream().map(Selection.DayPlan::day))
                .containsExactly(TODAY, TODAY.plusDays(1), TODAY.plusDays(2), TODAY.plusDays(3), TODAY.plusDays(4));
        assertThat(plans.stream().flatMap(plan -> plan.facts().stream()))
                .containsExactlyInAnyOrderElementsOf(candidates);
        assertThat(plans.get(0).facts()).isEqualTo(SELECTION.today(candidates, TODAY, NOW, 5, null));
    }

    @Test
    void newFact_hasAPlaceHoweverMuchIsForgotten_andComesLast() {
        List<Candidate> candidates = new ArrayList<>(IntStream.rangeClosed(1, 30)
                .mapToObj(fact -> candidate(fact, fact, 0.1, false))
                .toList());
        candidates.add(candidate(31, 31, 5, true));
        candidates.add(Candidate.asNew(id(100), id(1100), NOW.minusSeconds(1)));

        List<Integer> today = facts(new Selection(SELECTION.scheduler(), 3).today(candidates, TODAY, NOW, 0, null));

        assertThat(today).hasSize(3).startsWith(31).endsWith(100);
    }

    @Test
    void newFact_hasAPlace_behindMoreOverdueOnesThanAreWeighed() {
        List<Candidate> candidates = new ArrayList<>(IntStream.range(0, 250)
                .mapToObj(fact -> due(fact, NOW.minusSeconds(1000 - fact)))
                .toList());
        candidates.add(Candidate.asNew(id(500), id(1500), NOW.minusSeconds(1)));

        assertThat(facts(SELECTION.today(candidates, TODAY, NOW, 0, null)))
                .hasSize(20)
                .endsWith(500);
    }

    @Test
    void candidate_isDueWhenItsMemoryIs() {
        assertThatThrownBy(() -> new Candidate(id(1), id(1), NOW.plusSeconds(1), memory(5, NOW), false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(candidate(1, 1, 5, false).isNew()).isFalse();
        assertThat(Candidate.asNew(id(1), id(1), NOW).isNew()).isTrue();
    }

    @Test
    void factTwiceAmongTheCandidates_isRefused() {
        List<Candidate> twins = List.of(candidate(1, 1, 2, false), candidate(1, 2, 8, false));

        assertThatThrownBy(() -> SELECTION.today(twins, TODAY, NOW, 0, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SELECTION.coming(twins, TODAY, NOW, 0, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Of an article of its own, as stable as all others. */
    private static Candidate due(int fact, Instant due) {
        return new Candidate(id(fact), id(fact), memory(5, due), false);
    }

    /** Due now, and forgotten the more, the less stable it is. */
    private static Candidate candidate(int fact, int article, double stability, boolean sureAndWrong) {
        return new Candidate(id(fact), id(1000 + article), memory(stability, NOW), sureAndWrong);
    }

    /** In its first steps, due when the day of its learner began. */
    private static Memory asked(Instant at, double stability) {
        return new Memory(stability, stability, 5, Memory.State.LEARNING, 0, TODAY.start(), at, 1, 0);
    }

    private static Memory memory(double stability, Instant due) {
        return new Memory(stability, stability, 5, Memory.State.REVIEW, 0, due, NOW.minus(Duration.ofDays(10)), 3, 0);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static List<Integer> facts(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> (int) candidate.factId().getLeastSignificantBits())
                .toList();
    }
}
