package org.lede.question;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A question answered by typing a word or a phrase.
 *
 * @param acceptance what is accepted
 * @param article    whose language and words decide what is a slip
 */
public record ShortText(Text stem, Text explanation, Acceptance acceptance, ArticleContext article)
        implements Question {

    /** How many characters a typed answer may have; comparing longer ones would waste time. */
    public static final int LONGEST_ANSWER = 1_000;

    public ShortText {
        Objects.requireNonNull(acceptance, "acceptance");
        Objects.requireNonNull(article, "article");
    }

    /** What the learner typed, stripped and in NFC. */
    public record Typed(String text) implements Answer {
        @Override
        public Map<String, Object> tree() {
            return Map.of("text", text);
        }
    }

    static ShortText read(Fields fields, Text stem, Text explanation, ArticleContext article) {
        return new ShortText(stem, explanation, Acceptance.read(fields, Folding.of(article.language())), article);
    }

    @Override
    public Map<String, Object> content() {
        return acceptance.addTo(Tree.content(this)).map();
    }

    @Override
    public Map<String, Object> asked() {
        return Tree.asked(this).map();
    }

    @Override
    public Answer read(Fields answer) {
        return new Typed(readTyped(answer.field("text")));
    }

    @Override
    public boolean isTyped() {
        return true;
    }

    /**
     * The part that the accepted answer earns which it is the same as, by the rules of {@code Leniency}, or a slip of, by
     * those of {@code Slips}.
     */
    @Override
    public Mark mark(Answer answer) {
        return Mark.of(answer, Typed.class, typed -> acceptance.markTyped(typed.text, article));
    }

    @Override
    public Answer key() {
        return new Typed(acceptance.canonical());
    }

    @Override
    public Question rekeyed(Answer key) {
        return new ShortText(stem, Text.EMPTY, acceptance.only(key.as(Typed.class).text), article);
    }

    @Override
    public boolean saysTheSame(Answer one, Answer other) {
        return one instanceof Typed first
                && other instanceof Typed second
                && new Leniency(article).isSame(first.text, second.text);
    }

    @Override
    public List<List<String>> accepted() {
        return List.of(acceptance.full());
    }

    /** A typed answer of bounded length. */
    static String readTyped(Fields field) {
        String text = field.asString();
        if (text.length() > LONGEST_ANSWER) {
            field.problem("", "TOO_LONG", "An answer may have " + LONGEST_ANSWER + " characters at most.");
        }
        return text;
    }
}
