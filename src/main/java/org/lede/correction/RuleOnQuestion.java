package org.lede.correction;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.lede.audit.AuditAction;
import org.lede.audit.AuditLog;
import org.lede.library.PublishedQuestion;
import org.lede.library.QuestionRuling;
import org.lede.library.RulingType;
import org.lede.question.CorrectedQuestion;
import org.lede.question.Ruling;
import org.lede.shared.Ids;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/** Corrects a published question: stores a ruling, by which all answers, scores and memories are then regraded. */
@ApplicationScoped
public class RuleOnQuestion {

    /** Other rulings wait here until the transaction ends, and then read this one. */
    private static final String NEXT =
            "update published_state set rulings = rulings + 1, version = gen_random_uuid() returning rulings";

    private final QuestionHistories questions;
    private final RegradeJobs jobs;
    private final RegradeAttempts regrade;
    private final Session session;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    RuleOnQuestion(
            QuestionHistories questions,
            RegradeJobs jobs,
            RegradeAttempts regrade,
            Session session,
            AuditLog audit,
            Ids ids,
            Clock clock) {
        this.questions = questions;
        this.jobs = jobs;
        this.regrade = regrade;
        this.session = session;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Stores the ruling and regrades the first attempts; {@link #regrading} tells how far the rest has come.
     *
     * @param editor the learner id of the editor
     * @throws Refused when there is no such question or version, or the ruling changes nothing
     * @throws org.lede.question.InvalidContent when the answer doesn't fit the question
     */
    public QuestionRuling rule(UUID editor, UUID questionId, Order order) {
        QuestionRuling ruling = QuarkusTransaction.requiringNew().call(() -> append(editor, questionId, order));
        regrade.begin(ruling.id());
        return ruling;
    }

    /** Stores the ruling after all others, and the job of regrading. Answers are not held up. */
    QuestionRuling append(UUID editor, UUID questionId, Order order) {
        int sequence = session.createNativeQuery(NEXT, Integer.class)
                .addScalar("rulings", Integer.class)
                .getSingleResult();
        PublishedQuestion question =
                questions.of(questionId).version(order.version()).question();
        Ruling ruling = order.type().ruling(question.content().answer(order.answer()));
        CorrectedQuestion after = question.ruled().after(ruling);
        if (after.equals(question.ruled())) {
            throw new Refused(Refusal.RULING_CHANGES_NOTHING, "That is how the question is marked already.");
        }
        QuestionRuling appended = new QuestionRuling(
                ids.next(),
                question.versionId(),
                new QuestionRuling.Place(question.corrections().size() + 1, sequence),
                new QuestionRuling.Proposed(order.type(), ruling, order.reason()),
                editor,
                clock.instant());
        appended.persist();
        jobs.add(appended.id());
        audit.add(
                editor, AuditAction.QUESTION_RULED, question.ref(), order.type().wire());
        return appended;
    }

    /** How far the regrading after each of those rulings has come, by ruling. */
    public Map<UUID, Regrading> regrading(Collection<UUID> rulingIds) {
        return jobs.of(rulingIds);
    }

    /**
     * What to rule.
     *
     * @param version the number of the question's version
     * @param answer the tree of what is right as well, or instead; null for a void question
     * @param reason for learners, from 1 to {@value #LONGEST_REASON} characters
     */
    public record Order(
            int version, RulingType type, @Nullable Object answer, String reason) {

        public static final int LONGEST_REASON = 1000;
    }

    /**
     * How far regrading after a ruling has come.
     *
     * @param state waiting, running, failing or done
     * @param regraded how many attempts have been regraded
     * @param left how many were left when last counted; null before the first count
     */
    public record Regrading(
            UUID rulingId,
            String state,
            int regraded,
            @Nullable Integer left) {

        public boolean isDone() {
            return state.equals("done");
        }

        /** How many attempts there are to regrade, as far as is known. */
        public int total() {
            return regraded + (left == null ? 0 : left);
        }
    }
}
