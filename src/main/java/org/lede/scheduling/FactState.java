package org.lede.scheduling;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a learner has come with a fact. */
public enum FactState {
    /** Never reviewed. */
    NEW("new"),
    /** In its first steps; not yet known for a day. */
    LEARNING("learning"),
    /** Recalled, and waiting for whole days. */
    KNOWN("known"),
    /** Known, and since the last miss recalled in two different forms on two different days. */
    MASTERED("mastered"),
    /** Known once, then missed, and not yet learned again. */
    SLIPPED("slipped");

    /**
     * From what a learner can rely on least. A fact that slipped stands below one that is being learned, since its last miss is
     * the newest that is known of it.
     */
    public static final Comparator<FactState> WEAKEST_FIRST =
            Comparator.comparingInt(List.of(NEW, SLIPPED, LEARNING, KNOWN, MASTERED)::indexOf);

    private final String wire;

    FactState(String wire) {
        this.wire = wire;
    }

    /** The word for it in JSON, stable for ever. */
    public String wire() {
        return wire;
    }

    /**
     * The state of a fact.
     *
     * @param memory  the learner's memory of the fact; null if it was never reviewed
     * @param reviews the learner's reviews of the fact in the order of time; those before the last miss may be left out
     */
    public static FactState of(@Nullable Memory memory, List<Review> reviews) {
        if (memory == null) {
            return NEW;
        }
        return switch (memory.state()) {
            case LEARNING -> LEARNING;
            case RELEARNING -> SLIPPED;
            case REVIEW -> isMastered(sinceLastMiss(reviews)) ? MASTERED : KNOWN;
        };
    }

    private static List<Review> sinceLastMiss(List<Review> reviews) {
        int from = reviews.size();
        while (from > 0 && reviews.get(from - 1).grade().recalled()) {
            from--;
        }
        return reviews.subList(from, reviews.size());
    }

    /** One form on two days may be the memory of a question, and two forms on one day that of an hour ago. */
    private static boolean isMastered(List<Review> recalled) {
        return recalled.stream().anyMatch(one -> recalled.stream().anyMatch(other -> isSecondProof(one, other)));
    }

    private static boolean isSecondProof(Review one, Review other) {
        return !one.form().equals(other.form()) && !one.day().isSameDateAs(other.day());
    }
}
