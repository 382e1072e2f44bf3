package org.lede.library.files;

import java.util.regex.Pattern;
import org.lede.question.Fields;

/** The names that authors give: short, lower case, with hyphens, since they stand in URLs. */
final class Refs {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 80;

    private Refs() {}

    static boolean isSlug(String text) {
        return text.length() <= LONGEST && SLUG.matcher(text).matches();
    }

    static String read(Fields fields, String name) {
        String ref = fields.string(name);
        if (!ref.isEmpty() && !isSlug(ref)) {
            fields.problem(name, "NOT_A_REF", "This has to be made of a-z, 0-9 and single hyphens, at most 80.");
        }
        return ref;
    }
}
