package org.lede.evidence;

import java.util.List;
import java.util.Locale;
import org.lede.question.Folding;

/** Compares texts of one language, folded as for marking. */
final class Reading {

    private final Folding folding;

    Reading(String language) {
        this.folding = Folding.of(language);
    }

    /** The text folded; apostrophes set words apart first, so that "Niger" is found in "Niger’s". */
    String fold(String text) {
        StringBuilder apart = new StringBuilder();
        text.codePoints()
                .map(c -> Characters.plainPunctuation(c) == '\'' ? ' ' : c)
                .forEach(apart::appendCodePoint);
        return folding.fold(apart.toString());
    }

    /** Whether the second text occurs in the first, whole words only; what folds to nothing occurs nowhere. */
    boolean holds(String text, String part) {
        String within = fold(text);
        String sought = fold(part);
        if (sought.isBlank()) {
            return false;
        }
        for (int at = within.indexOf(sought); at >= 0; at = within.indexOf(sought, at + 1)) {
            if (!cutsWord(within, at) && !cutsWord(within, at + sought.length())) {
                return true;
            }
        }
        return false;
    }

    boolean anyHolds(List<String> texts, String part) {
        return texts.stream().anyMatch(text -> holds(text, part));
    }

    /**
     * Whether a reader can't tell two texts of a list apart: case, typography and an article don't, signs and units do ("C"
     * and "C++", "1.5" and "15", "5 mW" and "5 MW").
     */
    boolean looksTheSame(String one, String other) {
        return folding.fold(one).isEmpty() ? one.strip().equals(other.strip()) : folding.same(one, other);
    }

    /** The language proper of a BCP 47 tag: {@code pt} of {@code pt-BR}. */
    static String baseLanguage(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    private static boolean cutsWord(String text, int at) {
        return at > 0 && at < text.length() && Characters.joins(text.codePointBefore(at), text.codePointAt(at));
    }
}
