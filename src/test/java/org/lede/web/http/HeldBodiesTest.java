package org.lede.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lede.web.http.HeldBodies.HeldBody;

/** Tests the memory limit for all bodies. */
class HeldBodiesTest {

    private final HeldBodies held = new HeldBodies(100);
    private final List<String> cutOff = new ArrayList<>();

    @Test
    void bodies_withinTheLimit_areAllKept() {
        assertThat(held.add(begin("a"), 60)).isTrue();
        assertThat(held.add(begin("b"), 40)).isTrue();

        assertThat(cutOff).isEmpty();
        assertThat(held.bytes()).isEqualTo(100);
    }

    @Test
    void body_beyondTheLimit_costsTheOldestUnfinishedOnes() {
        held.add(begin("a"), 30);
        held.add(begin("b"), 30);
        held.add(begin("c"), 30);

        assertThat(held.add(begin("d"), 60)).isTrue();
        assertThat(cutOff).containsExactly("a", "b");
        assertThat(held.bytes()).isEqualTo(90);
    }

    @Test
    void body_ofACutOffClient_isKeptNoLonger() {
        HeldBody stalled = begin("a");
        held.add(stalled, 30);
        held.add(begin("b"), 90);

        assertThat(held.add(stalled, 10)).isFalse();
        held.release(stalled);
        assertThat(held.bytes()).isEqualTo(90);
    }

    @Test
    void body_whenCompleteOnesFillTheMemory_isRefused() {
        HeldBody complete = begin("a");
        held.add(complete, 90);
        held.complete(complete);
        HeldBody next = begin("b");

        assertThat(held.add(next, 20)).isFalse();
        assertThat(cutOff).isEmpty();
        held.release(complete);
        assertThat(held.bytes()).isZero();
        assertThat(held.unfinished()).isZero();
        assertThat(held.add(begin("c"), 20)).isTrue();
    }

    private HeldBody begin(String name) {
        HeldBody body = new HeldBody(() -> cutOff.add(name));
        held.begin(body);
        return body;
    }
}
