package org.lede;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.qute.i18n.Message;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What pages say, in every language: nothing is missing, nothing is left over, and each says the same things. */
class MessagesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path FRENCH = Path.of("src/main/resources/messages");

    private static final Pattern EXPRESSION = Pattern.compile("\\{[^}]*}");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    /** A straight apostrophe; a double sign without its narrow space before it; a quotation mark without it inside. */
    private static final Pattern BAD_FRENCH = Pattern.compile("['\"]|[^\u202f][;:!?»]|«[^\u202f]|\\.\\.\\.");

    /** Every bundle there is, so that none can be forgotten. */
    static List<Class<?>> bundles() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.lede").stream()
                        .filter(type -> type.isAnnotatedWith(MessageBundle.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void french_hasEveryMessageAndNoOther(Class<?> bundle) {
        assertThat(french(bundle).keySet()).isEqualTo(english(bundle).keySet());
        assertThat(french(bundle)).allSatisfy((key, words) -> assertThat(words).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void french_fillsInWhatEnglishFillsIn(Class<?> bundle) {
        Map<String, String> french = french(bundle);
        Map<String, SortedSet<String>> parameters = english(bundle).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> names(entry.getValue()), (a, b) -> a, TreeMap::new));

        assertThat(used(french, parameters)).isEqualTo(parameters);
        assertThat(used(words(english(bundle)), parameters)).isEqualTo(parameters);
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

        assertThat(english(bundle).keySet())
                .filteredOn(key -> !isIn(templates, name(bundle) + ":" + key) && !callers.contains("." + key + "("))
                .as("unused")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void french_isSetAsFrenchIs(Class<?> bundle) {
        assertThat(french(bundle))
                .allSatisfy((key, words) -> assertThat(bare(words)).doesNotContainPattern(BAD_FRENCH));
    }

    private static Map<String, Method> english(Class<?> bundle) {
        return Stream.of(bundle.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Message.class))
                .collect(Collectors.toMap(Method::getName, method -> method, (a, b) -> a, TreeMap::new));
    }

    private static Map<String, String> words(Map<String, Method> messages) {
        return messages.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().getAnnotation(Message.class).value()));
    }

    /** Read as Qute reads it, which knows no escapes; a message that is there twice is one too many. */
    private static Map<String, String> french(Class<?> bundle) {
        return text(FRENCH.resolve(name(bundle) + "_fr.properties"))
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

    /** Without markup, and with a letter for what is filled in. */
    private static String bare(String words) {
        return TAG.matcher(EXPRESSION.matcher(words).replaceAll("x")).replaceAll("");
    }

    /** Whether it occurs there as a word of its own. */
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
