package org.lede.library;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.lede.evidence.Selector;

/** One exact quote that proves a fact version, as its row holds it. */
@Embeddable
record Evidence(
        @Column(name = "start_at") int start,
        @Column(name = "end_at") int end,
        String exact,
        String prefix,
        String suffix) {

    static Evidence of(Selector selector) {
        return new Evidence(selector.start(), selector.end(), selector.exact(), selector.prefix(), selector.suffix());
    }

    Selector selector() {
        return new Selector(exact, prefix, suffix, start, end);
    }
}
