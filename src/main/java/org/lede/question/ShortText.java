package org.lede.question;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question answered by typing a word or a phrase.
 *
 * @param acceptance what is accepted
 * @param article    whose language and words decide what is a slip
 */
public record ShortText(Text stem, Text explanation, Acceptance acceptance, ArticleContext article)
        implements Question {

    /** Nobody types a longer word or phrase; comparing it would burn time. */
    /** How many characters a typed answer may have. */
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

    static ShortText read(Fields fields, ArticleContext article) {
        fields.only("kind", "stem", "explanation", "accept", "reject");
        Text stem = fields.text("stem");
        Text explanation = fields.optionalText("explanation");
        Acceptance acceptance = Acceptance.read(fields, Folding.of(article.language()));
        fields.throwIfInvalid();
        return new ShortText(stem, explanation, Objects.requireNonNull(acceptance), article);
    }

    @Override
    public Kind kind() {
        return Kind.SHORT_TEXT;
    }

    @Override
    public Map<String, Object> content() {
        return acceptance.addTo(ContentTree.of(this)).map();
    }

    @Override
    public Map<String, Object> asked() {
        return ContentTree.asked(this).map();
    }

    @Override
    public Answer answer(@Nullable Object tree) {
        return AnswerReading.read(tree, "text", fields -> new Typed(readTyped(fields.field("text"))));
    }

    @Override
    public Map<String, Object> answerTree(Map<String, List<String>> form) {
        Form fields = new Form(form);
        return fields.tree("text", fields.first("text"));
    }

    @Override
    public boolean isTyped() {
        return true;
    }

    /**
     * The part that the accepted answer earns which it equals after {@link Folding}, or is a slip of by the rule of
     * {@code Slips}.
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
                && Folding.of(article.language()).same(first.text, second.text);
    }

    @Override
    public List<List<String>> accepted() {
        return List.of(acceptance.full());
    }

    /** A typed answer, no longer than anybody types. */
    static String readTyped(Fields field) {
        String text = field.asString();
        if (text.length() > LONGEST_ANSWER) {
            field.problem("", "TOO_LONG", "An answer may have " + LONGEST_ANSWER + " characters at most.");
        }
        return text;
    }
}
