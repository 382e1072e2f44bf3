package org.lede.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.lede.library.CorrectedSets;
import org.lede.library.CorrectedSets.Place;
import org.lede.library.Mode;
import org.lede.library.PublishedQuestion;
import org.lede.library.PublishedSet;
import org.lede.library.Reveal;
import org.lede.scheduling.LearnerDay;
import org.lede.shared.Json;

/**
 * The answers of which no review is derived yet. Each is noted in the transaction that makes it final and tells its key,
 * and taken in the one that stores its review: whatever crashes between the two, no review is lost, and none is doubled.
 */
@ApplicationScoped
public class ReviewQueue {

    private static final String NOTE_ALL = """
            insert into answer_to_review (learner_id, attempt_id, question_version_id)
            select a.learner_id, a.attempt_id, a.question_version_id
            from answer a
            join attempt t on t.learner_id = a.learner_id and t.id = a.attempt_id
            join set_revision r on r.set_id = t.set_id and r.n = t.set_n
            where a.learner_id = ?1
              and (t.mode = 'practice' or t.submitted_at is not null and r.reveal = 'submission')
            on conflict do nothing""";

    private static final String NOTE_ATTEMPT = """
            insert into answer_to_review (learner_id, attempt_id, question_version_id)
            select learner_id, attempt_id, question_version_id from answer where learner_id = ?1 and attempt_id = ?2
            on conflict do nothing""";

    private static final String NOTE_ANSWERS = """
            insert into answer_to_review (learner_id, attempt_id, question_version_id)
            select learner, attempt, question
            from jsonb_to_recordset(cast(:answers as jsonb)) r (learner uuid, attempt uuid, question uuid)
            on conflict do nothing""";

    private static final String TAKE = """
            with taken as (delete from answer_to_review where learner_id = ?1 returning *)
            select {a.*}, {t.*}
            from taken n
            join answer a on a.learner_id = n.learner_id and a.attempt_id = n.attempt_id
                         and a.question_version_id = n.question_version_id
            join attempt t on t.learner_id = a.learner_id and t.id = a.attempt_id
            order by a.answered_at, a.attempt_id, a.question_version_id""";

    private final Session session;
    private final CorrectedSets sets;

    ReviewQueue(Session session, CorrectedSets sets) {
        this.session = session;
        this.sets = sets;
    }

    /** Notes whatever the learner has ever answered, to have everything derived anew. */
    public void noteAll(UUID learnerId) {
        session.createNativeMutationQuery(NOTE_ALL).setParameter(1, learnerId).executeUpdate();
    }

    /** Notes the answers of a test that has just been closed, unless its set keeps the keys; practice notes each itself. */
    void noteClosed(Attempt attempt, PublishedSet set) {
        if (attempt.mode() == Mode.TEST && set.terms().reveal() == Reveal.SUBMISSION) {
            session.createNativeMutationQuery(NOTE_ATTEMPT)
                    .setParameter(1, attempt.learnerId())
                    .setParameter(2, attempt.id())
                    .executeUpdate();
        }
    }

    /** Notes answers once more that rulings are about; their learners have to have been told the keys. */
    public void noteAgain(List<StoredAnswer> revealed) {
        if (!revealed.isEmpty()) {
            session.createNativeMutationQuery(NOTE_ANSWERS)
                    .setParameter(
                            "answers",
                            Json.write(revealed.stream().map(ReviewQueue::tree).toList()))
                    .executeUpdate();
        }
    }

    private static Map<String, Object> tree(StoredAnswer answer) {
        return Map.of(
                "learner", answer.learnerId().toString(),
                "attempt", answer.attemptId().toString(),
                "question", answer.questionVersionId().toString());
    }

    /** The learner's, in the order of time, which are not noted any more once the caller's transaction has ended. */
    public List<AnswerGiven> take(UUID learnerId) {
        List<Object[]> rows = session.createNativeQuery(TAKE, Object[].class)
                .addEntity("a", StoredAnswer.class)
                .addEntity("t", Attempt.class)
                .setParameter(1, learnerId)
                .getResultList();
        Map<Place, PublishedQuestion> questions = sets.questions(rows.stream()
                .map(row -> place((StoredAnswer) row[0], (Attempt) row[1]))
                .collect(Collectors.toSet()));
        return rows.stream()
                .flatMap(row -> given(
                        (StoredAnswer) row[0], (Attempt) row[1], questions.get(place((StoredAnswer) row[0], (Attempt)
                                row[1])))
                        .stream())
                .toList();
    }

    private static Place place(StoredAnswer answer, Attempt attempt) {
        return new Place(attempt.setId(), attempt.setN(), answer.questionVersionId());
    }

    /** Empty for a question that is about no fact, which leaves nothing to remember. */
    private static Optional<AnswerGiven> given(StoredAnswer answer, Attempt attempt, PublishedQuestion question) {
        Instant at = answer.answeredAt();
        return question.mainFact().map(fact -> new AnswerGiven(
                attempt.id(),
                answer.questionVersionId(),
                fact,
                question.content().kind(),
                question.content().isTyped(),
                answer.mark(question),
                answer.confidence().orElse(null),
                answer.elapsedMs().orElse(null),
                at,
                LearnerDay.of(at, attempt.timeZone()),
                attempt.startedAt(),
                attempt.cardPlace().isPresent()));
    }
}
