package org.lede.quiz;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.Session;
import org.lede.questionset.AppendRuling;
import org.lede.questionset.QuestionRuling;

/**
 * Corrects a published question: the ruling is stored, and then every answer to the question is marked by it, every score
 * counted again and every memory derived anew.
 */
@ApplicationScoped
public class RuleOnQuestion {

    /**
     * Nobody answers while the ruling is stored, which takes no longer than an answer. An answer that comes before is there to
     * be marked again, and one that comes after finds out that there is a ruling; none falls between.
     */
    private static final String KEEP_ANSWERS_OUT = "lock table answer in share row exclusive mode";

    private final AppendRuling rulings;
    private final RemarkAttempts remark;
    private final Session session;

    RuleOnQuestion(AppendRuling rulings, RemarkAttempts remark, Session session) {
        this.rulings = rulings;
        this.remark = remark;
        this.session = session;
    }

    /**
     * @param editor the learner id of whoever rules
     * @throws org.lede.shared.Refused when there is no such question or version, or the ruling changes nothing
     * @throws org.lede.content.InvalidContent when the answer doesn't fit the question
     */
    public QuestionRuling rule(UUID editor, UUID questionId, AppendRuling.Order order) {
        QuestionRuling ruling = QuarkusTransaction.requiringNew().call(() -> store(editor, questionId, order));
        remark.all();
        return ruling;
    }

    /** Whether every attempt that a ruling is about has been marked by it. */
    public boolean isDone(QuestionRuling ruling) {
        return Remarking.of(ruling.id()).flatMap(Remarking::finishedAt).isPresent();
    }

    private QuestionRuling store(UUID editor, UUID questionId, AppendRuling.Order order) {
        session.createNativeMutationQuery(KEEP_ANSWERS_OUT).executeUpdate();
        QuestionRuling ruling = rulings.append(questionId, order, editor);
        new Remarking(ruling.id()).persist();
        return ruling;
    }
}
