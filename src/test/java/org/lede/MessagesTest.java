package org.lede;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that every message has its text in English and in French, filled in with the same values, and is used. */
@Execution(ExecutionMode.CONCURRENT)
class MessagesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    private static final List<String> LANGUAGES = List.of("en", "fr");

    private static final Pattern EXPRESSION = Pattern.compile("\\{[^}]*}");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    /** A straight quote, a double punctuation mark without the narrow space that belongs to it, or three dots. */
    private static final Pattern BAD_FRENCH = Pattern.compile("['\"]|[^\u202f][;:!?»]|«[^\u202f]|\\.\\.\\.");

    /** Finds every bundle in the application. */
    static List<Class<?>> bundles() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.lede").stream()
                        .filter(type -> type.isAnnotatedWith(MessageBundle.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void texts_haveEveryMessageAndNoOther(Class<?> bundle) {
        for (String language : LANGUAGES) {
            Map<String, String> texts = texts(bundle, language);
            assertThat(texts.keySet()).as(language).isEqualTo(messages(bundle).keySet());
            assertThat(texts)
                    .as(language)
                    .allSatisfy((key, text) -> assertThat(text).isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void texts_useEveryParameter(Class<?> bundle) {
        Map<String, SortedSet<String>> parameters = messages(bundle);

        for (String language : LANGUAGES) {
            assertThat(used(texts(bundle, language), parameters)).as(language).isEqualTo(parameters);
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyMessage_isUsed(Class<?> bundle) {
        String templates = read(TEMPLATES);
        String callers = files(JAVA)
                .map(MessagesTest::text)
                .filter(text ->
                        text.contains(bundle.getSimpleName()) && !text.contains("interface " + bundle.getSimpleName()))
                .collect(Collectors.joining());

        assertThat(messages(bundle).keySet())
                .filteredOn(key -> !isIn(templates, name(bundle) + ":" + key) && !callers.contains("." + key + "("))
                .as("unused")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void french_hasFrenchPunctuation(Class<?> bundle) {
        assertThat(texts(bundle, "fr"))
                .allSatisfy((key, text) -> assertThat(bare(text)).doesNotContainPattern(BAD_FRENCH));
    }

    /** The names of the parameters of each message. */
    private static Map<String, SortedSet<String>> messages(Class<?> bundle) {
        return Stream.of(bundle.getDeclaredMethods())
                .collect(Collectors.toMap(Method::getName, MessagesTest::names, (a, b) -> a, TreeMap::new));
    }

    /** Reads the file as Qute does, without escapes; a message that appears twice is an error. */
    private static Map<String, String> texts(Class<?> bundle, String language) {
        return text(MESSAGES.resolve(name(bundle) + "_" + language + ".properties"))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(
                        line -> line[0],
                        line -> line[1],
                        (one, other) -> {
                            throw new AssertionError("twice: " + one + " | " + other);
                        },
                        TreeMap::new));
    }

    private static String name(Class<?> bundle) {
        return bundle.getAnnotation(MessageBundle.class).value();
    }

    private static SortedSet<String> names(Method message) {
        return Arrays.stream(message.getParameters())
                .map(Parameter::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, SortedSet<String>> used(
            Map<String, String> words, Map<String, SortedSet<String>> parameters) {
        Map<String, SortedSet<String>> used = new TreeMap<>();
        words.forEach((key, message) -> {
            List<String> expressions = EXPRESSION
                    .matcher(message)
                    .results()
                    .map(found -> found.group())
                    .toList();
            used.put(
                    key,
                    parameters.getOrDefault(key, new TreeSet<>()).stream()
                            .filter(name -> expressions.stream().anyMatch(expression -> isIn(expression, name)))
                            .collect(Collectors.toCollection(TreeSet::new)));
        });
        return used;
    }

    /** Removes markup and puts a letter in place of each expression. */
    private static String bare(String words) {
        return TAG.matcher(EXPRESSION.matcher(words).replaceAll("x")).replaceAll("");
    }

    /** Whether the word occurs in the text as a whole word. */
    private static boolean isIn(String text, String word) {
        return Pattern.compile("(?<![\\w'])" + Pattern.quote(word) + "(?![\\w'])")
                .matcher(text)
                .find();
    }

    private static String read(Path folder) {
        return files(folder).map(MessagesTest::text).collect(Collectors.joining());
    }

    private static Stream<Path> files(Path folder) {
        try {
            return Files.walk(folder).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
