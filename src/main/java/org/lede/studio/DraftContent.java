package org.lede.studio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lede.library.content.Refs;
import org.lede.question.WellFormed;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/**
 * The content of a draft, which may be incomplete or odd in any way, and the changes that pages make to it. Each gives a
 * new content.
 *
 * @param tree as {@link org.lede.library.content.ContentReader} reads it
 */
public record DraftContent(Map<String, Object> tree) {

    /** A draft of that article with one empty set. */
    public static DraftContent of(Map<String, Object> article, String setSlug, String setTitle, String description) {
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("slug", setSlug);
        set.put("title", setTitle);
        set.put("description", description);
        set.put("questions", List.of());
        return new DraftContent(Map.of("article", article, "facts", List.of(), "sets", List.of(set)));
    }

    /**
     * Checks that it can be stored.
     *
     * @throws Refused when a string of it is no text: PostgreSQL refuses a NUL, and UTF-8 half a surrogate pair
     */
    void requireText() {
        requireText(tree);
    }

    private static void requireText(Object node) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                requireText(name);
                requireText(value);
            });
        } else if (node instanceof List<?> list) {
            list.forEach(DraftContent::requireText);
        } else if (node instanceof String text && (text.indexOf('\0') >= 0 || !WellFormed.is(text))) {
            throw new Refused(Refusal.INVALID_BODY, "The content holds a character that is no text.");
        }
    }

    public Map<String, Object> article() {
        return map(tree.get("article"));
    }

    public List<Map<String, Object>> facts() {
        return maps(tree.get("facts"));
    }

    public Optional<Map<String, Object>> fact(String ref) {
        return facts().stream().filter(hasRef(ref)).findFirst();
    }

    public List<Map<String, Object>> sets() {
        return maps(tree.get("sets"));
    }

    public static List<Map<String, Object>> questions(Map<String, Object> set) {
        return maps(set.get("questions"));
    }

    public Optional<Map<String, Object>> question(String ref) {
        return questions().filter(hasRef(ref)).findFirst();
    }

    /** All questions in their order, by their places in the tree as JSON pointers. */
    public Map<String, Map<String, Object>> placedQuestions() {
        Map<String, Map<String, Object>> placed = new LinkedHashMap<>();
        List<Map<String, Object>> sets = sets();
        for (int s = 0; s < sets.size(); s++) {
            List<Map<String, Object>> questions = questions(sets.get(s));
            for (int q = 0; q < questions.size(); q++) {
                placed.put("/sets/" + s + "/questions/" + q, questions.get(q));
            }
        }
        return placed;
    }

    private Stream<Map<String, Object>> questions() {
        return sets().stream().flatMap(set -> questions(set).stream());
    }

    public DraftContent withArticle(Map<String, Object> article) {
        return with("article", article);
    }

    /** With a fact in place of the one of that ref, or as the last. */
    public DraftContent withFact(Map<String, Object> fact) {
        return with("facts", put(facts(), fact));
    }

    /** Without a fact and the questions about it. */
    public DraftContent withoutFact(String ref) {
        return with("facts", without(facts(), hasRef(ref)))
                .withQuestions(questions -> without(questions, question -> ref.equals(question.get("fact"))));
    }

    /** With a question in place of the one of that ref, or as the last of the first set. */
    public DraftContent withQuestion(Map<String, Object> question) {
        Predicate<Map<String, Object>> same = hasRef(string(question, "ref"));
        if (questions().anyMatch(same)) {
            return withQuestions(questions -> questions.stream().anyMatch(same) ? put(questions, question) : questions);
        }
        List<Map<String, Object>> sets = new ArrayList<>(sets());
        if (!sets.isEmpty()) {
            sets.set(0, withQuestions(sets.get(0), put(questions(sets.get(0)), question)));
        }
        return with("sets", sets);
    }

    /** Whether it has a question of that kind and stem, or sentence. */
    public boolean asks(Map<String, Object> question) {
        return questions()
                .anyMatch(one -> Stream.of("kind", "stem", "sentence")
                        .allMatch(member -> Objects.equals(one.get(member), question.get(member))));
    }

    /** The ref of a fact that says the same by the same evidence; empty if there is none. */
    public String refOfFact(Map<String, Object> fact) {
        return facts().stream()
                .filter(one -> Stream.of("statement", "evidence")
                        .allMatch(member -> Objects.equals(one.get(member), fact.get(member))))
                .map(one -> string(one, "ref"))
                .findFirst()
                .orElse("");
    }

    public DraftContent withoutQuestion(String ref) {
        return withQuestions(questions -> without(questions, hasRef(ref)));
    }

    /** With a question one place further up in its set, unless it is the first. */
    public DraftContent withQuestionUp(String ref) {
        return withQuestions(questions -> {
            List<Map<String, Object>> moved = new ArrayList<>(questions);
            for (int i = 1; i < moved.size(); i++) {
                if (ref.equals(moved.get(i).get("ref"))) {
                    moved.add(i - 1, moved.remove(i));
                }
            }
            return moved;
        });
    }

    /** With other members in the first set, its questions aside. */
    public DraftContent withSet(Map<String, Object> members) {
        List<Map<String, Object>> sets = new ArrayList<>(sets());
        List<Map<String, Object>> questions = sets.isEmpty() ? List.of() : questions(sets.remove(0));
        sets.add(0, withQuestions(members, questions));
        return with("sets", sets);
    }

    /** A name made of those words that no fact and no question has. */
    public String freeRef(String words, String otherwise) {
        Set<Object> taken = Stream.concat(facts().stream(), questions())
                .map(one -> one.get("ref"))
                .collect(Collectors.toSet());
        return Refs.free(words, otherwise, taken::contains);
    }

    private DraftContent withQuestions(UnaryOperator<List<Map<String, Object>>> change) {
        return with(
                "sets",
                sets().stream()
                        .map(set -> withQuestions(set, change.apply(questions(set))))
                        .toList());
    }

    private static Map<String, Object> withQuestions(Map<String, Object> set, List<Map<String, Object>> questions) {
        Map<String, Object> changed = new LinkedHashMap<>(set);
        changed.put("questions", questions);
        return changed;
    }

    private DraftContent with(String member, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(tree);
        changed.put(member, value);
        return new DraftContent(changed);
    }

    private static List<Map<String, Object>> put(List<Map<String, Object>> all, Map<String, Object> one) {
        List<Map<String, Object>> changed = new ArrayList<>(all);
        Predicate<Map<String, Object>> same = hasRef(string(one, "ref"));
        if (all.stream().noneMatch(same)) {
            changed.add(one);
        }
        changed.replaceAll(other -> same.test(other) ? one : other);
        return changed;
    }

    private static List<Map<String, Object>> without(
            List<Map<String, Object>> all, Predicate<Map<String, Object>> some) {
        return all.stream().filter(some.negate()).toList();
    }

    private static Predicate<Map<String, Object>> hasRef(String ref) {
        return one -> ref.equals(one.get("ref"));
    }

    /** A member that is a string; empty for anything else. */
    public static String string(Map<String, Object> of, String member) {
        return of.get(member) instanceof String text ? text : "";
    }

    @SuppressWarnings("unchecked") // keys of JSON objects are strings
    private static Map<String, Object> map(Object node) {
        return node instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static List<Map<String, Object>> maps(Object node) {
        return node instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(DraftContent::map)
                        .toList()
                : List.of();
    }
}
