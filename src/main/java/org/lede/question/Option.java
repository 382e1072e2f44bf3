package org.lede.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
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
 * @param feedback what the author says to whoever picks it; empty if nothing
 */
public record Option(
        String id, Text text, boolean key, @Nullable BigDecimal weight, Text feedback) implements GateOption, Listed {

    public Option {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(feedback, "feedback");
        weight = weight == null ? null : Decimals.requireCanonical(weight);
    }

    /**
     * Reads a question's options and notes what is wrong with the list as a whole.
     *
     * @param isKey whether an option of that weight is (part of) the key
     */
    static List<Option> readAll(Fields fields, int most, Predicate<BigDecimal> isKey) {
        List<Fields> elements = fields.list("options", most);
        List<Option> options = IntStream.range(0, elements.size())
                .mapToObj(index -> read(elements.get(index), String.valueOf(index + 1), isKey))
                .toList();
        Listing.noteDuplicates(elements, options);
        if (fields.isBlank("options") || elements.size() == 1) {
            fields.problem("options", "TOO_FEW", "There have to be 2 options at least.");
        }
        return options;
    }

    /** Options with public ids in their public order. */
    static List<Option> published(List<Option> options, String salt) {
        PublicIds ids = PublicIds.of(salt, "options", options);
        List<Option> published = new ArrayList<>();
        options.forEach(option -> published.add(
                new Option(ids.id(option.text), option.text, option.key, option.weight, option.feedback)));
        published.sort(Comparator.comparingInt(option -> ids.place(option.text)));
        return List.copyOf(published);
    }

    /** The same options of which those are the keys; weights and feedback were about others. */
    static List<Option> rekeyed(List<Option> options, Collection<String> keys) {
        return options.stream()
                .map(option -> new Option(option.id, option.text, keys.contains(option.id), null, Text.EMPTY))
                .toList();
    }

    /** @throws IllegalArgumentException if there are too few or too many, or two with one id */
    static void requireProper(List<Option> options, int most) {
        if (options.size() < 2 || options.size() > most) {
            throw new IllegalArgumentException("not 2 to " + most + " options: " + options.size());
        }
        Listing.requireDistinctIds(options);
    }

    static List<Object> content(List<Option> options) {
        return options.stream().<Object>map(Option::content).toList();
    }

    private Map<String, Object> content() {
        return text.addTo(new Tree().with("id", id))
                .withPresent("correct", key ? true : null)
                .withPresent("weight", weight)
                .withPresent("feedback", feedback.isEmpty() ? null : feedback.tree())
                .map();
    }

    private static Option read(Fields fields, String position, Predicate<BigDecimal> isKey) {
        fields.only("id", "text", "html", "media", "correct", "weight", "feedback");
        String id = Listing.readId(fields, position);
        Text text = Text.readFrom(fields);
        BigDecimal weight = readWeight(fields);
        boolean byWeight = weight != null && isKey.test(weight);
        boolean key = fields.bool("correct", byWeight);
        if (weight != null && key != byWeight) {
            fields.problem("weight", "CONTRADICTION", "The weight and \"correct\" contradict each other.");
        }
        return new Option(id, text, key, weight, fields.optionalText("feedback"));
    }

    private static @Nullable BigDecimal readWeight(Fields fields) {
        BigDecimal weight = fields.optionalDecimal("weight");
        if (weight != null && weight.abs().compareTo(BigDecimal.ONE) > 0) {
            fields.problem("weight", "OUT_OF_RANGE", "A weight lies between -1 and 1.");
        }
        return weight;
    }
}
