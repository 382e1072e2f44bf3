package org.lede.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** @throws InvalidContent if there are fewer than 2 verdicts to choose from, or the right one is not among them */
    public Verdict {
        verdicts = verdicts.stream().distinct().sorted().toList();
        InvalidContent.refuse(
                !verdicts.contains(call), "/verdicts", "NO_KEY", "The key has to be one of the verdicts.");
        InvalidContent.refuse(verdicts.size() < 2, "/verdicts", "TOO_FEW", "There have to be 2 verdicts at least.");
    }

    /** The learner's verdict. */
    public record Given(Call call) implements Answer {
        @Override
        public Map<String, Object> tree() {
            return Map.of("verdict", call.wire());
        }
    }

    static Verdict read(Fields fields, Text stem, Text explanation, ArticleContext article) {
        if (!fields.has("key")) {
            fields.problem("key", "MISSING", "This is missing.");
        }
        Optional<Call> call = fields.has("key") ? readCall(fields.field("key")) : Optional.empty();
        List<Call> verdicts = readVerdicts(fields);
        return new Verdict(stem, explanation, call.orElse(verdicts.isEmpty() ? Call.TRUE : verdicts.get(0)), verdicts);
    }

    @Override
    public Map<String, Object> content() {
        return Tree.content(this)
                .with("key", call.wire())
                .with("verdicts", wires())
                .map();
    }

    @Override
    public Map<String, Object> asked() {
        return Tree.asked(this).with("verdicts", wires()).map();
    }

    @Override
    public Answer read(Fields answer) {
        Optional<Call> given = readCall(answer.field("verdict"));
        if (given.isPresent() && !verdicts.contains(given.get())) {
            answer.problem("verdict", "UNKNOWN_OPTION", "This verdict is not among those to choose from.");
        }
        return given.<Answer>map(Given::new).orElse(Answer.BLANK);
    }

    /** 1 for the right verdict, else 0: "false" is as wrong as "true" where the article says nothing. */
    @Override
    public Mark mark(Answer answer) {
        return Mark.of(answer, Given.class, given -> Mark.of(given.call == call ? 1 : 0));
    }

    @Override
    public double byChance() {
        return 1.0 / verdicts.size();
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

    private static List<Call> readVerdicts(Fields fields) {
        if (!fields.has("verdicts")) {
            return List.of(Call.values());
        }
        List<Call> verdicts = new ArrayList<>();
        for (Fields element : fields.list("verdicts", Call.values().length)) {
            Optional<Call> call = readCall(element);
            if (call.isPresent() && verdicts.contains(call.get())) {
                element.problem("", "DUPLICATE", "This is used twice.");
            }
            call.ifPresent(verdicts::add);
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
}
