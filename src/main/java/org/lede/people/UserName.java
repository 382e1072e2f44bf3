package org.lede.people;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/**
 * The name that a person signs in with.
 *
 * @param text as it was typed, in compatibility composition (Unicode NFKC)
 */
public record UserName(String text) {

    private static final Pattern USABLE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{2,39}");

    /** @throws Refused when it isn't a valid name: 3 to 40 letters, digits, dots, hyphens and underscores, a letter or digit first */
    public static UserName of(String written) {
        UserName name = new UserName(composed(written));
        if (!USABLE.matcher(name.text).matches()) {
            throw new Refused(
                    Refusal.UNUSABLE_NAME,
                    "A user name has 3 to 40 letters, digits, dots, hyphens and underscores.",
                    List.of(new Refused.Fault("/userName", "UNUSABLE_NAME", "This can't be a user name.")));
        }
        return name;
    }

    /** The form in which names are compared: two that differ in case alone are the same. */
    public String folded() {
        return fold(text);
    }

    /** The folded form of any text, also one that isn't a valid name. */
    static String fold(String written) {
        return composed(written).toLowerCase(Locale.ROOT);
    }

    private static String composed(String written) {
        return Normalizer.normalize(written.strip(), Normalizer.Form.NFKC);
    }
}
