package org.lede.people;

import java.util.UUID;

/** One part of what Lede holds of a learner, to be given out to them. A feature that stores anything of learners has one. */
public interface PersonalData {

    /** The part's name in the export. */
    String name();

    /** All of it, as a JSON tree; run inside a transaction. */
    Object of(UUID learnerId);
}
