package org.lede.question;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A statement of which the learner picks the sentence of the article that proves it.
 *
 * @param article whose sentences are to choose from, and which of them prove it
 */
public record Locate(Text stem, Text explanation, ArticleContext article) implements Question {

    /** @throws IllegalArgumentException if no sentence of the article proves it */
    public Locate {
        Objects.requireNonNull(stem, "stem");
        if (article.proving().isEmpty()) {
            throw new IllegalArgumentException("no sentence proves it");
        }
    }

    /** The sentence picked, counted from 1. */
    public record Picked(int sentence) implements Answer {
        @Override
        public Map<String, Object> tree() {
            return Map.of("sentence", sentence);
        }
    }

    static Locate read(Fields fields, ArticleContext article) {
        fields.only("kind", "stem", "explanation");
        Text stem = fields.text("stem");
        Text explanation = fields.optionalText("explanation");
        if (article.proving().isEmpty()) {
            fields.problem("", "NO_KEY", "No sentence of the article holds evidence of this fact.");
        }
        fields.throwIfInvalid();
        return new Locate(stem, explanation, article);
    }

    @Override
    public Kind kind() {
        return Kind.LOCATE;
    }

    @Override
    public Map<String, Object> content() {
        return ContentTree.of(this).map();
    }

    @Override
    public Map<String, Object> asked() {
        return ContentTree.asked(this).with("sentences", article.sentences()).map();
    }

    @Override
    public Answer answer(@Nullable Object tree) {
        return AnswerReading.read(tree, "sentence", fields -> {
            int sentence = fields.integer("sentence");
            if (fields.problems().isEmpty() && (sentence < 1 || sentence > article.sentences())) {
                fields.problem("sentence", "OUT_OF_RANGE", "The article has " + article.sentences() + " sentences.");
            }
            return new Picked(sentence);
        });
    }

    @Override
    public Map<String, Object> answerTree(Map<String, List<String>> form) {
        Form fields = new Form(form);
        String sentence = fields.first("sentence");
        return fields.tree(
                "sentence",
                Form.wholeNumber(sentence).<Object>map(number -> number).orElse(sentence));
    }

    /** 1 if the sentence holds an evidence span of the fact, else 0; where several do, each of them is right. */
    @Override
    public Mark mark(Answer answer) {
        return Mark.of(answer, Picked.class, picked -> Mark.of(article.proving().contains(picked.sentence) ? 1 : 0));
    }

    @Override
    public Answer key() {
        return new Picked(article.proving().first());
    }

    @Override
    public Question rekeyed(Answer key) {
        return new Locate(stem, Text.EMPTY, article.withProving(new TreeSet<>(Set.of(key.as(Picked.class).sentence))));
    }
}
