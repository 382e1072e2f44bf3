package org.lede.questionset;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.lede.content.Question;

/**
 * A question as one set revision asks it, ready to be shown and marked without the database.
 *
 * @param versionId the immutable question version
 * @param id the question's stable id, the one clients see
 * @param content as published: its options have public ids
 * @param points what it is worth in this set
 * @param facts the facts it tests, the main one first
 */
public record PublishedQuestion(
        UUID versionId, UUID id, String ref, Question content, BigDecimal points, List<TestedFact> facts) {

    public PublishedQuestion {
        facts = List.copyOf(facts);
    }

    public TestedFact mainFact() {
        return facts.get(0);
    }
}
