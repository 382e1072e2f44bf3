package org.lede.library;

import java.util.List;
import java.util.UUID;
import org.lede.evidence.Selector;

/** A fact in the version that a question tests, with the quotes that prove it. */
public record TestedFact(UUID id, int n, String ref, String statement, List<Selector> evidence) {

    public TestedFact {
        evidence = List.copyOf(evidence);
    }
}
