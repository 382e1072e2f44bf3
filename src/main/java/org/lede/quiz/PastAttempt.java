package org.lede.quiz;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.lede.learner.Learner;

/** An attempt of a learner with the zone in which the learner reads its times. */
public record PastAttempt(Attempt attempt, ZoneId zone) {

    /** The learner's attempts at a set, the newest first, in one statement. */
    public static List<PastAttempt> atSet(UUID learnerId, UUID setId, int limit) {
        return Attempt.find("""
                        select a, l.timeZone from Attempt a join Learner l on l.id = a.learnerId
                        where a.learnerId = ?1 and a.setId = ?2 order by a.id desc""", learnerId, setId).project(Object[].class).page(0, limit).list().stream()
                .map(row -> new PastAttempt((Attempt) row[0], Learner.timeZone((String) row[1])))
                .toList();
    }
}
