package org.lede.library;

import java.util.List;
import java.util.UUID;
import org.lede.evidence.Selector;

/**
 * A fact in the version that a question tests.
 *
 * @param wording the number that versions with the same statement and quotes share
 * @param evidence the quotes that prove it; empty once its article was taken down
 */
public record TestedFact(UUID id, int n, int wording, String ref, String statement, List<Selector> evidence) {

    public TestedFact {
        evidence = List.copyOf(evidence);
    }

    public static TestedFact of(String ref, FactVersion version) {
        return new TestedFact(
                version.factId(), version.n(), version.wording(), ref, version.statement(), version.evidence());
    }

    TestedFact withoutEvidence() {
        return new TestedFact(id, n, wording, ref, statement, List.of());
    }
}
