package org.lede.library;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;

/** A fact in the version that a question tests. */
@Embeddable
public record PinnedFact(
        UUID factId, @Column(name = "fact_n") int n) {

    List<Object> tree() {
        return List.of(factId.toString(), n);
    }
}
