package org.lede.evidence;

import java.util.List;
import java.util.Optional;

/** What became of a quote: a passage of the article, or every reason why not. */
public sealed interface Resolution {

    /** The passage, if the quote was accepted. */
    Optional<Selector> accepted();

    /** Why the quote was refused; empty if it was accepted. Pointers are {@code /quote}. */
    List<Finding> findings();

    /** The quote stands for exactly this passage. */
    record Accepted(Selector selector) implements Resolution {

        @Override
        public Optional<Selector> accepted() {
            return Optional.of(selector);
        }

        @Override
        public List<Finding> findings() {
            return List.of();
        }
    }

    /** The quote stands for nothing, or for no single passage. */
    record Refused(List<Finding> findings) implements Resolution {

        public Refused {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
        }

        @Override
        public Optional<Selector> accepted() {
            return Optional.empty();
        }
    }
}
