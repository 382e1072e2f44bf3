package org.lede.question;

import java.util.ArrayList;
import java.util.HashMap;
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
 * @param allOrNothing whether a part earns nothing
 */
public record Ordering(Text stem, Text explanation, List<Item> items, List<String> shown, boolean allOrNothing)
        implements Question {

    private static final int FEWEST = 3;
    private static final int MOST = 8;

    /** Places that don't make an order are passed on as they are, in a field that no right answer has. */
    private static final String PLACES = "places";

    /** @throws IllegalArgumentException if there are not 3 to 8 items, or {@code shown} doesn't name each of them once */
    public Ordering {
        items = List.copyOf(items);
        shown = List.copyOf(shown);
        InvalidContent.refuse(
                items.size() < FEWEST, "/items", "TOO_FEW", "There have to be 3 things to order at least.");
        InvalidContent.refuse(items.size() > MOST, "/items", "TOO_MANY", "There are more than 8 things to order.");
        Listed.requireDistinctIds(items);
        Listed.requirePermutation(shown, Listed.ids(items));
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

    static Ordering read(Fields fields, Text stem, Text explanation, ArticleContext article) {
        List<Item> items = Item.readAll(fields.list("items", MOST));
        List<String> ids = Listed.ids(items);
        return new Ordering(
                stem,
                explanation,
                items,
                fields.has("shown") ? Listed.readOrder(fields, "shown", ids) : ids,
                fields.bool(Kind.ALL_OR_NOTHING, false));
    }

    @Override
    public Map<String, Object> content() {
        return Kind.withAllOrNothing(
                Tree.content(this)
                        .with("items", Listed.asked(items))
                        .with("shown", shown)
                        .map(),
                allOrNothing);
    }

    @Override
    public Map<String, Object> asked() {
        return Tree.asked(this).with("items", Listed.asked(shownItems())).map();
    }

    /** The items in the order in which they are shown. */
    public List<Item> shownItems() {
        return Listed.inOrder(items, shown);
    }

    @Override
    public Question published(String salt) {
        PublicIds ids = PublicIds.of(salt, "items", items);
        return new Ordering(
                stem,
                explanation,
                items.stream().map(item -> item.published(ids)).toList(),
                ids.orderedIds(),
                allOrNothing);
    }

    @Override
    public List<String> arrangement(RandomGenerator random) {
        return Listed.shuffled(shown, random);
    }

    @Override
    public Question arranged(List<String> ids) {
        return ids.isEmpty() ? this : new Ordering(stem, explanation, items, ids, allOrNothing);
    }

    @Override
    public Answer answer(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> map && map.get(PLACES) != null) {
            throw new InvalidContent(List.of(new Problem(
                    "/" + PLACES,
                    "PLACES_NOT_UNIQUE",
                    "Give each of them a place of its own, from 1 to " + items.size() + ".")));
        }
        return Question.super.answer(tree);
    }

    @Override
    public Answer read(Fields answer) {
        return new Ordered(Listed.readOrder(answer, "order", Listed.ids(items)));
    }

    @Override
    public Map<String, Object> answerTree(Map<String, List<String>> form) {
        AnswerForm fields = new AnswerForm(form);
        Map<String, Object> places = fields.group("position");
        return order(places).map(order -> fields.tree("order", order)).orElseGet(() -> fields.tree(PLACES, places));
    }

    /**
     * Twice the part of pairs in right relative order, less 1, at least 0: Kendall's rank correlation (Kendall, "A new
     * measure of rank correlation", Biometrika 30, 1938). Two neighbours of three exchanged leave a third, the first of
     * five put last a fifth.
     */
    @Override
    public Mark mark(Answer answer) {
        return Mark.of(answer, Ordered.class, ordered -> Mark.of(fraction(pairsInOrder(ordered.order))))
                .allOrNothing(allOrNothing);
    }

    /**
     * The mean over all orders: 0.28 of three things, 0.19 of four, 0.16 of five, since nothing earns less than 0. How many
     * orders have how many pairs in order follows from putting one thing after the other into its place.
     */
    @Override
    public double byChance() {
        double[] orders = {1};
        for (int things = 2; things <= items.size(); things++) {
            double[] more = new double[orders.length + things - 1];
            for (int pairs = 0; pairs < orders.length; pairs++) {
                for (int added = 0; added < things; added++) {
                    more[pairs + added] += orders[pairs] / things;
                }
            }
            orders = more;
        }
        double mean = 0;
        for (int pairs = 0; pairs < orders.length; pairs++) {
            mean += orders[pairs]
                    * Mark.of(fraction(pairs)).allOrNothing(allOrNothing).fraction();
        }
        return mean;
    }

    @Override
    public Answer key() {
        return new Ordered(Listed.ids(items));
    }

    @Override
    public Question rekeyed(Answer key) {
        return new Ordering(stem, Text.EMPTY, Listed.inOrder(items, key.as(Ordered.class).order), shown, allOrNothing);
    }

    @Override
    public List<Listing> listings() {
        return List.of(new Listing("/items", Listed.texts(items)));
    }

    @Override
    public Map<String, String> claims() {
        return Listed.claims("/items/%d", items);
    }

    private double fraction(int pairsInOrder) {
        int pairs = items.size() * (items.size() - 1) / 2;
        return (2 * pairsInOrder - pairs) / (double) pairs;
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
        places.forEach(
                (id, place) -> AnswerForm.wholeNumber(place.toString()).ifPresent(number -> byPlace.put(number, id)));
        List<String> order = new ArrayList<>();
        for (int place = 1; place <= items.size() && byPlace.containsKey(place); place++) {
            order.add(byPlace.get(place));
        }
        return order.size() == items.size() && order.size() == places.size() ? Optional.of(order) : Optional.empty();
    }
}
