package org.lede.question;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A question with 2 to 6 options of which the learner picks one.
 *
 * @param options in the order shown; exactly one is the key
 */
public record SingleChoice(Text stem, Text explanation, List<Option> options) implements Choice, Question {

    /** @throws InvalidContent if there are not 2 to 6 options with exactly one key */
    public SingleChoice {
        options = Option.proper(options, 6, keys(options) == 1, "Exactly one option has to be correct.");
    }

    /** The learner's pick. */
    public record Picked(String choice) implements Answer {
        @Override
        public Map<String, Object> tree() {
            return Map.of("choice", choice);
        }
    }

    static SingleChoice read(Fields fields, Text stem, Text explanation, ArticleContext article) {
        return new SingleChoice(
                stem, explanation, Option.readAll(fields, 6, weight -> weight.compareTo(BigDecimal.ONE) == 0));
    }

    @Override
    public Answer read(Fields answer) {
        String choice = answer.string("choice");
        Listed.noteUnknown(answer.field("choice"), choice, Listed.ids(options));
        return new Picked(choice);
    }

    /**
     * The weight of the option picked: 1 for the key, else 0 unless a bank gives it a part (as GIFT and Moodle XML
     * do).
     */
    @Override
    public Mark mark(Answer answer) {
        return Mark.of(
                answer,
                Picked.class,
                picked -> Mark.of(options.stream()
                        .filter(option -> option.id().equals(picked.choice))
                        .mapToDouble(SingleChoice::weight)
                        .sum()));
    }

    @Override
    public double byChance() {
        return options.stream()
                .mapToDouble(option -> mark(new Picked(option.id())).fraction())
                .average()
                .orElse(0);
    }

    @Override
    public Answer key() {
        return new Picked(
                options.stream().filter(Option::key).findFirst().orElseThrow().id());
    }

    @Override
    public Choice with(Text explanation, List<Option> options) {
        return new SingleChoice(stem, explanation, options);
    }

    @Override
    public Collection<String> picks(Answer answer) {
        return List.of(answer.as(Picked.class).choice);
    }

    private static double weight(Option option) {
        if (option.key()) {
            return 1;
        }
        return option.weight() == null ? 0 : option.weight().doubleValue();
    }

    private static long keys(List<Option> options) {
        return options.stream().filter(Option::key).count();
    }
}
