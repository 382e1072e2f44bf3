package org.lede.evidence;

/** Marks behind the stop of a sentence that lead to a note and belong to what they follow: "late.[1] Then". */
final class NoteMarks {

    private static final int LONGEST = 60;
    private static final int MOST_DIGITS = 3;

    private final int[] text;
    private final int limit;

    NoteMarks(int[] text, int limit) {
        this.text = text;
        this.limit = limit;
    }

    /** The end of all note marks at that place; the place itself if there is none. */
    int skip(int at) {
        int end = at;
        for (int next = skipOne(end); next > end; next = skipOne(end)) {
            end = next;
        }
        return Characters.isSpaceOrEnd(text, end, limit) || end > at && !Character.isLetterOrDigit(text[end])
                ? end
                : at;
    }

    private int skipOne(int at) {
        if (at == limit) {
            return at;
        }
        int spaced = Characters.skipSpaces(text, at, limit);
        if (text[at] == '[') {
            return bracketed(at, false);
        }
        if (spaced > at && spaced < limit && text[spaced] == '[') {
            int end = bracketed(spaced, true);
            return end > spaced ? end : at;
        }
        if (text[at] == '(') {
            return numbered(at);
        }
        if (text[at] == ':') {
            int end = digits(at + 1);
            return end > at + 1 && Characters.isSpaceOrEnd(text, end, limit) ? end : at;
        }
        return raised(at);
    }

    /** Glued to the stop anything may stand in the brackets, behind a space only a number or a letter. */
    private int bracketed(int at, boolean shortOnly) {
        int end = at + 1;
        while (end < limit && end - at < LONGEST && text[end] != ']' && text[end] != '[') {
            end++;
        }
        boolean closed = end < limit && text[end] == ']' && end > at + 1;
        boolean link = closed && end + 1 < limit && text[end + 1] == '(';
        boolean letter = end == at + 2 && Character.isLetter(text[at + 1]);
        boolean fits = !shortOnly || letter || digits(at + 1) == end;
        return closed && !link && fits ? end + 1 : at;
    }

    private int numbered(int at) {
        int end = digits(at + 1);
        return end > at + 1 && end - at <= MOST_DIGITS + 1 && end < limit && text[end] == ')' ? end + 1 : at;
    }

    /** Digits, and what stands between those of several pages or notes. */
    private int digits(int at) {
        int end = at;
        while (end < limit
                && (Character.isDigit(text[end])
                        || end > at && (text[end] == ',' || text[end] == 0x060C || Stops.isDash(text[end])))) {
            end++;
        }
        return end;
    }

    private int raised(int at) {
        int end = at;
        while (end < limit && isRaised(text[end])) {
            end++;
        }
        return end;
    }

    private static boolean isRaised(int codePoint) {
        return switch (codePoint) {
            case 0xB9, 0xB2, 0xB3, 0x2070, '*', 0x2020, 0x2021 -> true;
            default -> codePoint >= 0x2074 && codePoint <= 0x2079;
        };
    }

    /** "late.1 Then": a plain number right behind the stop, where a word of small letters stands before it. */
    int skipPlain(int at) {
        int end = at;
        while (end < limit && text[end] >= '0' && text[end] <= '9') {
            end++;
        }
        return end > at && end - at <= MOST_DIGITS && Characters.isSpaceOrEnd(text, end, limit) ? end : at;
    }
}
