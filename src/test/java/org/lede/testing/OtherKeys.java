package org.lede.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The keys that an author could have given a question instead of its own, all else being the same: stem, options,
 * explanation and feedback stay word for word.
 *
 * @param word what is accepted instead where a text is typed
 * @param number what is accepted instead where a number is typed
 */
public record OtherKeys(String word, Object number) {

    /** The author's trees of the question with those keys, of which there is at least one; of {@code locate} none. */
    public List<Map<String, Object>> of(Map<String, Object> question) {
        return switch ((String) question.get("kind")) {
            case "single-choice" -> singleChoices(question);
            case "multiple-choice" -> multipleChoices(question);
            case "verdict" -> verdicts(question);
            case "short-text" ->
                List.of(with(question, "accept", List.of(word)), with(question, "accept", List.of(word, "an" + word)));
            case "number" -> List.of(with(question, "ranges", List.of(Map.of("value", number))));
            case "gap" -> List.of(with(question, "gaps", otherGaps(map(question.get("gaps")))));
            case "ordering" -> orders(question);
            case "matching" -> matchings(question);
            case "locate" -> List.of();
            default -> throw new IllegalArgumentException("unknown kind: " + question);
        };
    }

    private static List<Map<String, Object>> singleChoices(Map<String, Object> question) {
        List<Object> options = list(question.get("options"));
        return IntStream.range(0, options.size())
                .filter(i -> !isCorrect(options.get(i)))
                .mapToObj(key -> with(question, "options", withKeys(options, Set.of(key))))
                .toList();
    }

    /** Every other set of keys that isn't empty. */
    private static List<Map<String, Object>> multipleChoices(Map<String, Object> question) {
        List<Object> options = list(question.get("options"));
        List<Map<String, Object>> others = new ArrayList<>();
        for (int bits = 1; bits < 1 << options.size(); bits++) {
            int picked = bits;
            Set<Integer> keys = Set.copyOf(IntStream.range(0, options.size())
                    .filter(i -> (picked >> i & 1) == 1)
                    .boxed()
                    .toList());
            List<Object> other = withKeys(options, keys);
            if (!other.equals(options)) {
                others.add(with(question, "options", other));
            }
        }
        return others;
    }

    private static List<Map<String, Object>> verdicts(Map<String, Object> question) {
        List<Object> verdicts = question.containsKey("verdicts")
                ? list(question.get("verdicts"))
                : List.of("true", "false", "not-stated");
        return verdicts.stream()
                .filter(verdict -> !String.valueOf(verdict).equals(String.valueOf(question.get("key"))))
                .map(verdict -> with(question, "key", verdict))
                .toList();
    }

    private Map<String, Object> otherGaps(Map<String, Object> gaps) {
        Map<String, Object> others = new LinkedHashMap<>();
        gaps.forEach((name, gap) -> {
            List<Object> options = list(map(gap).getOrDefault("options", List.of()));
            Object accepted = list(map(gap).get("accept")).get(0);
            others.put(
                    name,
                    with(
                            map(gap),
                            "accept",
                            List.of(options.stream()
                                    .filter(option -> !option.equals(accepted))
                                    .findFirst()
                                    .orElse(word))));
        });
        return others;
    }

    private static List<Map<String, Object>> orders(Map<String, Object> question) {
        List<Object> items = list(question.get("items"));
        List<Object> reversed = new ArrayList<>(items);
        Collections.reverse(reversed);
        List<Object> rotated = new ArrayList<>(items);
        Collections.rotate(rotated, 1);
        List<Object> swapped = new ArrayList<>(items);
        Collections.swap(swapped, 0, 1);
        return List.of(
                with(question, "items", reversed), with(question, "items", rotated), with(question, "items", swapped));
    }

    /** The same texts on both sides, paired otherwise; where there is a text too many, another one is left over. */
    private static List<Map<String, Object>> matchings(Map<String, Object> question) {
        List<Map<String, Object>> pairs =
                list(question.get("pairs")).stream().map(OtherKeys::map).toList();
        List<Object> rights = new ArrayList<>();
        pairs.forEach(pair -> rights.add(pair.get("right")));
        int paired = rights.size();
        rights.addAll(list(question.getOrDefault("extra", List.of())));
        List<Map<String, Object>> others = new ArrayList<>();
        for (int shift = 1; shift < rights.size(); shift++) {
            List<Object> rotated = new ArrayList<>(rights);
            Collections.rotate(rotated, shift);
            List<Map<String, Object>> other = IntStream.range(0, paired)
                    .mapToObj(i -> with(pairs.get(i), "right", rotated.get(i)))
                    .toList();
            Map<String, Object> tree = with(question, "pairs", other);
            others.add(paired == rotated.size() ? tree : with(tree, "extra", rotated.subList(paired, rotated.size())));
        }
        return others;
    }

    private static List<Object> withKeys(List<Object> options, Set<Integer> keys) {
        return IntStream.range(0, options.size())
                .mapToObj(i -> {
                    Map<String, Object> option = new LinkedHashMap<>(map(options.get(i)));
                    option.remove("correct");
                    if (keys.contains(i)) {
                        option.put("correct", true);
                    }
                    return (Object) option;
                })
                .toList();
    }

    private static boolean isCorrect(Object option) {
        return Boolean.TRUE.equals(map(option).get("correct"));
    }

    private static Map<String, Object> with(Map<String, Object> tree, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(tree);
        changed.put(field, value);
        return changed;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object node) {
        return (List<Object>) node;
    }
}
