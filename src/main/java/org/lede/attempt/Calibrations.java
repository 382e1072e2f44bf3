package org.lede.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lede.scheduling.Calibration;
import org.lede.scheduling.Calibration.Stated;
import org.lede.scheduling.Confidence;

/** How well learners know what they know, counting only answers of which they have been told whether they were right. */
@ApplicationScoped
public class Calibrations {

    private static final String COUNTS = """
            select a.confidence, a.fraction = 1, cast(count(*) as integer)
            from answer a join attempt t on t.learner_id = a.learner_id and t.id = a.attempt_id
            where a.learner_id = ?1 and a.question_version_id not in (select question_version_id from void_question)
              and a.confidence is not null and not a.dont_know
              and (t.mode = 'practice' or t.submitted_at is not null)
            group by 1, 2""";

    private final EntityManager entities;

    Calibrations(EntityManager entities) {
        this.entities = entities;
    }

    /** The learner's, in one statement; empty until there are enough answers to say something. */
    @SuppressWarnings("unchecked")
    public Optional<Calibration> of(UUID learnerId) {
        List<Object[]> counts = entities.createNativeQuery(COUNTS, Object[].class)
                .setParameter(1, learnerId)
                .getResultList();
        return Calibration.of(counts.stream()
                .flatMap(count -> Collections.nCopies(
                        (Integer) count[2], new Stated(Confidence.of((Integer) count[0]), (Boolean) count[1]))
                        .stream())
                .toList());
    }
}
