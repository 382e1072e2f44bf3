package org.lede.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Recognises passwords that guessers try first: the 30,000 commonest of the zxcvbn library's list, the user name and the
 * name of this application, also with a year or a few signs around them, backwards, repeated, or with digits for letters.
 *
 * <p>The list is read through for each new password and not kept: that takes a few milliseconds of an operation that
 * takes a hundred for its hash, and costs neither start-up time nor memory.
 */
final class CommonPasswords {

    private static final String LIST = "/com/nulabinc/zxcvbn/matchers/dictionaries/passwords.txt";

    private static final String APPLICATION = "lede";

    /** A year and an exclamation mark, with room for a separator. More around a word is more than decoration. */
    private static final int MOST_DECORATION = 6;

    /** Repeating so few characters is guessed whatever they are. */
    private static final int SHORT_UNIT = 3;

    private static final Pattern DECORATION = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

    private CommonPasswords() {}

    /** @param password and {@code foldedName} as names are compared: composed and in lower case */
    static boolean include(String password, String foldedName) {
        Set<String> roots = roots(password);
        if (roots.stream().anyMatch(root -> root.length() <= SHORT_UNIT && isRepeated(root, password))) {
            return true;
        }
        Set<String> own = roots(foldedName);
        own.add(APPLICATION);
        return roots.stream().anyMatch(own::contains) || anyIsListed(roots);
    }

    /** Whatever a password may have been made from by one or several of the tricks that everybody knows. */
    static Set<String> roots(String password) {
        Set<String> roots = new LinkedHashSet<>(Set.of(password));
        Deque<String> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            String next = open.pop();
            Stream<String> undone = Stream.of(reversed(next), undecorated(next), spelt(next, 'l'), spelt(next, 'i'));
            Stream.concat(undone, units(next)).filter(roots::add).forEach(open::push);
        }
        return roots;
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static String undecorated(String text) {
        String bare = DECORATION.matcher(text).replaceAll("");
        return bare.isEmpty() || text.length() - bare.length() > MOST_DECORATION ? text : bare;
    }

    /** The texts that a text repeats: of four times "blah", "blah" and "blahblah". */
    private static Stream<String> units(String text) {
        return IntStream.rangeClosed(1, text.length() / 2)
                .filter(length -> text.length() % length == 0)
                .mapToObj(length -> text.substring(0, length))
                .filter(unit -> unit.repeat(text.length() / unit.length()).equals(text));
    }

    private static boolean isRepeated(String unit, String password) {
        return password.length() > unit.length() && password.replace(unit, "").isEmpty();
    }

    /** @param one what the digit 1 stands for */
    private static String spelt(String text, char one) {
        return text.replace('0', 'o')
                .replace('1', one)
                .replace('!', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('@', 'a')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't')
                .replace('8', 'b');
    }

    private static boolean anyIsListed(Set<String> roots) {
        try (InputStream list = CommonPasswords.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException("the list of common passwords is missing: " + LIST);
            }
            return new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
                    .lines()
                    .anyMatch(roots::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
