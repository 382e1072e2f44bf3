package org.lede.questionset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.content.Ruled;
import org.lede.content.Ruling;
import org.lede.learner.AuditAction;
import org.lede.learner.AuditLog;
import org.lede.shared.CommonRefusal;
import org.lede.shared.Ids;
import org.lede.shared.Refused;

/** Appends a ruling to a question version, after those that are there. */
@ApplicationScoped
public class AppendRuling {

    private final QuestionHistories questions;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    AppendRuling(QuestionHistories questions, AuditLog audit, Ids ids, Clock clock) {
        this.questions = questions;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The ruling as it is stored; the caller keeps others from appending at the same time.
     *
     * @throws Refused when there is no such question or version, or the ruling changes nothing
     * @throws org.lede.content.InvalidContent when the answer doesn't fit the question
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public QuestionRuling append(UUID questionId, Order order, UUID editor) {
        PublishedQuestion question = questions
                .of(questionId)
                .version(order.version())
                .orElseThrow(() -> CommonRefusal.notFound("question version"))
                .question();
        Ruling ruling = order.type().ruling(question.content().answer(order.answer()));
        Ruled after = question.ruled().after(ruling);
        if (after.equals(question.ruled())) {
            throw new Refused(QuestionRefusal.RULING_CHANGES_NOTHING, "That is how the question is marked already.");
        }
        QuestionRuling appended = new QuestionRuling(
                ids.next(),
                question.versionId(),
                question.corrections().size() + 1,
                new QuestionRuling.Proposed(order.type(), ruling, order.reason()),
                editor,
                clock.instant());
        appended.persist();
        audit.add(
                editor,
                AuditAction.QUESTION_RULED,
                question.ref() + " " + order.type().wire());
        return appended;
    }

    /**
     * What to rule.
     *
     * @param version the number of the question's version
     * @param answer the tree of what is right as well, or instead; null where it is about none
     * @param reason for learners, from 1 to {@value #LONGEST_REASON} characters
     */
    public record Order(
            int version, RulingType type, @Nullable Object answer, String reason) {

        public static final int LONGEST_REASON = 1000;
    }
}
