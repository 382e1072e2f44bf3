package org.lede.question;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A statement of which the learner picks the sentence of the article that proves it.
 *
 * @param article whose sentences are to choose from, and which of them prove it
 */
public record Locate(Text stem, Text explanation, ArticleContext article) implements Question {

    /** @throws InvalidContent if no sentence of the article proves it */
    public Locate {
        Objects.requireNonNull(stem, "stem");
        InvalidContent.refuse(
                article.proving().isEmpty(), "", "NO_KEY", "No sentence of the article holds evidence of this fact.");
    }

    /** The sentence picked, counted from 1. */
    public record Picked(int sentence) implements Answer {
        @Override
        public Map<String, Object> tree() {
            return Map.of("sentence", sentence);
        }
    }

    static Locate read(Fields fields, Text stem, Text explanation, ArticleContext article) {
        return new Locate(stem, explanation, article);
    }

    @Override
    public Map<String, Object> content() {
        return Tree.content(this).map();
    }

    @Override
    public Map<String, Object> asked() {
        return Tree.asked(this).with("sentences", article.sentences()).map();
    }

    @Override
    public Answer read(Fields answer) {
        int sentence = answer.integer("sentence");
        if (answer.problems().isEmpty() && (sentence < 1 || sentence > article.sentences())) {
            answer.problem("sentence", "OUT_OF_RANGE", "The article has " + article.sentences() + " sentences.");
        }
        return new Picked(sentence);
    }

    /** 1 if the sentence holds an evidence span of the fact, else 0; where several do, each of them is right. */
    @Override
    public Mark mark(Answer answer) {
        return Mark.of(answer, Picked.class, picked -> Mark.of(article.proving().contains(picked.sentence) ? 1 : 0));
    }

    @Override
    public double byChance() {
        return article.proving().size() / (double) article.sentences();
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
