package org.lede.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one node of a plain tree (maps, lists, strings, numbers, booleans, null: the shape that JSON and YAML give) and
 * notes every problem under its pointer instead of stopping at the first.
 *
 * <p>Strings are read stripped and in NFC, so that what looks the same is the same. An invalid value reads as an empty
 * one, so that reading can go on until {@link #throwIfInvalid()}. Hostile trees do no harm: only the fields asked for are
 * visited, so their depth doesn't matter, and lists, strings and the problems noted are limited.
 */
public final class Fields {

    /** The longest list read unless the caller says otherwise. */
    public static final int LONGEST_LIST = 1_000;

    /** A tree with more problems than this is something else altogether. */
    private static final int MOST_PROBLEMS = 100;

    /** The fields of a node that isn't an object; none of them is called missing as well. Told apart by its identity. */
    private static final Map<String, @Nullable Object> UNREADABLE = Collections.unmodifiableMap(new LinkedHashMap<>());

    private final @Nullable Object node;
    private final String pointer;

    /** Of the whole tree. */
    private final List<Problem> noted;

    private @Nullable Map<String, @Nullable Object> members;

    private Fields(@Nullable Object node, String pointer, List<Problem> noted) {
        this.node = node;
        this.pointer = pointer;
        this.noted = noted;
    }

    /** A reader of a whole tree. */
    public static Fields of(@Nullable Object tree) {
        return new Fields(tree, "", new ArrayList<>());
    }

    /** Where this node is in the tree, as an RFC 6901 JSON pointer. */
    public String pointer() {
        return pointer;
    }

    /** What has been found wrong so far, in the whole tree. */
    public List<Problem> problems() {
        return List.copyOf(noted);
    }

    /**
     * Notes a problem of a field, or of the node itself where the name is empty. Nothing more is noted of a node that isn't
     * an object.
     */
    public void problem(String name, String code, String message) {
        if (name.isEmpty()) {
            note(pointer, code, message);
        } else if (members != UNREADABLE) {
            note(child(name), code, message);
        }
    }

    /** @throws InvalidContent if anything has been found wrong in the whole tree */
    public void throwIfInvalid() {
        if (!noted.isEmpty()) {
            throw new InvalidContent(noted);
        }
    }

    /**
     * What a constructor makes of what was read.
     *
     * @throws InvalidContent with all that was noted, and what the constructor refuses
     */
    <T> T build(Supplier<T> constructor) {
        Optional<T> built = attempt(constructor);
        throwIfInvalid();
        return built.orElseThrow();
    }

    /** As {@link #build}, but notes what the constructor refuses, unless something was noted there or above. */
    <T> Optional<T> attempt(Supplier<T> constructor) {
        try {
            return Optional.of(constructor.get());
        } catch (InvalidContent refusal) {
            for (Problem problem : refusal.problems()) {
                String place = pointer + problem.pointer();
                if (noted.stream().noneMatch(one -> (place + "/").startsWith(one.pointer() + "/"))) {
                    note(place, problem.code(), problem.message());
                }
            }
        } catch (IllegalArgumentException madeOfInvalidParts) {
            if (noted.isEmpty()) {
                throw madeOfInvalidParts;
            }
        }
        return Optional.empty();
    }

    /** Notes every field that is not one of these as unknown. */
    public void only(String... known) {
        Set<String> names = Set.of(known);
        for (String name : members().keySet()) {
            if (!names.contains(name)) {
                note(child(name), "UNKNOWN_FIELD", "There is no such field here.");
            }
        }
    }

    /** The names of all fields, in the order of the tree. */
    public Set<String> names() {
        return members().keySet();
    }

    /** Whether the field is there and not null. */
    public boolean has(String name) {
        return members().get(name) != null;
    }

    /** Whether this node is null or an empty string, list or object. */
    public boolean isBlank() {
        return PlainTree.isBlank(node);
    }

    /** Whether the field is absent, null or an empty string, list or object. */
    public boolean isBlank(String name) {
        return field(name).isBlank();
    }

    /** A reader of the field's value, whatever that is. */
    public Fields field(String name) {
        return new Fields(members().get(name), child(name), noted);
    }

    /** A required string, stripped; empty if there is none. */
    public String string(String name) {
        return required(name, Fields::readString).orElse("");
    }

    /** An optional string, stripped; null if it is absent or blank. */
    public @Nullable String optionalString(String name) {
        return isBlank(name) ? null : field(name).readString().orElse(null);
    }

    /** A required text: a string, or an object of {@code text}, {@code html} and {@code media}. */
    public Text text(String name) {
        return required(name, field -> Optional.of(field.asText())).orElse(Text.EMPTY);
    }

    /** An optional text; {@link Text#EMPTY} if it is absent or blank. */
    public Text optionalText(String name) {
        return isBlank(name) ? Text.EMPTY : field(name).asText();
    }

    /** An optional boolean. */
    public boolean bool(String name, boolean otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        if (members().get(name) instanceof Boolean value) {
            return value;
        }
        problem(name, "NOT_A_BOOLEAN", "This has to be true or false.");
        return otherwise;
    }

    /** A required whole number; 0 if there is none. */
    public int integer(String name) {
        return required(name, Fields::readInteger).orElse(0);
    }

    /** A required number, exact; 0 if there is none. */
    public BigDecimal decimal(String name) {
        return required(name, Fields::readDecimal).orElse(BigDecimal.ZERO);
    }

    /** An optional number, exact; null if there is none. */
    public @Nullable BigDecimal optionalDecimal(String name) {
        return has(name) ? field(name).readDecimal().orElse(null) : null;
    }

    /** A list of strings, stripped, of which none may be blank; empty if the field is absent. */
    public List<String> strings(String name) {
        return list(name).stream().map(Fields::asString).toList();
    }

    /** Readers of a list's elements, whatever they are; none if the field is absent. */
    public List<Fields> list(String name) {
        return list(name, LONGEST_LIST);
    }

    /** As {@link #list(String)}, of a list no longer than that. */
    public List<Fields> list(String name, int longest) {
        return has(name) ? field(name).elements(longest) : List.of();
    }

    /** A reader of a required object. */
    public Fields map(String name) {
        return required(name, Optional::of).orElseGet(() -> unreadable(name));
    }

    /** Whether this node is a string. */
    public boolean isString() {
        return node instanceof String;
    }

    /** Whether this node is an object. */
    public boolean isObject() {
        return node instanceof Map;
    }

    /** This node as a string, stripped, which may not be blank; empty if it is something else. */
    public String asString() {
        Optional<String> text = readString();
        if (text.isPresent() && text.get().isEmpty()) {
            problem("", "EMPTY", "This may not be empty.");
        }
        return text.orElse("");
    }

    /** This node as a word: a string, or one of the booleans that YAML makes of the words true and false. */
    public String asWord() {
        return node instanceof Boolean ? node.toString() : asString();
    }

    /** This node as a string, or where it is a number, as that is written. */
    public String asWritten() {
        return node instanceof Number ? node.toString() : asString();
    }

    /** This node as a text: a string, or an object of {@code text}, {@code html} and {@code media}. */
    public Text asText() {
        if (!isObject()) {
            return Text.of(asString());
        }
        only("text", "html", "media");
        return Text.readFrom(this);
    }

    /** This node as a list: readers of its elements, none if it is something else. */
    public List<Fields> elements(int longest) {
        if (!(node instanceof List<?> list)) {
            problem("", "NOT_A_LIST", "This has to be a list.");
            return List.of();
        }
        if (list.size() > longest) {
            problem("", "TOO_MANY", "This list may have " + longest + " elements at most.");
            return List.of();
        }
        return IntStream.range(0, list.size())
                .mapToObj(index -> new Fields(list.get(index), pointer + "/" + index, noted))
                .toList();
    }

    private <T> Optional<T> required(String name, Function<Fields, Optional<T>> read) {
        if (!has(name)) {
            problem(name, "MISSING", "This is missing.");
            return Optional.empty();
        }
        Fields field = field(name);
        if (field.node instanceof String text && PlainTree.strip(text).isEmpty()) {
            field.problem("", "EMPTY", "This may not be empty.");
            return Optional.empty();
        }
        return read.apply(field);
    }

    private Optional<String> readString() {
        if (!(node instanceof String text)) {
            problem("", "NOT_A_STRING", "This has to be a text.");
            return Optional.empty();
        }
        Optional<Problem> problem = PlainTree.problemOf(pointer, text);
        problem.ifPresent(this::note);
        return problem.isPresent() ? Optional.empty() : Optional.of(PlainTree.strip(PlainTree.composed(text)));
    }

    private Optional<BigDecimal> readDecimal() {
        Optional<BigDecimal> number = node instanceof Number value ? Decimals.of(value) : Optional.empty();
        if (number.isEmpty()) {
            problem("", "NOT_A_NUMBER", "This has to be a number.");
        }
        return number;
    }

    private Optional<Integer> readInteger() {
        Optional<BigDecimal> number = readDecimal();
        Optional<Integer> whole = number.flatMap(Decimals::toInteger);
        if (number.isPresent() && whole.isEmpty()) {
            problem("", "NOT_AN_INTEGER", "This has to be a whole number.");
        }
        return whole;
    }

    private Fields unreadable(String name) {
        Fields field = new Fields(null, child(name), noted);
        field.members = UNREADABLE;
        return field;
    }

    private String child(String name) {
        return pointer + "/" + PlainTree.token(name);
    }

    private void note(String pointer, String code, String message) {
        note(new Problem(pointer, code, message));
    }

    private void note(Problem problem) {
        if (noted.size() < MOST_PROBLEMS && !noted.contains(problem)) {
            noted.add(problem);
        }
    }

    /** The fields themselves, in the order of the tree; empty if this node is no object. */
    public Map<String, @Nullable Object> members() {
        if (members == null) {
            members = readMembers();
        }
        return members;
    }

    private Map<String, @Nullable Object> readMembers() {
        if (!(node instanceof Map<?, ?> map)) {
            problem("", "NOT_AN_OBJECT", "This has to be an object with fields.");
            return UNREADABLE;
        }
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Optional<String> name = PlainTree.name(entry.getKey());
            if (name.isEmpty() || read.containsKey(name.get())) {
                note(
                        name.map(this::child).orElse(pointer),
                        "UNKNOWN_FIELD",
                        "This field's name is not a text or is used twice.");
            } else {
                read.put(name.get(), entry.getValue());
            }
        }
        return read;
    }
}
