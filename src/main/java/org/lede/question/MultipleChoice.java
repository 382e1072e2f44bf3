package org.lede.question;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A question with 2 to 10 options of which the learner picks any number.
 *
 * @param options in the order shown; at least one is a key. If any has a weight, all marks come from the weights.
 */
public record MultipleChoice(Text stem, Text explanation, List<Option> options) implements Choice, Question {

    /** @throws InvalidContent if there are not 2 to 10 options, or if picking the keys does not earn everything */
    public MultipleChoice {
        options = Option.proper(
                options,
                10,
                keysEarnEverything(options),
                "One option at least has to be correct; weights of the correct ones add up to 1.");
    }

    /** The learner's picks. */
    public record Picked(SortedSet<String> choices) implements Answer {

        public Picked {
            choices = Collections.unmodifiableSortedSet(new TreeSet<>(choices));
        }

        @Override
        public Map<String, Object> tree() {
            return Map.of("choices", List.copyOf(choices));
        }
    }

    static MultipleChoice read(Fields fields, Text stem, Text explanation, ArticleContext article) {
        return new MultipleChoice(stem, explanation, Option.readAll(fields, 10, weight -> weight.signum() > 0));
    }

    @Override
    public Answer read(Fields answer) {
        return new Picked(new TreeSet<>(Listed.readIds(answer, "choices", Listed.ids(options))));
    }

    /**
     * Right picks over keys less wrong picks over other options, at least 0: blind picking then earns nothing on
     * average, as with the correction for guessing (Frary, "Formula scoring of multiple-choice tests", 1988). With
     * weights, their sum.
     */
    @Override
    public Mark mark(Answer answer) {
        return Mark.of(answer, Picked.class, picked -> Mark.of(fraction(options, picked.choices)));
    }

    @Override
    public Answer key() {
        return new Picked(keys(options));
    }

    @Override
    public Choice with(Text explanation, List<Option> options) {
        return new MultipleChoice(stem, explanation, options);
    }

    @Override
    public Collection<String> picks(Answer answer) {
        return answer.as(Picked.class).choices;
    }

    private static double fraction(List<Option> options, SortedSet<String> choices) {
        boolean weighted = options.stream().anyMatch(option -> option.weight() != null);
        return weighted ? sumOfWeights(options, choices) : rightLessWrong(options, choices);
    }

    /** Exact until the last step, so that the order of the options can't change it. */
    private static double sumOfWeights(List<Option> options, SortedSet<String> choices) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Option option : options) {
            BigDecimal weight = option.weight();
            if (weight != null && choices.contains(option.id())) {
                sum = sum.add(weight);
            }
        }
        return sum.doubleValue();
    }

    private static double rightLessWrong(List<Option> options, SortedSet<String> choices) {
        SortedSet<String> keys = keys(options);
        long right = choices.stream().filter(keys::contains).count();
        long wrong = options.stream()
                .filter(option -> !option.key() && choices.contains(option.id()))
                .count();
        int others = options.size() - keys.size();
        if (others == 0) {
            return right / (double) keys.size();
        }
        return (right * others - wrong * keys.size()) / (double) (keys.size() * others);
    }

    private static boolean keysEarnEverything(List<Option> options) {
        SortedSet<String> keys = keys(options);
        return !keys.isEmpty() && Mark.of(fraction(options, keys)).correct();
    }

    private static SortedSet<String> keys(List<Option> options) {
        TreeSet<String> keys = new TreeSet<>();
        options.stream().filter(Option::key).forEach(option -> keys.add(option.id()));
        return keys;
    }
}
