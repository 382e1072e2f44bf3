package org.lede.question;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;

/** Word lists by name, read from a properties file beside the class that uses them. */
public final class WordLists {

    private final Properties lists = new Properties();

    private WordLists(Class<?> user, String file) {
        try (InputStream in = Objects.requireNonNull(user.getResourceAsStream(file), file)) {
            lists.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static WordLists beside(Class<?> user, String file) {
        return new WordLists(user, file);
    }

    /** The words of a list in order; empty if there is no such list. A list {@code @other} has the words of another. */
    public List<String> words(String name) {
        String words = lists.getProperty(name, "");
        if (words.startsWith("@")) {
            return words(words.substring(1));
        }
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }

    public Set<String> set(String name) {
        return Set.copyOf(words(name));
    }

    /** The words of a list written {@code word=other}, with what each of them stands for. */
    Map<String, String> pairs(String name) {
        return Map.copyOf(inOrder(name, Function.identity()));
    }

    /** The same in the order of the list, with what each word stands for read as something else. */
    public <T> Map<String, T> inOrder(String name, Function<String, T> read) {
        Map<String, T> pairs = new LinkedHashMap<>();
        for (String pair : words(name)) {
            String[] parts = pair.split("=");
            pairs.put(parts[0], read.apply(parts[1]));
        }
        return pairs;
    }

    public Set<String> names() {
        return lists.stringPropertyNames();
    }
}
