package org.lede.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SecretTextTest {

    private static final UUID LEARNER = UUID.randomUUID();
    private static final UUID ID = UUID.randomUUID();

    @Test
    void text_isReadAsItWasIssued() {
        SecretText issued = SecretText.issue(LEARNER, ID);

        SecretText read = SecretText.read(issued.value()).orElseThrow();

        assertThat(read).usingRecursiveComparison().isEqualTo(issued);
        assertThat(read.hash()).isEqualTo(issued.hash());
    }

    @Test
    void secrets_areDifferent() {
        Set<String> texts = IntStream.range(0, 100)
                .mapToObj(i -> SecretText.issue(LEARNER, ID).value())
                .collect(Collectors.toSet());

        assertThat(texts).hasSize(100).allMatch(text -> text.matches("[\\w-]{86}"));
    }

    @Test
    void text_toString_tellsNothing() {
        assertThat(SecretText.issue(LEARNER, ID)).hasToString("SecretText[…]");
    }

    @Property
    void anyText_isReadOrRefused(@ForAll String text) {
        assertThat(SecretText.read(text)).isEmpty();
    }
}
