package org.lede.attempt;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.library.QuestionSet;
import org.lede.people.Learner;

/** An attempt of a learner with the zone in which the learner reads its times. */
public record PastAttempt(Attempt attempt, ZoneId zone) {

    /** The set of that slug, with its article, and the learner's attempts at it, the newest first, in one statement. */
    public static Optional<AtSet> atSet(UUID learnerId, String slug, int limit) {
        List<Object[]> rows = Attempt.find("""
                        select s, ar, a, l from QuestionSet s join s.article ar
                        left join Attempt a on a.setId = s.id and a.learnerId = ?1 and a.reviewPosition is null
                        left join Learner l on l.id = ?1
                        where s.slug = ?2 and not s.withdrawn order by a.id desc nulls last""", learnerId, slug)
                .project(Object[].class)
                .page(0, limit)
                .list();
        return rows.stream().findFirst().map(row -> new AtSet((QuestionSet) row[0], (Learner) row[3], past(rows)));
    }

    private static List<PastAttempt> past(List<Object[]> rows) {
        return rows.stream()
                .filter(row -> Objects.nonNull(row[2]))
                .map(row -> new PastAttempt((Attempt) row[2], ((Learner) row[3]).timeZone()))
                .toList();
    }

    /**
     * A set and how it went before.
     *
     * @param learner null for nobody known
     */
    public record AtSet(QuestionSet set, @Nullable Learner learner, List<PastAttempt> past) {}
}
