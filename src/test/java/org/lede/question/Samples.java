package org.lede.question;

import static org.lede.question.Trees.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One question of each kind as an author writes it, and for each the same with another key. */
final class Samples {

    static final Map<String, Object> SINGLE = single(0);
    static final Map<String, Object> MULTIPLE = multiple(0, 2);
    static final Map<String, Object> VERDICT = verdict("not-stated");
    static final Map<String, Object> SHORT_TEXT = map(
            "kind",
            "short-text",
            "stem",
            "Whose troops arrived?",
            "accept",
            List.of("Russia", map("text", "Moscow", "weight", 0.5)),
            "reject",
            List.of("Prussia"));
    static final Map<String, Object> NUMBER = map(
            "kind",
            "number",
            "stem",
            "How long?",
            "unit",
            "years",
            "ranges",
            List.of(map("value", 1.5), map("min", 1, "max", 2, "weight", 0.5)));
    static final Map<String, Object> GAP = gap("coup");
    static final Map<String, Object> ORDERING =
            ordering(List.of("first thing", "second thing", "third thing", "fourth thing"));
    static final Map<String, Object> MATCHING = matching("uranium", "oil", "gold");
    static final Map<String, Object> LOCATE = map("kind", "locate", "stem", "The junta rejected the presence.");

    private Samples() {}

    static List<Map<String, Object>> all() {
        return List.of(SINGLE, MULTIPLE, VERDICT, SHORT_TEXT, NUMBER, GAP, ORDERING, MATCHING, LOCATE);
    }

    /** Each kind's legal keys of one and the same question. */
    static List<List<Map<String, Object>>> rivals() {
        List<Map<String, Object>> orders = new ArrayList<>();
        List<String> things = new ArrayList<>(List.of("one", "two", "three", "four"));
        for (int turn = 0; turn < 4; turn++) {
            Collections.rotate(things, 1);
            orders.add(ordering(List.copyOf(things)));
        }
        return List.of(
                List.of(single(0), single(1), single(2), single(3)),
                List.of(multiple(0), multiple(1), multiple(0, 1), multiple(1, 2, 3), multiple(0, 1, 2, 3)),
                List.of(verdict("true"), verdict("false"), verdict("not-stated")),
                List.of(accepting("Russia"), accepting("the United States of America")),
                List.of(range(1, 2), range(-1000, 1000000)),
                List.of(gap("coup"), gap("vote"), gap("strike")),
                orders,
                List.of(
                        matching("uranium", "oil", "gold"),
                        matching("gold", "uranium", "oil"),
                        matching("oil", "gold", "uranium"),
                        matching("oil", "oil", "cocoa")),
                List.of(LOCATE));
    }

    static Map<String, Object> option(String text, boolean correct) {
        return map("text", text, "correct", correct, "feedback", "About " + text + ".");
    }

    private static Map<String, Object> single(int key) {
        return choice("single-choice", key);
    }

    private static Map<String, Object> multiple(Integer... keys) {
        return choice("multiple-choice", keys);
    }

    private static Map<String, Object> choice(String kind, Integer... keys) {
        List<Object> options = new ArrayList<>();
        List<String> texts = List.of("France", "Russia", "Niger", "Benin");
        for (int index = 0; index < texts.size(); index++) {
            options.add(option(texts.get(index), List.of(keys).contains(index)));
        }
        return map("kind", kind, "stem", "Who?", "explanation", "Because.", "options", options);
    }

    private static Map<String, Object> verdict(String key) {
        return map("kind", "verdict", "stem", "France stayed.", "explanation", "It left.", "key", key);
    }

    private static Map<String, Object> accepting(String text) {
        return map("kind", "short-text", "stem", "Who?", "accept", List.of(text));
    }

    private static Map<String, Object> range(int min, int max) {
        return map("kind", "number", "stem", "How many?", "ranges", List.of(map("min", min, "max", max)));
    }

    private static Map<String, Object> gap(String picked) {
        return map(
                "kind",
                "gap",
                "stem",
                "Complete the sentence.",
                "sentence",
                "Soldiers staged a {1} in {2}.",
                "gaps",
                map(
                        "1", map("accept", List.of(picked), "options", List.of("coup", "vote", "strike")),
                        "2", map("accept", List.of("Agadez"))));
    }

    private static Map<String, Object> ordering(List<String> things) {
        return map("kind", "ordering", "stem", "What came first?", "items", things);
    }

    private static Map<String, Object> matching(String ofNiger, String ofNigeria, String ofMali) {
        return map(
                "kind",
                "matching",
                "stem",
                "Who exports what?",
                "pairs",
                List.of(
                        map("left", "Niger", "right", ofNiger),
                        map("left", "Nigeria", "right", ofNigeria),
                        map("left", "Mali", "right", ofMali)),
                "extra",
                Stream.of("cocoa", "gold", "oil", "uranium")
                        .filter(text -> !List.of(ofNiger, ofNigeria, ofMali).contains(text))
                        .toList());
    }
}
