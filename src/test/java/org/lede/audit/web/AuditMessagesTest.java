package org.lede.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.audit.AuditAction;
import org.lede.testing.LedeTest;

@LedeTest
class AuditMessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyAction_hasWordsOfItsOwn(String language) {
        AuditMessages messages = MessageBundles.get(AuditMessages.class, Localized.Literal.of(language));

        assertThat(Stream.of(AuditAction.values()).map(action -> messages.action(action.wire())))
                .doesNotHaveDuplicates()
                .allMatch(words -> words.matches("\\p{L}[\\p{L} ’-]+"))
                .doesNotContainAnyElementsOf(
                        Stream.of(AuditAction.values()).map(AuditAction::wire).toList());
        assertThat(messages.action("of-a-newer-version")).isEqualTo("of-a-newer-version");
    }
}
