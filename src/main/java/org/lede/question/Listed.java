package org.lede.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A choice, an item to order or a side of a pair: it stands in a list and is named by an id. */
interface Listed {

    /** Ids are parts of form field names and of JSON pointers. */
    Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    String id();

    Text text();

    /** What may be shown before the answer: its id and its text. */
    default Map<String, Object> asked() {
        return text().addTo(new Tree().with("id", id())).map();
    }

    static List<Object> asked(List<? extends Listed> items) {
        return items.stream().<Object>map(Listed::asked).toList();
    }

    static List<String> ids(List<? extends Listed> items) {
        return items.stream().map(Listed::id).toList();
    }

    static List<String> texts(List<? extends Listed> items) {
        return items.stream().map(item -> item.text().text()).toList();
    }

    /** The author's id, or the other where the author gives none. */
    static String readId(Fields fields, String otherwise) {
        String id = fields.optionalString("id");
        if (id != null && !ID.matcher(id).matches()) {
            fields.problem("id", "NOT_AN_ID", "An id has up to 40 letters, digits, hyphens or underscores.");
        }
        return id == null ? otherwise : id;
    }

    /** Notes texts and ids that are used twice; the two lists are parallel. */
    static void noteDuplicates(List<Fields> fields, List<? extends Listed> items) {
        Set<String> texts = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (int index = 0; index < items.size(); index++) {
            Listed item = items.get(index);
            String text = comparable(item.text().text());
            if (!text.isEmpty() && !texts.add(text)) {
                fields.get(index).problem("", "DUPLICATE_OPTION", "This text is used twice.");
            }
            if (!ids.add(item.id())) {
                fields.get(index).problem("", "DUPLICATE_ID", "This id is used twice.");
            }
        }
    }

    /** A text as it looks: two that differ only in invisible ways are the same to a reader. */
    static String comparable(String text) {
        return SPACES.matcher(PlainTree.composed(text)).replaceAll(" ");
    }

    static boolean isPermutation(List<String> ids, List<String> of) {
        return ids.size() == of.size() && new HashSet<>(ids).equals(new HashSet<>(of));
    }

    static void requirePermutation(List<String> ids, List<String> of) {
        if (!isPermutation(ids, of)) {
            throw new IllegalArgumentException("not a permutation of " + of + ": " + ids);
        }
    }

    static void requireDistinctIds(List<? extends Listed> items) {
        if (new HashSet<>(ids(items)).size() < items.size()) {
            throw new IllegalArgumentException("an id is used twice in " + ids(items));
        }
    }

    static <T extends Listed> List<T> inOrder(List<T> items, List<String> ids) {
        requireDistinctIds(items);
        requirePermutation(ids, ids(items));
        Map<String, T> byId = items.stream().collect(Collectors.toMap(Listed::id, Function.identity()));
        return ids.stream().map(byId::get).toList();
    }

    /**
     * Each order is equally likely (Fisher and Yates, in Durstenfeld's form, Communications of the ACM 7, 1964,
     * algorithm 235).
     */
    static List<String> shuffled(List<String> ids, RandomGenerator random) {
        List<String> shuffled = new ArrayList<>(ids);
        for (int last = shuffled.size() - 1; last > 0; last--) {
            Collections.swap(shuffled, last, random.nextInt(last + 1));
        }
        return List.copyOf(shuffled);
    }

    /** Reads a list of ids, each of them known and used once. */
    static List<String> readIds(Fields fields, String name, List<String> known) {
        Set<String> seen = new HashSet<>();
        List<String> ids = new ArrayList<>();
        for (Fields element : fields.list(name)) {
            String id = element.asString();
            ids.add(id);
            noteUnknown(element, id, known);
            if (!id.isEmpty() && !seen.add(id)) {
                element.problem("", "DUPLICATE", "This is used twice.");
            }
        }
        return ids;
    }

    /** Reads a list that has to hold all the ids, in any order. */
    static List<String> readOrder(Fields fields, String name, List<String> ids) {
        List<String> order = readIds(fields, name, ids);
        if (!new HashSet<>(order).containsAll(ids)) {
            fields.problem(name, "INCOMPLETE", "Some are missing here.");
        }
        return order;
    }

    static void noteUnknown(Fields field, String id, List<String> known) {
        if (!id.isEmpty() && !known.contains(id)) {
            field.problem("", "UNKNOWN_OPTION", "There is no such option.");
        }
    }

    /** The texts by their pointers; {@code %d} stands for the place in the list. */
    static Map<String, String> claims(String pointer, List<? extends Listed> items) {
        Map<String, String> claims = new LinkedHashMap<>();
        items.forEach(item -> claims.put(
                pointer.replace("%d", String.valueOf(claims.size())),
                item.text().text()));
        return claims;
    }
}
