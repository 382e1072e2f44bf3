package org.lede.scheduling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How far a learner has come with a fact. */
public enum FactState {
    /** Never reviewed. */
    NEW("new"),
    /** Started, and not yet recalled on another day. */
    LEARNING("learning"),
    /** Recalled on a day after the one that started it. */
    KNOWN("known"),
    /** Known for 21 days, and since the last miss recalled on two days: typed, and typed again or in another form. */
    MASTERED("mastered"),
    /** Known once, then missed, and not yet learned again. */
    SLIPPED("slipped");

    /**
     * From what a learner can rely on least. A fact that slipped stands below one that is being learned, since its last miss is
     * the newest that is known of it.
     */
    public static final Comparator<FactState> WEAKEST_FIRST =
            Comparator.comparingInt(List.of(NEW, SLIPPED, LEARNING, KNOWN, MASTERED)::indexOf);

    private static final double DAYS_OF_MASTERY = 21;

    private final String wire;

    FactState(String wire) {
        this.wire = wire;
    }

    /** The one of that {@link #wire}. */
    public static FactState of(String wire) {
        return Arrays.stream(values())
                .filter(state -> state.wire.equals(wire))
                .findFirst()
                .orElseThrow();
    }

    /** The word for it in JSON and in tables, stable for ever. */
    public String wire() {
        return wire;
    }

    /**
     * The state of a fact that is remembered.
     *
     * @param lasting after how many days the probability of recall has fallen to 0.9
     * @param days    on which the learner was asked about it, in the order of time; at least one with evidence
     */
    static FactState of(double lasting, List<FactDay> days) {
        List<FactDay> telling =
                days.stream().filter(day -> day.decisive().isPresent()).toList();
        int miss = lastMiss(telling);
        boolean missedLast = miss == telling.size() - 1;
        if (missedLast) {
            return telling.stream().allMatch(FactDay::isMissed) ? LEARNING : SLIPPED;
        }
        return lasting >= DAYS_OF_MASTERY && isRecalledTwice(telling.subList(miss + 1, telling.size()))
                ? MASTERED
                : KNOWN;
    }

    private static int lastMiss(List<FactDay> days) {
        int last = days.size() - 1;
        while (last >= 0 && !days.get(last).isMissed()) {
            last--;
        }
        return last;
    }

    /**
     * Two answers on one day may be the memory of an hour ago. One of them has to be typed, since what is recognised needn't be
     * remembered; the other may be typed as well, since many a fact has a single form that can be.
     */
    private static boolean isRecalledTwice(List<FactDay> days) {
        return days.stream()
                .flatMap(day -> day.recalls().stream())
                .filter(review -> review.evidence() == Evidence.RECALL)
                .anyMatch(typed -> days.stream()
                        .filter(day -> !day.reviews().contains(typed))
                        .flatMap(day -> day.recalls().stream())
                        .anyMatch(other -> other.evidence() == Evidence.RECALL
                                || !other.form().equals(typed.form())));
    }
}
