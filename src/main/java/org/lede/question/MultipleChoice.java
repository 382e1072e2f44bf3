package org.lede.question;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A question with 2 to 10 options of which the learner picks any number.
 *
 * @param options in the order shown; at least one is a key. If any has a weight, all marks come from the weights.
 */
public record MultipleChoice(Text stem, Text explanation, List<Option> options) implements Question {

    private static final int MOST_OPTIONS = 10;

    /**
     * @throws IllegalArgumentException if there are not 2 to 10 options, or if picking the keys does not earn
     *     everything
     */
    public MultipleChoice {
        options = List.copyOf(options);
        Option.requireProper(options, MOST_OPTIONS);
        if (!keysEarnEverything(options)) {
            throw new IllegalArgumentException("the keys don't earn everything");
        }
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

    static MultipleChoice read(Fields fields, ArticleContext article) {
        fields.only("kind", "stem", "explanation", "options");
        Text stem = fields.text("stem");
        Text explanation = fields.optionalText("explanation");
        List<Option> options = Option.readAll(fields, MOST_OPTIONS, weight -> weight.signum() > 0);
        if (!options.isEmpty() && !keysEarnEverything(options)) {
            fields.problem(
                    "options",
                    "NO_KEY",
                    "One option at least has to be correct; weights of the correct ones add up to 1.");
        }
        fields.throwIfInvalid();
        return new MultipleChoice(stem, explanation, options);
    }

    @Override
    public Kind kind() {
        return Kind.MULTIPLE_CHOICE;
    }

    @Override
    public Map<String, Object> content() {
        return ContentTree.of(this).with("options", Option.content(options)).map();
    }

    @Override
    public Map<String, Object> asked() {
        return ContentTree.asked(this).with("options", Listing.asked(options)).map();
    }

    @Override
    public Question published(String salt) {
        return new MultipleChoice(stem, explanation, Option.published(options, salt));
    }

    @Override
    public List<String> arrangement(RandomGenerator random) {
        return Listing.shuffled(Listing.ids(options), random);
    }

    @Override
    public Question arranged(List<String> ids) {
        return ids.isEmpty() ? this : new MultipleChoice(stem, explanation, Listing.inOrder(options, ids));
    }

    @Override
    public Answer answer(@Nullable Object tree) {
        return AnswerReading.read(
                tree,
                "choices",
                fields -> new Picked(new TreeSet<>(Listing.readIds(fields, "choices", Listing.ids(options)))));
    }

    @Override
    public Map<String, Object> answerTree(Map<String, List<String>> form) {
        Form fields = new Form(form);
        return fields.tree("choices", fields.all("choices"));
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
    public Question rekeyed(Answer key) {
        return new MultipleChoice(stem, Text.EMPTY, Option.rekeyed(options, key.as(Picked.class).choices));
    }

    @Override
    public List<Text> feedback(Answer answer) {
        return options.stream()
                .filter(option -> isPicked(answer, option))
                .map(Option::feedback)
                .filter(feedback -> !feedback.isEmpty())
                .toList();
    }

    private static boolean isPicked(Answer answer, Option option) {
        return answer instanceof Picked picked && picked.choices.contains(option.id());
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
