package org.lede.library.files;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * The states that two small articles can be in: every subset of these changes is valid content.
 *
 * @param changes by their place in {@link #CHANGES}
 */
record ContentStates(Set<Integer> changes) {

    static final ContentStates FIRST = new ContentStates(Set.of());

    private static final String BASICS = "sets/basics.yaml";
    private static final String MORE = "sets/more.yaml";

    /** What may change in the first of the articles, and where both are concerned, in both. */
    private static final List<UnaryOperator<Pair>> CHANGES = List.of(
            first("article.md", "half a metre thick.", "half a metre thick. It stayed for weeks."),
            first("article.md", "title: Ice in", "title: Snow in"),
            first("article.md", "source: Lede", "source: Lede again"),
            first("article.md", "rights: Written", "rights: Also written"),
            first("article.md", "display: full", "display: excerpts"),
            first("article.md", "language: en", "language: en\npublished: 2025-01-31"),
            first("article.md", "language: en", "language: en-GB"),
            first("facts.yaml", "The mayor sent two icebreakers.", "Two icebreakers came."),
            first("facts.yaml", "    - quote: \"the ice was half a metre thick\"\n", ""),
            first("facts.yaml", "sent two icebreakers to the harbour", "sent two icebreakers"),
            first(BASICS, "In which month", "When"),
            first(BASICS, "The king", "The queen"),
            first(BASICS, "accept: [ January ]", "accept: [ January, in January ]"),
            first(BASICS, "It froze in January.", "January it was."),
            first(BASICS, "has no navy", "has no fleet"),
            first(BASICS, "title: Ice and ships", "title: Ships and ice"),
            first(BASICS, "What happened in Ostby?", "What happened?"),
            first(BASICS, "points: 2", "points: 5"),
            first(BASICS, "questions:", "modes: [ practice ]\nquestions:"),
            first(BASICS, "questions:", "tags: [ winter ]\nquestions:"),
            first(MORE, "questions:", "timeLimit: 10m\nquestions:"),
            first(MORE, "questions:", "modes: [ test ]\nreveal: never\nquestions:"),
            pair -> pair.changeFirst(seeds -> seeds.with(BASICS, without(seeds.content(BASICS), "who-sent-help"))),
            pair -> pair.changeFirst(seeds -> seeds.with(BASICS, firstQuestionLast(seeds.content(BASICS)))),
            pair -> pair.changeFirst(seeds -> seeds.without(MORE)),
            pair -> pair.changeFirst(ContentStates::threeIcebreakers),
            pair -> pair.changeFirst(ContentStates::withoutIcebreakers),
            ContentStates::moved,
            ContentStates::swapped);

    ContentStates {
        changes = Set.copyOf(changes);
    }

    /** Another state, one or two changes away. */
    ContentStates next(RandomGenerator random) {
        Set<Integer> next = new TreeSet<>(changes);
        for (int i = random.nextInt(2); i < 2; i++) {
            Integer flipped = random.nextInt(CHANGES.size());
            if (!next.remove(flipped)) {
                next.add(flipped);
            }
        }
        return new ContentStates(next);
    }

    static int count() {
        return CHANGES.size();
    }

    /** The files of both articles, which are called so with {@code -one} and {@code -two} after it. */
    SampleSeeds files(String name) {
        Pair pair = new Pair(withMore(name + "-one"), withMore(name + "-two"));
        for (int change : new TreeSet<>(changes)) {
            pair = CHANGES.get(change).apply(pair);
        }
        return pair.one().and(pair.two());
    }

    private static SampleSeeds withMore(String slug) {
        SampleSeeds seeds = SampleSeeds.of(slug);
        String basics = seeds.content(BASICS);
        return seeds.with(
                MORE, basics.replace(slug + "-basics", slug + "-more").replaceAll("- ref: (.*)", "- ref: $1-again"));
    }

    private static UnaryOperator<Pair> first(String file, String found, String replacement) {
        return pair -> pair.changeFirst(seeds -> seeds.content(file) == null
                ? seeds
                : seeds.with(file, seeds.content(file).replace(found, replacement)));
    }

    private static SampleSeeds threeIcebreakers(SampleSeeds seeds) {
        return seeds.with("article.md", seeds.content("article.md").replace("two icebreakers", "three icebreakers"))
                .with("facts.yaml", seeds.content("facts.yaml").replace("two icebreakers", "three icebreakers"));
    }

    private static SampleSeeds withoutIcebreakers(SampleSeeds seeds) {
        String facts = seeds.content("facts.yaml");
        SampleSeeds fewer = seeds.with("facts.yaml", facts.substring(0, facts.indexOf("- ref: icebreakers")));
        for (String file : List.of(BASICS, MORE)) {
            if (fewer.content(file) != null) {
                fewer = fewer.with(
                        file,
                        without(without(fewer.content(file), "who-sent-help"), "who-sent-help-again")
                                .replace("    facts: [ icebreakers ]\n", ""));
            }
        }
        return fewer;
    }

    private static String without(String set, String ref) {
        int start = set.indexOf("  - ref: " + ref + "\n");
        if (start < 0) {
            return set;
        }
        int end = set.indexOf("  - ref: ", start + 1);
        return set.substring(0, start) + (end < 0 ? "" : set.substring(end));
    }

    private static String firstQuestionLast(String set) {
        int start = set.indexOf("  - ref: ");
        int end = set.indexOf("  - ref: ", start + 1);
        return set.substring(0, start) + set.substring(end) + set.substring(start, end);
    }

    /** The second article has a set of the first one's slug, which the first has no longer. */
    private static Pair moved(Pair pair) {
        String moved = pair.two()
                .content(MORE)
                .replace(pair.two().slug() + "-more", pair.one().slug() + "-more");
        return new Pair(pair.one().without(MORE), pair.two().with(MORE, moved));
    }

    /** Each article has a set of the other one's slug. */
    private static Pair swapped(Pair pair) {
        return new Pair(
                renamed(pair.one(), pair.two().slug()),
                renamed(pair.two(), pair.one().slug()));
    }

    private static SampleSeeds renamed(SampleSeeds seeds, String other) {
        return seeds.with(BASICS, seeds.content(BASICS).replace(seeds.slug() + "-basics", other + "-basics"));
    }

    record Pair(SampleSeeds one, SampleSeeds two) {

        Pair changeFirst(UnaryOperator<SampleSeeds> change) {
            return new Pair(change.apply(one), two);
        }
    }
}
