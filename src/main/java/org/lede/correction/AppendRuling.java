package org.lede.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
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

/** Appends a ruling to a question version, after those that are there. */
@ApplicationScoped
public class AppendRuling {

    /** Others who rule wait here until the transaction ends, and then read the rulings that there are. */
    private static final String NEXT = 
            "update published_state set rulings = rulings + 1, version = gen_random_uuid() returning rulings";

    private final QuestionHistories questions;
    private final EntityManager entities;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    AppendRuling(QuestionHistories questions, EntityManager entities, AuditLog audit, Ids ids, Clock clock) {
        this.questions = questions;
        this.entities = entities;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The ruling as it is stored. Rulings are stored one after the other; answers are not held up.
     *
     * @throws Refused when there is no such question or version, or the ruling changes nothing
     * @throws org.lede.question.InvalidContent when the answer doesn't fit the question
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public QuestionRuling append(UUID questionId, Order order, UUID editor) {
        int sequence = ((Number) entities.createNativeQuery(NEXT).getSingleResult()).intValue();
        PublishedQuestion question = questions
                .of(questionId)
                .version(order.version())
                .orElseThrow(() -> Refused.notFound("question version"))
                .question();
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
        audit.add(
                editor,
                AuditAction.QUESTION_RULED,
                question.ref(),
                order.type().wire());
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
