package org.lede.question;

/**
 * What became of one question, told in a word; a question left empty, one honestly not known and a wrong one are three
 * things.
 */
public enum Outcome {
    RIGHT("right"),
    PARTLY_RIGHT("partly-right"),
    WRONG("wrong"),
    DONT_KNOW("dont-know"),
    NOT_ANSWERED("not-answered"),
    /** A ruling found that the question proves nothing; its points went to everybody. */
    VOID("void");

    private final String wire;

    Outcome(String wire) {
        this.wire = wire;
    }

    /** The word for it in JSON, stable for ever. */
    public String wire() {
        return wire;
    }
}
