package org.lede.studio.drafting;

import java.util.List;
import org.lede.evidence.Sentence;

/**
 * What an article says in one sentence or a part of one, and what can be understood by itself.
 *
 * @param sentence where it says so
 * @param part     which of the sentence's statements it is, from 1
 * @param text     with a capital, without the full stop, with single spaces
 * @param quote    the article's own characters that say so
 * @param terms    the names, dates and numbers in the text, in order
 */
record Statement(Sentence sentence, int part, String text, String quote, List<Term> terms) {

    private static final int EXAMPLE = 0;

    String ref() {
        String which = part == EXAMPLE ? "-example" : "-" + part;
        return "sentence-" + sentence.number() + (part == 1 ? "" : which);
    }

    /** What the sentence says beside its statements, by an example. */
    Statement example(String said, String itsQuote) {
        return new Statement(sentence, EXAMPLE, said, itsQuote, List.of());
    }

    /** The text with its full stop. */
    String asSentence() {
        return text.endsWith(".") ? text : text + ".";
    }

    int words() {
        return text.split(" ").length;
    }

    /** Whether something stands in it once, as whole words. */
    boolean hasOnce(String words) {
        int at = Texts.indexOf(text, words, 0);
        return at >= 0 && Texts.indexOf(text, words, at + words.length()) < 0;
    }

    long count(Term.Type type) {
        return terms.stream().filter(term -> term.is(type)).count();
    }
}
