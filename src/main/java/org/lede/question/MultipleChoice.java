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
 * @param options      in the order shown; at least one is a key. If any has a weight, all marks come from the weights.
 * @param allOrNothing whether a part earns nothing
 */
public record MultipleChoice(Text stem, Text explanation, List<Option> options, boolean allOrNothing)
        implements Choice, Question {

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
        return new MultipleChoice(
                stem,
                explanation,
                Option.readAll(fields, 10, weight -> weight.signum() > 0),
                fields.bool(Kind.ALL_OR_NOTHING, false));
    }

    @Override
    public Answer read(Fields answer) {
        return new Picked(new TreeSet<>(Listed.readIds(answer, "choices", Listed.ids(options))));
    }

    /**
     * Right picks less wrong picks over keys, at least 0: one point off for each wrong pick, as in H5P, so that several
     * right and one wrong are still partly right. With weights, their sum.
     */
    @Override
    public Mark mark(Answer answer) {
        return Mark.of(answer, Picked.class, picked -> Mark.of(fraction(options, picked.choices)))
                .allOrNothing(allOrNothing);
    }

    /** The mean over every choice of at least one option; of four options with two keys, 0.2. */
    @Override
    public double byChance() {
        double sum = 0;
        int choices = (1 << options.size()) - 1;
        for (int choice = 1; choice <= choices; choice++) {
            TreeSet<String> picks = new TreeSet<>();
            for (int place = 0; place < options.size(); place++) {
                if ((choice >> place & 1) == 1) {
                    picks.add(options.get(place).id());
                }
            }
            sum += mark(new Picked(picks)).fraction();
        }
        return sum / choices;
    }

    @Override
    public Map<String, Object> content() {
        return Kind.withAllOrNothing(Choice.super.content(), allOrNothing);
    }

    @Override
    public Answer key() {
        return new Picked(keys(options));
    }

    @Override
    public Choice with(Text explanation, List<Option> options) {
        return new MultipleChoice(stem, explanation, options, allOrNothing);
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
        return (right - wrong) / (double) keys.size();
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
