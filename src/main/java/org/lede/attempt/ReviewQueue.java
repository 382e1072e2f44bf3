package org.lede.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.lede.library.CorrectedSets;
import org.lede.library.CorrectedSets.Place;
import org.lede.library.PublishedQuestion;
import org.lede.people.Learner;
import org.lede.question.Mark;
import org.lede.scheduling.LearnerDay;
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

    /**
     * What is taken, with all that a review is made of; {@code %s} says which answers. They are looked up learner by learner,
     * which {@code offset 0} makes sure of: many at once PostgreSQL may look for among all attempts at a set.
     */
    private static final String TAKE = """
            with taken as (delete from answer_to_review where learner_id in (:learners)
                           returning learner_id, attempt_id, question_version_id)
            select g.* from learner l cross join lateral (
              select a.learner_id, a.attempt_id, a.question_version_id, cast(a.given as text), a.fraction, a.dont_know,
                     a.rule_version, a.confidence, a.elapsed_ms, a.answered_at, exists (
                       select 1 from contested_answer c
                       where c.learner_id = l.id and c.attempt_id = a.attempt_id
                         and c.question_version_id = a.question_version_id and c.settled_at is null) as contested,
                     t.set_id, t.set_n, t.started_at, t.time_zone, t.day_start_hour, t.review_position is not null as of_card
              from (%s) n
              join answer a on a.learner_id = l.id and a.attempt_id = n.attempt_id
                           and a.question_version_id = n.question_version_id
              join attempt t on t.learner_id = l.id and t.id = a.attempt_id offset 0) g
            where l.id in (:learners) order by g.answered_at, g.attempt_id, g.question_version_id""";

    private static final String NOTED = "select attempt_id, question_version_id from taken where learner_id = l.id";

    private static final String TAKE_NOTED = TAKE.formatted(NOTED);

    private static final String TAKE_ALL = TAKE.formatted(
            "select attempt_id, question_version_id from revealed_answer where learner_id = l.id union " + NOTED);

    private static final String COUNT = """
            select learner_id, count(*) from answer where learner_id in (:learners) group by learner_id""";

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
        return take(TAKE_NOTED, List.of(learnerId));
    }

    /** All answers of the learners whose keys are revealed, each learner's oldest first; none is left in the queue. */
    public Map<UUID, List<AnswerGiven>> takeAll(Collection<UUID> learnerIds) {
        return take(TAKE_ALL, learnerIds).stream().collect(Collectors.groupingBy(AnswerGiven::learnerId));
    }

    /** How many answers each of the learners has given; those without any are left out. */
    public Map<UUID, Long> counts(Collection<UUID> learnerIds) {
        return session
                .createNativeQuery(COUNT, Object[].class)
                .setParameterList("learners", learnerIds)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    private List<AnswerGiven> take(String query, Collection<UUID> learnerIds) {
        List<Taken> taken = session
                .createNativeQuery(query, Object[].class)
                .setParameterList("learners", learnerIds)
                .getResultList()
                .stream()
                .map(Taken::of)
                .toList();
        Map<Place, PublishedQuestion> questions =
                sets.questions(taken.stream().map(Taken::place).collect(Collectors.toSet()));
        return taken.stream()
                .flatMap(one -> one.given(questions.get(one.place())).stream())
                .toList();
    }

    private record Taken(
            StoredAnswer answer, Place place, Instant begunAt, LearnerDay day, boolean ofCard, boolean contested) {

        @SuppressWarnings("unchecked")
        static Taken of(Object[] row) {
            StoredAnswer answer = new StoredAnswer(
                    (UUID) row[0],
                    (UUID) row[1],
                    (UUID) row[2],
                    (Map<String, Object>) Json.read((String) row[3]),
                    (Double) row[4],
                    (Boolean) row[5],
                    (Integer) row[6],
                    (Integer) row[7],
                    (Integer) row[8],
                    (Instant) row[9]);
            return new Taken(
                    answer,
                    new Place((UUID) row[11], (Integer) row[12], answer.questionVersionId()),
                    (Instant) row[13],
                    LearnerDay.of(answer.answeredAt(), Learner.timeZone((String) row[14]), (Integer) row[15]),
                    (Boolean) row[16],
                    (Boolean) row[10]);
        }

        /** Empty for a question that is about no fact, which leaves nothing to remember. */
        Optional<AnswerGiven> given(PublishedQuestion question) {
            return question.mainFact().map(fact -> {
                Mark mark = answer.mark(question);
                return new AnswerGiven(
                        answer.learnerId(),
                        answer.attemptId(),
                        answer.questionVersionId(),
                        fact,
                        question.content().kind(),
                        question.content().isTyped(),
                        GuessRate.of(question.content()),
                        mark,
                        answer.stated().orElse(null),
                        answer.elapsedMs(),
                        answer.answeredAt(),
                        day,
                        begunAt,
                        ofCard,
                        contested && mark.fraction() < 1);
            });
        }
    }
}
