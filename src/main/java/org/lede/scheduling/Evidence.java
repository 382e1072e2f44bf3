package org.lede.scheduling;

import java.util.Arrays;
import java.util.Locale;

/** What an answer can show of a memory, by the form in which it was asked and by when. */
public enum Evidence {
    /** Given with the article before the learner: practice in reading, which says nothing of memory. */
    READING,
    /** The first one, given after reading: nothing was recalled yet, so it only starts the fact. */
    START,
    /** Picked among options, where a guess may be right. */
    RECOGNITION,
    /** Typed. */
    RECALL,
    /** The learner's own word that they know the fact. */
    WORD,
    /** Refused, and contested by the learner: nothing is known before an editor has ruled. */
    CONTESTED;

    /** The one of that {@link #wire}. */
    public static Evidence of(String wire) {
        return Arrays.stream(values())
                .filter(one -> one.wire().equals(wire))
                .findFirst()
                .orElseThrow();
    }

    /** The word for it in tables and exports. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it moves the date on which the fact is due. */
    public boolean schedules() {
        return this != READING && this != CONTESTED;
    }

    /** Whether it can show that the fact was recalled after a wait. */
    boolean tests() {
        return this == RECOGNITION || this == RECALL;
    }
}
