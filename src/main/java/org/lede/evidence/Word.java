package org.lede.evidence;

/**
 * One word of a text as the checks on names and numbers see it.
 *
 * <p>Hyphens and apostrophes set words apart ("Niger’s" is "Niger" and "s"), so that possessives, elisions and compounds
 * need no rules of their own. Stops stay inside initialisms ("U.S") and numbers ("1,500.5").
 *
 * @param text its characters, without the last stop of an initialism
 * @param beginsSentence whether a capital says nothing about it: it begins the text or a sentence, or follows a colon or
 *     an opening quotation mark
 */
record Word(String text, boolean beginsSentence) {

    boolean isCapitalised() {
        int first = text.codePointAt(0);
        return Character.isUpperCase(first) || Character.isTitleCase(first);
    }
}
