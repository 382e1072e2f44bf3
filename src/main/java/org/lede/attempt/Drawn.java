package org.lede.attempt;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.lede.library.PublishedQuestion;
import org.lede.question.Question;

/**
 * One question as it was drawn for an attempt.
 *
 * @param versionId the question version
 * @param options the ids of its options in the order shown, empty where the kind has none
 */
public record Drawn(UUID versionId, List<String> options) {

    public Drawn {
        options = List.copyOf(options);
    }

    static Drawn of(PublishedQuestion question, RandomGenerator random) {
        return new Drawn(question.versionId(), question.content().arrangement(random));
    }

    /** The question as this attempt shows it. */
    public Question arrange(PublishedQuestion question) {
        return question.content().arranged(options);
    }

    static Drawn read(Map<String, Object> tree) {
        List<?> options = (List<?>) tree.get("options");
        return new Drawn(
                UUID.fromString((String) tree.get("question")),
                options.stream().map(String.class::cast).toList());
    }

    Map<String, Object> tree() {
        return Map.of("question", versionId.toString(), "options", options);
    }
}
