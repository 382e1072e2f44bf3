package org.lede.quiz;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.lede.questionset.CorrectedSets;
import org.lede.questionset.PublishedQuestion;
import org.lede.questionset.PublishedSet;
import org.lede.questionset.QuestionRuling;

/**
 * Marks again what rulings are about, some attempts a transaction: their answers, the scores of those that are closed, and
 * what their learners remember. Where it is broken off, whoever starts next goes on.
 */
@ApplicationScoped
class RemarkAttempts {

    private static final int AT_ONCE = 200;

    /** The next attempts that ask the question, kept from being answered and closed until they are done. */
    private static final String ASKING = """
            select a.* from attempt a
            where (a.set_id, a.set_n) in (select i.set_id, i.n from set_item i where i.question_version_id = :version)
              and (a.set_id, a.set_n, a.learner_id, a.id) > (:set, :n, :learner, :attempt)
              and a.drawn @> cast(:drawn as jsonb)
            order by a.set_id, a.set_n, a.learner_id, a.id limit :most for update""";

    private final CorrectedSets sets;
    private final Answers answers;
    private final AnswersToReview toReview;
    private final Session session;
    private final Clock clock;

    RemarkAttempts(CorrectedSets sets, Answers answers, AnswersToReview toReview, Session session, Clock clock) {
        this.sets = sets;
        this.answers = answers;
        this.toReview = toReview;
        this.session = session;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent event) {
        all();
    }

    /** Whatever is left to do, but for what another process is at. */
    void all() {
        boolean more = true;
        while (more) {
            more = some();
        }
    }

    /** @return whether there may be more to do */
    @Transactional
    boolean some() {
        Optional<Remarking> next = Remarking.next(session);
        next.ifPresent(this::goOn);
        return next.isPresent();
    }

    private void goOn(Remarking remarking) {
        QuestionRuling ruling = QuestionRuling.findById(remarking.rulingId());
        List<Attempt> asking = asking(ruling.questionVersionId(), remarking);
        if (asking.isEmpty()) {
            remarking.finish(clock.instant());
            return;
        }
        Map<UUID, List<Answer>> given = answersOf(asking);
        Map<List<Object>, PublishedSet> corrected = new HashMap<>();
        for (Attempt attempt : asking) {
            PublishedSet set = corrected.computeIfAbsent(
                    List.of(attempt.setId(), attempt.setN()), key -> sets.get(attempt.setId(), attempt.setN()));
            remark(attempt, set, given.getOrDefault(attempt.id(), List.of()), ruling);
        }
        remarking.reach(asking.get(asking.size() - 1));
    }

    private List<Attempt> asking(UUID versionId, Remarking remarking) {
        return session.createNativeQuery(ASKING, Attempt.class)
                .setParameter("version", versionId)
                .setParameter("set", remarking.afterSetId())
                .setParameter("n", remarking.afterSetN())
                .setParameter("learner", remarking.afterLearnerId())
                .setParameter("attempt", remarking.afterAttemptId())
                .setParameter("drawn", "[{\"question\": \"" + versionId + "\"}]")
                .setParameter("most", AT_ONCE)
                .getResultList();
    }

    private Map<UUID, List<Answer>> answersOf(List<Attempt> attempts) {
        return session
                .createQuery("from Answer where learnerId in (:learners) and attemptId in (:attempts)", Answer.class)
                .setParameterList(
                        "learners", attempts.stream().map(Attempt::learnerId).collect(Collectors.toSet()))
                .setParameterList("attempts", attempts.stream().map(Attempt::id).toList())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(Answer::attemptId));
    }

    private void remark(Attempt attempt, PublishedSet set, List<Answer> given, QuestionRuling ruling) {
        PublishedQuestion question = set.withVersion(ruling.questionVersionId()).orElseThrow();
        given.stream()
                .filter(answer -> answer.questionVersionId().equals(question.versionId()))
                .forEach(answer -> {
                    answers.remark(answer, question);
                    toReview.noteAgain(attempt, set, answer);
                });
        attempt.recount(set, given)
                .ifPresent(before -> new ScoreChange(attempt, ruling.id(), before, clock.instant()).persist());
    }
}
