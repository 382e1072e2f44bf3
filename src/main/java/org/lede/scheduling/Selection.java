package org.lede.scheduling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the facts that a learner's reviews ask, day by day. The same candidates give the same facts in the same order.
 *
 * @param scheduler tells how much asking a fact gains
 * @param perDay    how many facts are asked a day at most, at least 1
 */
public record Selection(Scheduler scheduler, int perDay) {

    /** How many facts are asked a day unless the learner says otherwise. */
    public static final int PER_DAY = 20;

    /**
     * So many of the earliest due are weighed against each other, besides those that are asked as new. Beyond them nothing
     * is looked at, so that a query needs no more rows than these, however large the backlog.
     */
    public static final int WEIGHED = 200;

    public Selection {
        if (perDay < 1) {
            throw new IllegalArgumentException("at least one fact a day, not " + perDay);
        }
    }

    /**
     * The facts of one day.
     *
     * @param facts those that gain the most first where articles allow, no article twice in a row where that can be helped
     */
    public record DayPlan(LearnerDay day, List<Candidate> facts) {
        public DayPlan {
            facts = List.copyOf(facts);
        }
    }

    /**
     * The facts still to be asked today, in order.
     *
     * @param candidates the learner's facts to be asked again or as new that were not asked today, each once, in any order; of those
     *     remembered and due before the end of the day only the {@value #WEIGHED} earliest due matter
     * @param now        a moment of the learner's day
     * @param askedToday how many were asked on this day before
     * @param lastArticle what the fact asked just before is about, of which the next is not if it can be helped; null at
     *     the beginning
     * @throws IllegalArgumentException if a fact is there twice
     */
    public List<Candidate> today(
            List<Candidate> candidates, LearnerDay day, Instant now, int askedToday, @Nullable UUID lastArticle) {
        requireDistinct(candidates);
        return Mixing.overArticles(choose(candidates, day, now, placesLeft(askedToday)), lastArticle);
    }

    /**
     * Today and the days after it, as they will be if the learner asks for what each offers: the surplus of one
     * day goes to the next, where it competes with what falls due then. Nothing is rescheduled by it, so a memory keeps
     * its true date, and postponed facts gain urgency as they are forgotten.
     *
     * @param days how many days, today included
     */
    public List<DayPlan> coming(List<Candidate> candidates, LearnerDay today, Instant now, int askedToday, int days) {
        requireDistinct(candidates);
        List<Candidate> left = new ArrayList<>(candidates);
        List<DayPlan> plans = new ArrayList<>();
        for (int index = 0; index < days; index++) {
            LearnerDay day = today.plusDays(index);
            List<Candidate> chosen = index == 0
                    ? choose(left, day, now, placesLeft(askedToday))
                    : choose(left, day, day.start(), perDay);
            left.removeAll(Set.copyOf(chosen));
            plans.add(new DayPlan(day, Mixing.overArticles(chosen, null)));
        }
        return List.copyOf(plans);
    }

    private int placesLeft(int askedToday) {
        return Math.max(perDay - askedToday, 0);
    }

    private List<Candidate> choose(List<Candidate> candidates, LearnerDay day, Instant now, int places) {
        Instant end = day.end();
        Map<Boolean, List<Candidate>> dueByNew = candidates.stream()
                .filter(candidate -> candidate.due().isBefore(end))
                .sorted(Comparator.comparing(Candidate::due).thenComparing(Candidate::factId))
                .collect(Collectors.partitioningBy(Candidate::isNew));
        return Stream.concat(
                        dueByNew.get(true).stream(),
                        dueByNew.get(false).stream().limit(WEIGHED))
                .map(candidate -> new Weighed(candidate, gain(candidate, now)))
                .sorted(Weighed.MOST_URGENT_FIRST)
                .limit(places)
                .sorted(Weighed.NEW_LAST)
                .map(Weighed::candidate)
                .toList();
    }

    /** New facts gain the most, so that a backlog never crowds them out. */
    private double gain(Candidate candidate, Instant now) {
        Memory memory = candidate.memory();
        return memory == null ? 1 : scheduler.gain(memory, now);
    }

    private static void requireDistinct(List<Candidate> candidates) {
        Set<UUID> facts = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (!facts.add(candidate.factId())) {
                throw new IllegalArgumentException("twice among the candidates: " + candidate.factId());
            }
        }
    }

    /** The sort is stable, so that equals stay in the order of their due times and facts. */
    private record Weighed(Candidate candidate, double gain) {

        /** The most forgotten first would spend a short day on facts that are soon forgotten again (docs/simulation.md). */
        static final Comparator<Weighed> MOST_URGENT_FIRST = Comparator.comparing(
                        (Weighed weighed) -> !weighed.candidate.sureAndWrong())
                .thenComparingDouble(weighed -> -weighed.gain);

        /** A learner who has just read a new fact would repeat it rather than remember it, so new facts come last. */
        static final Comparator<Weighed> NEW_LAST = Comparator.comparing(weighed -> weighed.candidate.isNew());
    }
}
