package org.lede.question;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An option of a choice question.
 *
 * @param id       names it within its question
 * @param text     what is shown
 * @param key      whether it is the right one, or one of them
 * @param weight   the part of the points that picking it earns, from -1 to 1, where an imported bank says so; else
 *                 null
 * @param feedback what the author says to a learner who picks it; may be empty
 */
public record Option(
        String id, Text text, boolean key, @Nullable BigDecimal weight, Text feedback) implements Listed {

    public Option {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(feedback, "feedback");
        weight = weight == null ? null : Decimals.requireCanonical(weight);
    }

    /**
     * The options, if they are enough, not too many, and have a key.
     *
     * @throws InvalidContent if not
     */
    static List<Option> proper(List<Option> options, int most, boolean hasKey, String otherwise) {
        InvalidContent.refuse(options.size() < 2, "/options", "TOO_FEW", "There have to be 2 options at least.");
        InvalidContent.refuse(options.size() > most, "/options", "TOO_MANY", "There are more than " + most + ".");
        InvalidContent.refuse(!hasKey, "/options", "NO_KEY", otherwise);
        Listed.requireDistinctIds(options);
        return List.copyOf(options);
    }

    /** @param isKey whether an option of that weight is (part of) the key */
    static List<Option> readAll(Fields fields, int most, Predicate<BigDecimal> isKey) {
        List<Fields> elements = fields.list("options", most);
        List<Option> options = IntStream.range(0, elements.size())
                .mapToObj(index -> read(elements.get(index), String.valueOf(index + 1), isKey))
                .toList();
        Listed.noteDuplicates(elements, options);
        return options;
    }

    /** Options with public ids in their public order. */
    static List<Option> published(List<Option> options, String salt) {
        PublicIds ids = PublicIds.of(salt, "options", options);
        return options.stream()
                .sorted(Comparator.comparingInt(option -> ids.place(option.text)))
                .map(option -> new Option(ids.id(option.text), option.text, option.key, option.weight, option.feedback))
                .toList();
    }

    Map<String, Object> content() {
        return text.addTo(new Tree().with("id", id))
                .withPresent("correct", key ? true : null)
                .withPresent("weight", weight)
                .withPresent("feedback", feedback.isEmpty() ? null : feedback.tree())
                .map();
    }

    private static Option read(Fields fields, String position, Predicate<BigDecimal> isKey) {
        fields.only("id", "text", "html", "media", "correct", "weight", "feedback");
        String id = Listed.readId(fields, position);
        Text text = Text.readFrom(fields);
        BigDecimal weight = fields.optionalDecimal("weight");
        if (weight != null && weight.abs().compareTo(BigDecimal.ONE) > 0) {
            fields.problem("weight", "OUT_OF_RANGE", "A weight lies between -1 and 1.");
        }
        boolean byWeight = weight != null && isKey.test(weight);
        boolean key = fields.bool("correct", byWeight);
        if (weight != null && key != byWeight) {
            fields.problem("weight", "CONTRADICTION", "The weight and \"correct\" contradict each other.");
        }
        return new Option(id, text, key, weight, fields.optionalText("feedback"));
    }
}
