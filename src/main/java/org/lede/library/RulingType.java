package org.lede.library;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.lede.question.Answer;
import org.lede.question.Ruling;

/** What a ruling does. */
public enum RulingType {
    /** The question is void: each learner gets its points. */
    VOID("void", answer -> new Ruling.Void()),
    /** An answer is right as well. */
    ACCEPT("accept", Ruling.Accept::new),
    /** An answer is right instead. */
    REKEY("rekey", Ruling.Rekey::new);

    private final String wire;
    private final Function<Answer, Ruling> ruling;

    RulingType(String wire, Function<Answer, Ruling> ruling) {
        this.wire = wire;
        this.ruling = ruling;
    }

    /** The word for it in JSON and in the database, stable for ever. */
    public String wire() {
        return wire;
    }

    /** One of this type about that answer. */
    public Ruling ruling(Answer answer) {
        return ruling.apply(answer);
    }

    public static Optional<RulingType> of(String wire) {
        return Arrays.stream(values()).filter(type -> type.wire.equals(wire)).findFirst();
    }
}
