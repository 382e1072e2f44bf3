package org.lede.correction;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lede.library.QuestionRuling;

/**
 * Corrects a published question: stores the ruling, and has every answer to the question, every score and every memory
 * follow it.
 */
@ApplicationScoped
public class RuleOnQuestion {

    private final AppendRuling rulings;
    private final RegradeJobs jobs;
    private final RegradeAttempts regrade;

    RuleOnQuestion(AppendRuling rulings, RegradeJobs jobs, RegradeAttempts regrade) {
        this.rulings = rulings;
        this.jobs = jobs;
        this.regrade = regrade;
    }

    /**
     * Returns once the ruling is stored and the first attempts are regraded; {@link #regrading} tells how far it has come.
     *
     * @param editor the learner id of whoever rules
     * @throws org.lede.shared.Refused when there is no such question or version, or the ruling changes nothing
     * @throws org.lede.question.InvalidContent when the answer doesn't fit the question
     */
    public QuestionRuling rule(UUID editor, UUID questionId, AppendRuling.Order order) {
        QuestionRuling ruling = QuarkusTransaction.requiringNew().call(() -> store(editor, questionId, order));
        regrade.begin(ruling.id());
        return ruling;
    }

    /** How far the attempts have been regraded that a ruling is about. */
    public RegradeJob regrading(QuestionRuling ruling) {
        return jobs.of(List.of(ruling.id())).get(ruling.id());
    }

    /** The same of several rulings, by their ids. */
    public Map<UUID, RegradeJob> regrading(Collection<UUID> rulingIds) {
        return jobs.of(rulingIds);
    }

    private QuestionRuling store(UUID editor, UUID questionId, AppendRuling.Order order) {
        QuestionRuling ruling = rulings.append(questionId, order, editor);
        jobs.add(ruling.id());
        return ruling;
    }
}
