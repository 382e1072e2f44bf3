package org.lede.question;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A question with options to pick from. Its two kinds name {@link Question} too, because the accessors that Qute generates
 * know the default methods of those interfaces alone that a type names.
 */
public sealed interface Choice extends Question permits SingleChoice, MultipleChoice {

    @Override
    List<Option> options();

    /** The same question with these options and this explanation. */
    Choice with(Text explanation, List<Option> options);

    /** The ids that an answer picks. */
    Collection<String> picks(Answer answer);

    @Override
    default Map<String, Object> content() {
        return Tree.content(this)
                .with("options", options().stream().map(Option::content).toList())
                .map();
    }

    @Override
    default Map<String, Object> asked() {
        return Tree.asked(this).with("options", Listed.asked(options())).map();
    }

    @Override
    default Question published(String salt) {
        return with(explanation(), Option.published(options(), salt));
    }

    @Override
    default List<String> arrangement(RandomGenerator random) {
        return Listed.shuffled(Listed.ids(options()), random);
    }

    @Override
    default Question arranged(List<String> ids) {
        return ids.isEmpty() ? this : with(explanation(), Listed.inOrder(options(), ids));
    }

    /** Weights and feedback were about other keys, and go. */
    @Override
    default Question rekeyed(Answer key) {
        Set<String> keys = Set.copyOf(picks(key));
        return with(
                Text.EMPTY,
                options().stream()
                        .map(option ->
                                new Option(option.id(), option.text(), keys.contains(option.id()), null, Text.EMPTY))
                        .toList());
    }

    @Override
    default List<Text> feedback(Answer answer) {
        if (answer.isBlank() || answer.isDontKnow()) {
            return List.of();
        }
        Collection<String> picks = picks(answer);
        return options().stream()
                .filter(option -> picks.contains(option.id()))
                .map(Option::feedback)
                .filter(feedback -> !feedback.isEmpty())
                .toList();
    }
}
