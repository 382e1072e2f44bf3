package org.lede.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A question with 2 to 6 options of which the learner picks one.
 *
 * @param options in the order shown; exactly one is the key
 */
public record SingleChoice(Text stem, Text explanation, List<Option> options) implements Question {

    private static final int MOST_OPTIONS = 6;

    /** @throws IllegalArgumentException if there are not 2 to 6 options with exactly one key */
    public SingleChoice {
        options = List.copyOf(options);
        Option.requireProper(options, MOST_OPTIONS);
        if (keys(options) != 1) {
            throw new IllegalArgumentException("not exactly one key: " + keys(options));
        }
    }

    /** The learner's pick. */
    public record Picked(String choice) implements Answer {
        @Override
        public Map<String, Object> tree() {
            return Map.of("choice", choice);
        }
    }

    static SingleChoice read(Fields fields, ArticleContext article) {
        fields.only("kind", "stem", "explanation", "options");
        Text stem = fields.text("stem");
        Text explanation = fields.optionalText("explanation");
        List<Option> options = Option.readAll(fields, MOST_OPTIONS, weight -> weight.compareTo(BigDecimal.ONE) == 0);
        if (!options.isEmpty() && keys(options) != 1) {
            fields.problem("options", "NO_KEY", "Exactly one option has to be correct.");
        }
        fields.throwIfInvalid();
        return new SingleChoice(stem, explanation, options);
    }

    @Override
    public Kind kind() {
        return Kind.SINGLE_CHOICE;
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
        return new SingleChoice(stem, explanation, Option.published(options, salt));
    }

    @Override
    public List<String> arrangement(RandomGenerator random) {
        return Listing.shuffled(Listing.ids(options), random);
    }

    @Override
    public Question arranged(List<String> ids) {
        return ids.isEmpty() ? this : new SingleChoice(stem, explanation, Listing.inOrder(options, ids));
    }

    @Override
    public Answer answer(@Nullable Object tree) {
        return AnswerReading.read(tree, "choice", fields -> {
            String choice = fields.string("choice");
            Listing.noteUnknown(fields.field("choice"), choice, Listing.ids(options));
            return new Picked(choice);
        });
    }

    @Override
    public Map<String, Object> answerTree(Map<String, List<String>> form) {
        Form fields = new Form(form);
        return fields.tree("choice", fields.first("choice"));
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
                picked -> options.stream()
                        .filter(option -> option.id().equals(picked.choice))
                        .findFirst()
                        .map(option -> Mark.of(weight(option)))
                        .orElse(Mark.of(0)));
    }

    @Override
    public Answer key() {
        return new Picked(
                options.stream().filter(Option::key).findFirst().orElseThrow().id());
    }

    @Override
    public Question rekeyed(Answer key) {
        return new SingleChoice(stem, Text.EMPTY, Option.rekeyed(options, Set.of(key.as(Picked.class).choice)));
    }

    @Override
    public List<Text> feedback(Answer answer) {
        return options.stream()
                .filter(option -> new Picked(option.id()).equals(answer))
                .map(Option::feedback)
                .filter(feedback -> !feedback.isEmpty())
                .toList();
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
