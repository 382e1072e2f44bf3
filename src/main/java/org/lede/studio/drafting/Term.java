package org.lede.studio.drafting;

import java.util.Comparator;

/**
 * A name, date or number in a text.
 *
 * @param text as it stands there, without an article before it
 * @param start the first char
 * @param end the first char after it
 */
record Term(Type type, String text, int start, int end) {

    static final Comparator<Term> IN_ORDER = Comparator.comparingInt(Term::start);

    /** What can be asked of it and what can stand in for it. */
    enum Type {
        COUNTRY,
        /** "French". */
        NATIONALITY,
        /** Of a person, a place, a work: of whatever has a capital. */
        NAME,
        /** "July". */
        MONTH,
        /** "8 April", "April 8, 2024". */
        DATE,
        YEAR,
        NUMBER
    }

    boolean is(Type wanted) {
        return type == wanted;
    }

    /** The text with something else in the term's place. */
    String replacedIn(String whole, String other) {
        return whole.substring(0, start) + other + whole.substring(end);
    }

    boolean overlaps(Term other) {
        return start < other.end && other.start < end;
    }
}
