package org.lede.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Two lists of which each thing on the left belongs to one on the right.
 *
 * @param left  in the order shown
 * @param right in the order shown; one may belong to several on the left, or to none
 * @param pairs for each id on the left the id on the right that it belongs to
 * @param allOrNothing whether a part earns nothing
 */
public record Matching(
        Text stem, Text explanation, List<Item> left, List<Item> right, Map<String, String> pairs, boolean allOrNothing)
        implements Question {

    private static final int MOST_PAIRS = 8;
    private static final int MOST_EXTRA = 6;

    /** @throws IllegalArgumentException if the pairs don't give each thing on the left one on the right */
    public Matching {
        left = List.copyOf(left);
        right = List.copyOf(right);
        pairs = Map.copyOf(pairs);
        InvalidContent.refuse(left.size() < 2, "/pairs", "TOO_FEW", "There have to be 2 pairs at least.");
        InvalidContent.refuse(
                right.size() < 2, "/pairs", "TOO_FEW", "There have to be 2 different texts on the right at least.");
        Listed.requireDistinctIds(left);
        Listed.requireDistinctIds(right);
        boolean whole = pairs.keySet().equals(new HashSet<>(Listed.ids(left)))
                && new HashSet<>(Listed.ids(right)).containsAll(pairs.values());
        if (!whole) {
            throw new IllegalArgumentException("not a matching: " + pairs);
        }
    }

    /** The learner's pairs: ids on the right by ids on the left. */
    public record Paired(SortedMap<String, String> pairs) implements Answer {

        public Paired {
            pairs = Collections.unmodifiableSortedMap(new TreeMap<>(pairs));
        }

        @Override
        public Map<String, Object> tree() {
            return Map.of("pairs", pairs);
        }
    }

    /** Rights of the same text are one. */
    static Matching read(Fields fields, Text stem, Text explanation, ArticleContext article) {
        List<Item> left = new ArrayList<>();
        Map<String, Item> rightByText = new LinkedHashMap<>();
        Map<String, String> pairs = new LinkedHashMap<>();
        List<Fields> elements = fields.list("pairs", MOST_PAIRS);
        for (Fields pair : elements) {
            pair.only("left", "right");
            Item item = readSide(pair, "left", left.size());
            Item read = readSide(pair, "right", rightByText.size());
            left.add(item);
            pairs.put(
                    item.id(),
                    rightByText.computeIfAbsent(textOf(read), text -> read).id());
        }
        for (Fields extra : fields.list("extra", MOST_EXTRA)) {
            Item item = Item.read(extra, String.valueOf(rightByText.size() + 1));
            if (rightByText.putIfAbsent(textOf(item), item) != null) {
                extra.problem("", "DUPLICATE_OPTION", "The right side has this text already.");
            }
        }
        Listed.noteDuplicates(elements.stream().map(pair -> pair.field("left")).toList(), left);
        List<Item> right = List.copyOf(rightByText.values());
        List<String> ids = Listed.ids(right);
        if (ids.stream().distinct().count() < ids.size()) {
            fields.problem("pairs", "DUPLICATE_ID", "Two texts on the right have the same id.");
        }
        List<String> shown = fields.has("shown") ? Listed.readIds(fields, "shown", ids) : ids;
        if (shown.size() < ids.size()) {
            fields.problem("shown", "INCOMPLETE", "Some are missing here.");
        }
        return new Matching(
                stem, explanation, left, Listed.inOrder(right, shown), pairs, fields.bool(Kind.ALL_OR_NOTHING, false));
    }

    @Override
    public Map<String, Object> content() {
        List<Map<String, Object>> written = left.stream()
                .map(item -> new Tree()
                        .with("left", item.asked())
                        .with("right", partner(item).asked())
                        .map())
                .toList();
        List<Item> extra =
                right.stream().filter(item -> !pairs.containsValue(item.id())).toList();
        return Kind.withAllOrNothing(
                Tree.content(this)
                        .with("pairs", written)
                        .withPresent("extra", extra.isEmpty() ? null : Listed.asked(extra))
                        .with("shown", Listed.ids(right))
                        .map(),
                allOrNothing);
    }

    @Override
    public Map<String, Object> asked() {
        return Tree.asked(this)
                .with("left", Listed.asked(left))
                .with("right", Listed.asked(right))
                .map();
    }

    @Override
    public Question published(String salt) {
        PublicIds leftIds = PublicIds.of(salt, "left", left);
        PublicIds rightIds = PublicIds.of(salt, "right", right);
        Map<String, String> published = new HashMap<>();
        left.forEach(item ->
                published.put(leftIds.id(item.text()), rightIds.id(partner(item).text())));
        return new Matching(
                stem, explanation, published(left, leftIds), published(right, rightIds), published, allOrNothing);
    }

    /** The left stays as it is: to shuffle one list is to shuffle the pairs. */
    @Override
    public List<String> arrangement(RandomGenerator random) {
        return Listed.shuffled(Listed.ids(right), random);
    }

    @Override
    public Question arranged(List<String> ids) {
        return ids.isEmpty()
                ? this
                : new Matching(stem, explanation, left, Listed.inOrder(right, ids), pairs, allOrNothing);
    }

    @Override
    public Answer read(Fields answer) {
        Fields fields = answer.map("pairs");
        SortedMap<String, String> given = new TreeMap<>();
        for (String id : fields.names()) {
            Listed.noteUnknown(fields.field(id), id, Listed.ids(left));
            if (!fields.isBlank(id)) {
                String partner = fields.string(id);
                Listed.noteUnknown(fields.field(id), partner, Listed.ids(right));
                given.put(id, partner);
            }
        }
        return given.isEmpty() ? Answer.BLANK : new Paired(given);
    }

    /** The part of the things on the left that got the right partner; one left alone is not right. */
    @Override
    public Mark mark(Answer answer) {
        return Mark.of(answer, Paired.class, paired -> {
                    long right = pairs.entrySet().stream()
                            .filter(pair -> pair.getValue().equals(paired.pairs.get(pair.getKey())))
                            .count();
                    return Mark.of(right / (double) pairs.size());
                })
                .allOrNothing(allOrNothing);
    }

    /** Whoever picks blindly finds the partner of each thing on the left once in as many times as there are things on the right. */
    @Override
    public double byChance() {
        return allOrNothing ? Math.pow(right.size(), -left.size()) : 1.0 / right.size();
    }

    @Override
    public Answer key() {
        return new Paired(new TreeMap<>(pairs));
    }

    @Override
    public Question rekeyed(Answer key) {
        SortedMap<String, String> whole = key.as(Paired.class).pairs;
        if (whole.size() < left.size()) {
            throw InvalidContent.incomplete("/pairs");
        }
        return new Matching(stem, Text.EMPTY, left, right, whole, allOrNothing);
    }

    @Override
    public List<Listing> listings() {
        return List.of(new Listing("/pairs", Listed.texts(left)), new Listing("/pairs", Listed.texts(right)));
    }

    @Override
    public Map<String, String> claims() {
        Map<String, String> claims = new LinkedHashMap<>(Listed.claims("/pairs/%d/left", left));
        claims.putAll(Listed.claims(
                "/pairs/%d/right", left.stream().map(this::partner).toList()));
        return claims;
    }

    private Item partner(Item item) {
        String id = pairs.get(item.id());
        return right.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Item readSide(Fields pair, String side, int before) {
        String id = String.valueOf(before + 1);
        if (!pair.has(side)) {
            pair.problem(side, "MISSING", "This is missing.");
            return new Item(id, Text.EMPTY);
        }
        return Item.read(pair.field(side), id);
    }

    private static String textOf(Item item) {
        return Listed.comparable(item.text().text());
    }

    private static List<Item> published(List<Item> items, PublicIds ids) {
        return items.stream()
                .sorted(Comparator.comparingInt(item -> ids.place(item.text())))
                .map(item -> item.published(ids))
                .collect(Collectors.toUnmodifiableList());
    }
}
