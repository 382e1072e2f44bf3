package org.lede.evidence;

import java.util.List;
import java.util.Optional;

/**
 * What became of a quote: a passage of the article, or every reason why not.
 *
 * @param accepted the passage, if the quote was accepted
 * @param findings why the quote was refused, with the pointer {@code /quote}; empty if it was accepted
 */
public record Resolution(Optional<Selector> accepted, List<Finding> findings) {

    public Resolution {
        findings = List.copyOf(findings);
        if (accepted.isPresent() != findings.isEmpty()) {
            throw new IllegalArgumentException("a quote is accepted, or refused for a reason");
        }
    }

    static Resolution accepted(Selector selector) {
        return new Resolution(Optional.of(selector), List.of());
    }

    static Resolution refused(List<Finding> findings) {
        return new Resolution(Optional.empty(), findings);
    }
}
