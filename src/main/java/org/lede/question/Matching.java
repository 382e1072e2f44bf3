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
import org.jspecify.annotations.Nullable;

/**
 * Two lists of which each thing on the left belongs to one on the right.
 *
 * @param left  in the order shown
 * @param right in the order shown; one may belong to several on the left, or to none
 * @param pairs for each id on the left the id on the right that it belongs to
 */
public record Matching(Text stem, Text explanation, List<Item> left, List<Item> right, Map<String, String> pairs)
        implements Question {

    /** @throws IllegalArgumentException if the pairs don't give each thing on the left one on the right */
    public Matching {
        left = List.copyOf(left);
        right = List.copyOf(right);
        pairs = Map.copyOf(pairs);
        Listing.requireDistinctIds(left);
        Listing.requireDistinctIds(right);
        boolean whole = pairs.keySet().equals(new HashSet<>(Listing.ids(left)))
                && new HashSet<>(Listing.ids(right)).containsAll(pairs.values());
        if (!whole || left.size() < 2 || right.size() < 2) {
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

    static Matching read(Fields fields, ArticleContext article) {
        return MatchingReading.read(fields);
    }

    @Override
    public Kind kind() {
        return Kind.MATCHING;
    }

    @Override
    public Map<String, Object> content() {
        List<Map<String, Object>> written = new ArrayList<>();
        for (Item item : left) {
            written.add(new Tree()
                    .with("left", item.content())
                    .with("right", partner(item).content())
                    .map());
        }
        List<Map<String, Object>> extra = right.stream()
                .filter(item -> !pairs.containsValue(item.id()))
                .map(Item::content)
                .toList();
        return ContentTree.of(this)
                .with("pairs", List.copyOf(written))
                .withPresent("extra", extra.isEmpty() ? null : extra)
                .with("shown", Listing.ids(right))
                .map();
    }

    @Override
    public Map<String, Object> asked() {
        return ContentTree.asked(this)
                .with("left", Listing.asked(left))
                .with("right", Listing.asked(right))
                .map();
    }

    @Override
    public Question published(String salt) {
        PublicIds leftIds = PublicIds.of(salt, "left", left);
        PublicIds rightIds = PublicIds.of(salt, "right", right);
        Map<String, String> published = new HashMap<>();
        left.forEach(item ->
                published.put(leftIds.id(item.text()), rightIds.id(partner(item).text())));
        return new Matching(stem, explanation, published(left, leftIds), published(right, rightIds), published);
    }

    /** The left stays as it is: to shuffle one list is to shuffle the pairs. */
    @Override
    public List<String> arrangement(RandomGenerator random) {
        return Listing.shuffled(Listing.ids(right), random);
    }

    @Override
    public Question arranged(List<String> ids) {
        return ids.isEmpty() ? this : new Matching(stem, explanation, left, Listing.inOrder(right, ids), pairs);
    }

    @Override
    public Answer answer(@Nullable Object tree) {
        return AnswerReading.read(tree, "pairs", fields -> paired(readPairs(fields.map("pairs"))));
    }

    @Override
    public Map<String, Object> answerTree(Map<String, List<String>> form) {
        Form fields = new Form(form);
        return fields.tree("pairs", fields.group("pair"));
    }

    /** The part of the things on the left that got the right partner; one left alone is not right. */
    @Override
    public Mark mark(Answer answer) {
        return Mark.of(answer, Paired.class, paired -> {
            long right = pairs.entrySet().stream()
                    .filter(pair -> pair.getValue().equals(paired.pairs.get(pair.getKey())))
                    .count();
            return Mark.of(right / (double) pairs.size());
        });
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
        return new Matching(stem, Text.EMPTY, left, right, whole);
    }

    private Item partner(Item item) {
        String id = pairs.get(item.id());
        return right.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> readPairs(Fields fields) {
        Map<String, String> read = new LinkedHashMap<>();
        for (String id : fields.names()) {
            Listing.noteUnknown(fields.field(id), id, Listing.ids(left));
            if (!fields.isBlank(id)) {
                String partner = fields.string(id);
                Listing.noteUnknown(fields.field(id), partner, Listing.ids(right));
                read.put(id, partner);
            }
        }
        return read;
    }

    private static Answer paired(Map<String, String> pairs) {
        return pairs.isEmpty() ? Answer.BLANK : new Paired(new TreeMap<>(pairs));
    }

    private static List<Item> published(List<Item> items, PublicIds ids) {
        return items.stream()
                .sorted(Comparator.comparingInt(item -> ids.place(item.text())))
                .map(item -> item.published(ids))
                .collect(Collectors.toUnmodifiableList());
    }
}
