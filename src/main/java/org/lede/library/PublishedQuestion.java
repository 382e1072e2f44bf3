package org.lede.library;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lede.question.Answer;
import org.lede.question.CorrectedQuestion;
import org.lede.question.Mark;
import org.lede.question.Question;

/**
 * A question as one set revision asks it, ready to be shown and marked without the database.
 *
 * @param versionId the immutable question version
 * @param id the question's stable id, the one clients see
 * @param ruled as published, its options with public ids, and as it is marked after the corrections
 * @param points what it is worth in this set
 * @param facts the facts it tests, the main one first; empty for a question without proof, such as an imported one
 * @param corrections in their order
 */
public record PublishedQuestion(
        UUID versionId,
        UUID id,
        String ref,
        CorrectedQuestion ruled,
        BigDecimal points,
        List<TestedFact> facts,
        List<Correction> corrections) {

    public PublishedQuestion {
        facts = List.copyOf(facts);
        corrections = List.copyOf(corrections);
    }

    /** The same after those rulings, which are all there are. */
    PublishedQuestion after(List<QuestionRuling> rulings) {
        CorrectedQuestion after = ruled;
        for (QuestionRuling ruling : rulings) {
            after = after.after(ruling.ruling(after.question()));
        }
        return new PublishedQuestion(
                versionId,
                id,
                ref,
                after,
                points,
                facts,
                rulings.stream().map(Correction::of).toList());
    }

    /** What it asks, with the key that counts. */
    public Question content() {
        return ruled.question();
    }

    /** The mark of an answer, also of a blank one. */
    public Mark mark(Answer answer) {
        return ruled.mark(answer);
    }

    /** The mark that the answer earns by itself, also where the question is void. */
    public Mark ownMark(Answer answer) {
        return ruled.ownMark(answer);
    }

    /** Whether it was withdrawn, and each learner who was asked it has its points. */
    public boolean isVoid() {
        return ruled.isVoid();
    }

    public boolean isCorrected() {
        return !corrections.isEmpty();
    }

    /** The sequence of the last ruling on it; 0 where there is none. */
    public int lastRuling() {
        return corrections.stream().mapToInt(Correction::sequence).max().orElse(0);
    }

    /** The fact it is about; empty for a question without one. */
    public Optional<TestedFact> mainFact() {
        return facts.stream().findFirst();
    }

    /** The facts that can be proved: not those of an article that was taken down. */
    public List<TestedFact> provedFacts() {
        return facts.stream().filter(fact -> !fact.evidence().isEmpty()).toList();
    }
}
