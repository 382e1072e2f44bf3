package org.lede.question;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement to judge: true, false, or not stated in the article.
 *
 * @param call     the right verdict
 * @param verdicts those to choose from, in their one order, which tells nothing of the key
 */
public record Verdict(Text stem, Text explanation, Call call, List<Call> verdicts) implements Question {

    /** What can be said of a statement. */
    public enum Call {
        TRUE("true"),
        FALSE("false"),
        NOT_STATED("not-stated");

        private final String wire;

        Call(String wire) {
            this.wire = wire;
        }

        /** The word for it in JSON and YAML. */
        public String wire() {
            return wire;
        }

        static Optional<Call> of(String wire) {
            return Arrays.stream(values())
                    .filter(call -> call.wire.equals(wire))
                    .findFirst();
        }
    }

    /**
     * @throws IllegalArgumentException if there are fewer than 2 verdicts to choose from, or the right one is not
     *     among them
     */
    public Verdict {
        verdicts = inOrder(verdicts);
        if (verdicts.size() < 2 || !verdicts.contains(call)) {
            throw new IllegalArgumentException(call + " of " + verdicts);
        }
    }

    /** The learner's verdict. */
    public record Given(Call call) implements Answer {
        @Override
        public Map<String, Object> tree() {
            return Map.of("verdict", call.wire());
        }
    }

    static Verdict read(Fields fields, ArticleContext article) {
        fields.only("kind", "stem", "explanation", "key", "verdicts");
        Text stem = fields.text("stem");
        Text explanation = fields.optionalText("explanation");
        Optional<Call> call = readKey(fields);
        Set<Call> verdicts = readVerdicts(fields);
        if (call.isPresent() && !verdicts.contains(call.get())) {
            fields.problem("verdicts", "NO_KEY", "The key has to be one of the verdicts.");
        }
        if (verdicts.size() < 2) {
            fields.problem("verdicts", "TOO_FEW", "There have to be 2 verdicts at least.");
        }
        fields.throwIfInvalid();
        return new Verdict(stem, explanation, call.orElseThrow(), List.copyOf(verdicts));
    }

    @Override
    public Kind kind() {
        return Kind.VERDICT;
    }

    @Override
    public Map<String, Object> content() {
        return ContentTree.of(this)
                .with("key", call.wire())
                .with("verdicts", wires())
                .map();
    }

    @Override
    public Map<String, Object> asked() {
        return ContentTree.asked(this).with("verdicts", wires()).map();
    }

    @Override
    public Answer answer(@Nullable Object tree) {
        return AnswerReading.read(
                tree,
                "verdict",
                fields -> readCall(fields.field("verdict"))
                        .filter(given -> isOffered(fields, given))
                        .<Answer>map(Given::new)
                        .orElse(Answer.BLANK));
    }

    @Override
    public Map<String, Object> answerTree(Map<String, List<String>> form) {
        Form fields = new Form(form);
        return fields.tree("verdict", fields.first("verdict"));
    }

    /** 1 for the right verdict, else 0: "false" is as wrong as "true" where the article says nothing. */
    @Override
    public Mark mark(Answer answer) {
        return Mark.of(answer, Given.class, given -> Mark.of(given.call == call ? 1 : 0));
    }

    @Override
    public Answer key() {
        return new Given(call);
    }

    @Override
    public Question rekeyed(Answer key) {
        return new Verdict(stem, Text.EMPTY, key.as(Given.class).call, verdicts);
    }

    @Override
    public boolean claimsTruth() {
        return call == Call.TRUE;
    }

    private List<String> wires() {
        return verdicts.stream().map(Call::wire).toList();
    }

    private boolean isOffered(Fields fields, Call given) {
        boolean offered = verdicts.contains(given);
        if (!offered) {
            fields.problem("verdict", "UNKNOWN_OPTION", "This verdict is not among those to choose from.");
        }
        return offered;
    }

    private static Optional<Call> readKey(Fields fields) {
        if (!fields.has("key")) {
            fields.problem("key", "MISSING", "This is missing.");
            return Optional.empty();
        }
        return readCall(fields.field("key"));
    }

    private static Set<Call> readVerdicts(Fields fields) {
        if (!fields.has("verdicts")) {
            return EnumSet.allOf(Call.class);
        }
        Set<Call> verdicts = EnumSet.noneOf(Call.class);
        for (Fields element : fields.list("verdicts", Call.values().length)) {
            Optional<Call> call = readCall(element);
            if (call.isPresent() && !verdicts.add(call.get())) {
                element.problem("", "DUPLICATE", "This stands here twice.");
            }
        }
        return verdicts;
    }

    private static Optional<Call> readCall(Fields field) {
        String word = field.asWord();
        Optional<Call> call = Call.of(word);
        if (call.isEmpty() && !word.isEmpty()) {
            field.problem("", "UNKNOWN_OPTION", "A verdict is true, false or not-stated.");
        }
        return call;
    }

    private static List<Call> inOrder(List<Call> verdicts) {
        return verdicts.stream().distinct().sorted().toList();
    }
}
