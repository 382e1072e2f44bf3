package org.lede.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Three to eight things to put in order.
 *
 * @param items in the right order
 * @param shown their ids in the order in which they are shown
 */
public record Ordering(Text stem, Text explanation, List<Item> items, List<String> shown) implements Question {

    private static final int FEWEST = 3;
    private static final int MOST = 8;

    /** Places that don't make an order are passed on as they are, in a field that no right answer has. */
    private static final String PLACES = "places";

    /**
     * @throws IllegalArgumentException if there are not 3 to 8 items, or {@code shown} does not name each of them once
     */
    public Ordering {
        items = List.copyOf(items);
        shown = List.copyOf(shown);
        if (items.size() < FEWEST || items.size() > MOST) {
            throw new IllegalArgumentException("not 3 to 8 items: " + items.size());
        }
        Listing.requireDistinctIds(items);
        Listing.requirePermutation(shown, Listing.ids(items));
    }

    /** The learner's order of ids. */
    public record Ordered(List<String> order) implements Answer {

        public Ordered {
            order = List.copyOf(order);
        }

        @Override
        public Map<String, Object> tree() {
            return Map.of("order", order);
        }
    }

    static Ordering read(Fields fields, ArticleContext article) {
        fields.only("kind", "stem", "explanation", "items", "shown");
        Text stem = fields.text("stem");
        Text explanation = fields.optionalText("explanation");
        List<Item> items = Item.readAll(fields.list("items", MOST));
        if (items.size() < FEWEST && (!items.isEmpty() || fields.isBlank("items"))) {
            fields.problem("items", "TOO_FEW", "There have to be 3 things to order at least.");
        }
        List<String> ids = Listing.ids(items);
        List<String> shown = fields.has("shown") ? readOrder(fields, "shown", ids) : ids;
        fields.throwIfInvalid();
        return new Ordering(stem, explanation, items, shown);
    }

    @Override
    public Kind kind() {
        return Kind.ORDERING;
    }

    @Override
    public Map<String, Object> content() {
        return ContentTree.of(this)
                .with("items", items.stream().map(Item::content).toList())
                .with("shown", shown)
                .map();
    }

    @Override
    public Map<String, Object> asked() {
        return ContentTree.asked(this)
                .with("items", Listing.asked(shownItems()))
                .map();
    }

    /** The items in the order in which they are shown. */
    public List<Item> shownItems() {
        return Listing.inOrder(items, shown);
    }

    @Override
    public Question published(String salt) {
        PublicIds ids = PublicIds.of(salt, "items", items);
        return new Ordering(
                stem,
                explanation,
                items.stream().map(item -> item.published(ids)).toList(),
                ids.orderedIds());
    }

    @Override
    public List<String> arrangement(RandomGenerator random) {
        return Listing.shuffled(shown, random);
    }

    @Override
    public Question arranged(List<String> ids) {
        return ids.isEmpty() ? this : new Ordering(stem, explanation, items, ids);
    }

    @Override
    public Answer answer(@Nullable Object tree) {
        if (Fields.of(tree).has(PLACES)) {
            throw new InvalidContent(List.of(new Problem(
                    "/" + PLACES,
                    "PLACES_NOT_UNIQUE",
                    "Give each of them a place of its own, from 1 to " + items.size() + ".")));
        }
        return AnswerReading.read(tree, "order", fields -> new Ordered(readOrder(fields, "order", Listing.ids(items))));
    }

    @Override
    public Map<String, Object> answerTree(Map<String, List<String>> form) {
        Form fields = new Form(form);
        Map<String, Object> places = fields.group("position");
        return order(places).map(order -> fields.tree("order", order)).orElseGet(() -> fields.tree(PLACES, places));
    }

    /**
     * Twice the part of pairs in right relative order, less 1, at least 0: Kendall's rank correlation (Kendall, "A new
     * measure of rank correlation", Biometrika 30, 1938), so that a random order earns nothing on average, and one
     * thing out of place costs little.
     */
    @Override
    public Mark mark(Answer answer) {
        return Mark.of(answer, Ordered.class, ordered -> {
            int pairs = items.size() * (items.size() - 1) / 2;
            return Mark.of((2 * pairsInOrder(ordered.order) - pairs) / (double) pairs);
        });
    }

    @Override
    public Answer key() {
        return new Ordered(Listing.ids(items));
    }

    @Override
    public Question rekeyed(Answer key) {
        return new Ordering(stem, Text.EMPTY, Listing.inOrder(items, key.as(Ordered.class).order), shown);
    }

    private int pairsInOrder(List<String> order) {
        int inOrder = 0;
        for (int earlier = 0; earlier < items.size(); earlier++) {
            for (int later = earlier + 1; later < items.size(); later++) {
                int first = order.indexOf(items.get(earlier).id());
                int second = order.indexOf(items.get(later).id());
                inOrder += first >= 0 && first < second ? 1 : 0;
            }
        }
        return inOrder;
    }

    private Optional<List<String>> order(Map<String, Object> places) {
        Map<Integer, String> byPlace = new HashMap<>();
        places.forEach((id, place) -> Form.wholeNumber(place.toString()).ifPresent(number -> byPlace.put(number, id)));
        List<String> order = new ArrayList<>();
        for (int place = 1; place <= items.size() && byPlace.containsKey(place); place++) {
            order.add(byPlace.get(place));
        }
        return order.size() == items.size() && order.size() == places.size() ? Optional.of(order) : Optional.empty();
    }

    private static List<String> readOrder(Fields fields, String name, List<String> ids) {
        List<String> order = Listing.readIds(fields, name, ids);
        if (!new HashSet<>(order).containsAll(ids)) {
            fields.problem(name, "INCOMPLETE", "Each of them has to stand here.");
        }
        return order;
    }
}
