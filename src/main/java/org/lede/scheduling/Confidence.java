package org.lede.scheduling;

/**
 * How sure a learner says to be of an answer, and the certainty-based mark that comes of it: it pays to say how sure one
 * truly is. Scheme of Gardner-Medwin (1995, 2006): right 1, 2 or 3, wrong 0, −2 or −6.
 */
public enum Confidence {
    /** Best where the answer is right less often than two times in three. */
    LOW(0, 2.0 / 3, 1, 0),
    /** Best from two times in three to four in five. */
    MIDDLE(2.0 / 3, 0.8, 2, -2),
    /** Best above four times in five. */
    HIGH(0.8, 1, 3, -6);

    private final double from;
    private final double to;
    private final int markIfRight;
    private final int markIfWrong;

    Confidence(double from, double to, int markIfRight, int markIfWrong) {
        this.from = from;
        this.to = to;
        this.markIfRight = markIfRight;
        this.markIfWrong = markIfWrong;
    }

    /** The confidence of that level. @throws IllegalArgumentException if it is not in 1..3 */
    public static Confidence of(int level) {
        if (level < 1 || level > 3) {
            throw new IllegalArgumentException("a confidence is 1 to 3, not " + level);
        }
        return values()[level - 1];
    }

    /** 1 for low, 2 for middle, 3 for high. */
    public int level() {
        return ordinal() + 1;
    }

    /** The certainty-based mark, from −6 to 3. */
    public int mark(boolean right) {
        return right ? markIfRight : markIfWrong;
    }

    /** The least share of right answers for which this confidence earns most. */
    public double from() {
        return from;
    }

    /** The greatest share of right answers for which this confidence earns most. */
    public double to() {
        return to;
    }
}
