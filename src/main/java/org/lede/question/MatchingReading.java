package org.lede.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A matching question while it is read, when rights of the same text become one. */
final class MatchingReading {

    private static final int MOST_PAIRS = 8;
    private static final int MOST_EXTRA = 6;

    private final List<Item> left = new ArrayList<>();
    private final List<Fields> leftFields = new ArrayList<>();
    private final Map<String, Item> rightByText = new LinkedHashMap<>();
    private final Map<String, String> pairs = new LinkedHashMap<>();

    private MatchingReading() {}

    static Matching read(Fields fields) {
        fields.only("kind", "stem", "explanation", "pairs", "extra", "shown");
        Text stem = fields.text("stem");
        Text explanation = fields.optionalText("explanation");
        MatchingReading reading = new MatchingReading();
        fields.list("pairs", MOST_PAIRS).forEach(reading::readPair);
        fields.list("extra", MOST_EXTRA).forEach(reading::readExtra);
        List<Item> right = List.copyOf(reading.rightByText.values());
        reading.noteWholeProblems(fields, right);
        List<String> ids = Listing.ids(right);
        List<String> shown = fields.has("shown") ? Listing.readIds(fields, "shown", ids) : ids;
        if (shown.size() < ids.size()) {
            fields.problem("shown", "INCOMPLETE", "Each of them has to stand here.");
        }
        fields.throwIfInvalid();
        return new Matching(stem, explanation, reading.left, Listing.inOrder(right, shown), reading.pairs);
    }

    private void readPair(Fields fields) {
        fields.only("left", "right");
        Item item = readSide(fields, "left", left.size());
        left.add(item);
        leftFields.add(fields.field("left"));
        Item read = readSide(fields, "right", rightByText.size());
        Item partner =
                rightByText.computeIfAbsent(Listing.comparable(read.text().text()), text -> read);
        pairs.put(item.id(), partner.id());
    }

    private void readExtra(Fields fields) {
        Item item = Item.read(fields, String.valueOf(rightByText.size() + 1));
        if (rightByText.putIfAbsent(Listing.comparable(item.text().text()), item) != null) {
            fields.problem("", "DUPLICATE_OPTION", "The same text stands on the right already.");
        }
    }

    private void noteWholeProblems(Fields fields, List<Item> right) {
        Listing.noteDuplicates(leftFields, left);
        if (left.size() < 2 && (!left.isEmpty() || fields.isBlank("pairs"))) {
            fields.problem("pairs", "TOO_FEW", "There have to be 2 pairs at least.");
        }
        if (left.size() >= 2 && right.size() < 2) {
            fields.problem("pairs", "TOO_FEW", "There have to be 2 different texts on the right at least.");
        }
        if (right.stream().map(Item::id).distinct().count() < right.size()) {
            fields.problem("pairs", "DUPLICATE_ID", "Two texts on the right have the same id.");
        }
    }

    private static Item readSide(Fields pair, String side, int before) {
        String id = String.valueOf(before + 1);
        if (!pair.has(side)) {
            pair.problem(side, "MISSING", "This is missing.");
            return new Item(id, Text.EMPTY);
        }
        return Item.read(pair.field(side), id);
    }
}
