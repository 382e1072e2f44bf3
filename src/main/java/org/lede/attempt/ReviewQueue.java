package org.lede.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.lede.library.CorrectedSets;
import org.lede.library.CorrectedSets.Place;
import org.lede.library.PublishedQuestion;
import org.lede.shared.Json;

/**
 * The answers whose review isn't derived yet. An answer is added in the transaction that reveals its key, and taken in the
 * one that stores its review, so that a crash between them neither loses nor doubles a review.
 */
@ApplicationScoped
public class ReviewQueue {

    private static final String ADD_ALL = """
            insert into answer_to_review (learner_id, attempt_id, question_version_id)
            select learner_id, attempt_id, question_version_id from revealed_answer where learner_id = :learner
            on conflict do nothing""";

    private static final String ADD = """
            insert into answer_to_review (learner_id, attempt_id, question_version_id)
            select learner, attempt, question
            from jsonb_to_recordset(cast(:answers as jsonb)) r (learner uuid, attempt uuid, question uuid)
            on conflict do nothing""";

    private static final String TAKE = """
            with taken as (delete from answer_to_review where learner_id = :learner returning *)
            select {t.*}, cast(to_jsonb(a) as text) as answer, exists (
                     select 1 from contested_answer c
                     where c.learner_id = a.learner_id and c.attempt_id = a.attempt_id
                       and c.question_version_id = a.question_version_id and c.settled_at is null) as contested
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

    /** Adds all answers of the learner whose keys are revealed, to have everything derived anew. */
    public void addAll(UUID learnerId) {
        session.createNativeMutationQuery(ADD_ALL)
                .setParameter("learner", learnerId)
                .executeUpdate();
    }

    /** Adds answers whose keys are revealed once more, after rulings on their questions. */
    public void add(List<StoredAnswer> answers) {
        if (!answers.isEmpty()) {
            session.createNativeMutationQuery(ADD)
                    .setParameter(
                            "answers",
                            Json.write(answers.stream()
                                    .map(answer -> Map.of(
                                            "learner", answer.learnerId().toString(),
                                            "attempt", answer.attemptId().toString(),
                                            "question",
                                                    answer.questionVersionId().toString()))
                                    .toList()))
                    .executeUpdate();
        }
    }

    /** Removes the learner's answers from the queue in the caller's transaction, the oldest first. */
    public List<AnswerGiven> take(UUID learnerId) {
        List<Taken> taken = session
                .createNativeQuery(TAKE, Object[].class)
                .addEntity("t", Attempt.class)
                .addScalar("answer", String.class)
                .addScalar("contested", Boolean.class)
                .setParameter("learner", learnerId)
                .getResultList()
                .stream()
                .map(row -> new Taken((Attempt) row[0], StoredAnswer.of((String) row[1]), (Boolean) row[2]))
                .toList();
        Map<Place, PublishedQuestion> questions =
                sets.questions(taken.stream().map(Taken::place).collect(Collectors.toSet()));
        return taken.stream()
                .flatMap(one -> one.given(questions.get(one.place())).stream())
                .toList();
    }

    private record Taken(Attempt attempt, StoredAnswer answer, boolean contested) {

        Place place() {
            return new Place(attempt.setId(), attempt.setN(), answer.questionVersionId());
        }

        /** Empty for a question that is about no fact, which leaves nothing to remember. */
        Optional<AnswerGiven> given(PublishedQuestion question) {
            return question.mainFact()
                    .map(fact -> new AnswerGiven(
                            attempt.id(),
                            answer.questionVersionId(),
                            fact,
                            question.content().kind(),
                            question.content().isTyped(),
                            GuessRate.of(question.content()),
                            answer.mark(question),
                            answer.stated().orElse(null),
                            answer.elapsedMs(),
                            answer.answeredAt(),
                            attempt.dayOf(answer.answeredAt()),
                            attempt.startedAt(),
                            attempt.cardPlace().isPresent(),
                            contested && answer.mark(question).fraction() < 1));
        }
    }
}
