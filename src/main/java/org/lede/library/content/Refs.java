package org.lede.library.content;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.lede.question.Fields;

/** The names that authors give: short, lower case, with hyphens, since they stand in URLs. */
public final class Refs {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+|['’]");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");

    /** As long as a name made of a title gets, so that a number can be added. */
    private static final int USUAL = 60;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 80;

    private Refs() {}

    public static boolean isSlug(String text) {
        return text.length() <= LONGEST && SLUG.matcher(text).matches();
    }

    /**
     * A name made of the words of a title: "The ice of Ødby" becomes {@code the-ice-of-odby}. Empty where the words have no
     * Latin letter and no digit.
     */
    public static String of(String words) {
        String plain = MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("œ", "oe")
                .replace("ł", "l")
                .replace("đ", "d");
        String hyphenated = OTHERS.matcher(plain).replaceAll("-");
        String cut = hyphenated.length() <= USUAL ? hyphenated : upToAWord(hyphenated);
        return EDGES.matcher(cut).replaceAll("");
    }

    /**
     * A name made of those words that isn't taken, with a number where it has to be.
     *
     * @param otherwise the name where nothing can be made of the words
     */
    public static String free(String words, String otherwise, Predicate<String> taken) {
        String made = of(words);
        String stem = made.isEmpty() ? otherwise : made;
        String name = stem;
        for (int n = 2; taken.test(name); n++) {
            name = stem + "-" + n;
        }
        return name;
    }

    private static String upToAWord(String hyphenated) {
        int end = hyphenated.lastIndexOf('-', USUAL);
        return hyphenated.substring(0, end > 0 ? end : USUAL);
    }

    static String read(Fields fields, String name) {
        String ref = fields.string(name);
        if (!ref.isEmpty() && !isSlug(ref)) {
            fields.problem(name, "NOT_A_REF", "This has to be made of a-z, 0-9 and single hyphens, at most 80.");
        }
        return ref;
    }
}
