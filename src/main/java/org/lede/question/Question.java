package org.lede.question;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The content of a question: what is asked, what is right, and how an answer is marked. */
public sealed interface Question
        permits Choice,
                SingleChoice,
                MultipleChoice,
                Verdict,
                ShortText,
                NumberQuestion,
                Gap,
                Ordering,
                Matching,
                Locate {

    /**
     * Reads a question as an author writes it or as {@link #content()} stores it.
     *
     * @throws InvalidContent with everything that is wrong with the tree
     */
    static Question read(@Nullable Object tree, ArticleContext article) {
        Fields fields = Fields.of(tree);
        String wire = fields.string("kind");
        Optional<Kind> kind = Kind.of(wire);
        if (!wire.isEmpty() && kind.isEmpty()) {
            fields.problem("kind", "UNKNOWN_KIND", "There is no such kind of question.");
        }
        if (kind.isEmpty()) {
            throw new InvalidContent(fields.problems());
        }
        return kind.get().read(fields, article);
    }

    default Kind kind() {
        return Kind.of(getClass());
    }

    /** What is asked. */
    Text stem();

    /** Why the right answer is right; empty where a bank gives none. */
    Text explanation();

    /** The stored form, with the key; its first field is {@code kind}, and reading it again gives an equal question. */
    Map<String, Object> content();

    /** What may be shown before the answer. In a {@link #published} question it doesn't depend on the key. */
    Map<String, Object> asked();

    /**
     * This question with ids and an order of its options that depend on nothing but the salt and each option's own
     * text: not on the key, not on the author's ids or order.
     *
     * @param salt the question's stable id
     */
    default Question published(String salt) {
        return this;
    }

    /** The ids of the options in a random order; empty where there is nothing to shuffle. */
    default List<String> arrangement(RandomGenerator random) {
        return List.of();
    }

    /**
     * This question with its options shown in the given order; itself for the empty list.
     *
     * @throws IllegalArgumentException if the ids are not a permutation of the options' ids
     */
    default Question arranged(List<String> ids) {
        if (!ids.isEmpty()) {
            throw new IllegalArgumentException("nothing to arrange in " + kind().wire());
        }
        return this;
    }

    /**
     * Reads an answer to this question. Null, {@code {}}, {@code []}, {@code ""} and nothing picked give {@link
     * Answer#BLANK}.
     *
     * @throws InvalidContent with everything that is wrong with the tree
     */
    default Answer answer(@Nullable Object tree) {
        if (PlainTree.isBlank(tree)) {
            return Answer.BLANK;
        }
        Fields fields = Fields.of(tree);
        fields.only(Answer.DONT_KNOW_FIELD, kind().answerField());
        boolean dontKnow = fields.bool(Answer.DONT_KNOW_FIELD, false);
        boolean blank = fields.isBlank(kind().answerField());
        if (dontKnow && !blank) {
            fields.problem(
                    Answer.DONT_KNOW_FIELD, "CONTRADICTION", "Give an answer or say that you don't know, not both.");
        }
        Answer given = blank ? Answer.BLANK : read(fields);
        fields.throwIfInvalid();
        return dontKnow ? Answer.DONT_KNOW : given;
    }

    /** Reads the field of an answer that is this kind's own and isn't blank, and notes what is wrong with it. */
    Answer read(Fields answer);

    /** The fields of an HTML form as a tree for {@link #answer}. */
    default Map<String, Object> answerTree(Map<String, List<String>> form) {
        return new AnswerForm(form).tree(kind());
    }

    /**
     * Marks an answer by the rule of the kind.
     *
     * @throws IllegalArgumentException if the answer belongs to another kind
     */
    Mark mark(Answer answer);

    /**
     * What an answer picked blindly earns on average, from 0 to 1; of what is typed that is 0.
     */
    default double byChance() {
        return 0;
    }

    /** The canonical right answer, which earns everything. */
    Answer key();

    /**
     * This question with that answer as its key, without explanation and feedback, which were about the old key. What is
     * shown before the answer stays exactly the same.
     *
     * @throws InvalidContent if the answer leaves a part of the question open
     * @throws IllegalArgumentException if it isn't an answer to this kind
     */
    Question rekeyed(Answer key);

    /** Whether two answers are marked as the same answer. */
    default boolean saysTheSame(Answer one, Answer other) {
        return one.equals(other);
    }

    /** Whether the whole answer is typed, so that it can hardly be guessed. */
    default boolean isTyped() {
        return false;
    }

    /** What the author says about the options that were picked, in the order of the options. */
    default List<Text> feedback(Answer answer) {
        return List.of();
    }

    /** The options the evidence gate looks at, in order. */
    default List<Option> options() {
        return List.of();
    }

    /** The lists shown besides options, whose texts a reader has to be able to tell apart. */
    default List<Listing> listings() {
        return List.of();
    }

    /**
     * One list as it is shown.
     *
     * @param pointer where it stands in the question's tree
     */
    record Listing(String pointer, List<String> texts) {}

    /** For each slot that is filled in freely, the answers that earn everything. */
    default List<List<String>> accepted() {
        return List.of();
    }

    /** Whether what the stem says is claimed to be true; if not, it may name things that are not in the article. */
    default boolean claimsTruth() {
        return true;
    }

    /** What the question claims of the article beside its stem, options and typed key, by its place as a JSON pointer. */
    default Map<String, String> claims() {
        return Map.of();
    }
}
