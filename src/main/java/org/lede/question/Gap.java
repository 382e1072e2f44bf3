package org.lede.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with gaps to fill, by typing or by picking from a list.
 *
 * @param sentence with {@code {1}}, {@code {2}}, … where the gaps are
 * @param slots    the gaps by number, from 1
 * @param allOrNothing whether a part earns nothing
 * @param article  whose language and words decide what is a slip
 */
public record Gap(
        Text stem, Text explanation, String sentence, List<Slot> slots, boolean allOrNothing, ArticleContext article)
        implements Question {

    private static final int MOST_GAPS = 20;
    private static final int MOST_OPTIONS = 12;
    private static final Pattern GAP = Pattern.compile("\\{([0-9]{1,2})}");

    /**
     * @throws IllegalArgumentException if the slots are not numbered from 1, or the sentence does not hold each of
     *     them once
     */
    public Gap {
        slots = List.copyOf(slots);
        Objects.requireNonNull(article, "article");
        List<String> numbers = numbers(slots.size());
        if (!numbers.equals(slots.stream().map(Slot::number).toList())
                || !Listed.isPermutation(gapsIn(sentence), numbers)) {
            throw new IllegalArgumentException("the gaps don't fit: " + sentence);
        }
    }

    /**
     * One gap.
     *
     * @param number     its number in the sentence
     * @param acceptance what is accepted in it
     * @param options    the texts to pick from, in the order shown; empty where it is typed
     */
    public record Slot(String number, Acceptance acceptance, List<String> options) {

        /** @throws InvalidContent if there is one option, or the canonical answer is not among the options */
        public Slot {
            options = List.copyOf(options);
            InvalidContent.refuse(options.size() == 1, "/options", "TOO_FEW", "There have to be 2 options at least.");
            InvalidContent.refuse(
                    !options.isEmpty() && !options.contains(acceptance.canonical()),
                    "/options",
                    "NO_KEY",
                    "The first accepted answer has to be one of the options.");
        }

        private static Optional<Slot> read(Fields fields, String number, Folding folding) {
            fields.only("accept", "reject", "options", "name");
            return fields.attempt(() -> new Slot(number, Acceptance.read(fields, folding), readOptions(fields)));
        }

        private static List<String> readOptions(Fields fields) {
            List<String> options = new ArrayList<>();
            for (Fields element : fields.list("options", MOST_OPTIONS)) {
                String text = element.asString();
                if (options.contains(text)) {
                    element.problem("", "DUPLICATE_OPTION", "This text is used twice.");
                }
                options.add(text);
            }
            return options;
        }

        private Map<String, Object> tree() {
            return acceptance
                    .addTo(new Tree())
                    .withPresent("options", options.isEmpty() ? null : options)
                    .map();
        }

        private Slot rekeyed(Filled key) {
            String text = key.gaps.get(number);
            if (text == null) {
                throw InvalidContent.incomplete("/gaps/" + number);
            }
            return new Slot(number, acceptance.only(text), options);
        }

        /** A picked text has to be the same to the letter, as where it is marked. */
        private boolean saysTheSame(Filled one, Filled other, ArticleContext article) {
            String first = one.gaps.getOrDefault(number, "");
            String second = other.gaps.getOrDefault(number, "");
            return options.isEmpty() ? new Leniency(article).isSame(first, second) : first.equals(second);
        }

        private Slot published(String salt) {
            return new Slot(
                    number,
                    acceptance,
                    PublicIds.of(salt, "gap." + number, options).ordered());
        }

        private Mark mark(@Nullable String given, String sentence, ArticleContext article) {
            if (given == null) {
                return Mark.NOT_ANSWERED;
            }
            if (!options.isEmpty()) {
                return acceptance.markPicked(given);
            }
            Mark mark = acceptance.markTyped(given, article);
            String bare = withoutNeighbours(given, sentence, Folding.of(article.language()));
            return mark.correct() || bare.equals(given) ? mark : acceptance.markTyped(bare, article);
        }

        /** "Steven Brams" in "by Steven {1}": words of the sentence right beside the gap may be typed again. */
        private String withoutNeighbours(String given, String sentence, Folding folding) {
            String[] sides = sentence.split(Pattern.quote("{" + number + "}"), 2);
            List<String> before = folding.words(sides[0]);
            List<String> after = folding.words(sides[1]);
            List<String> typed = List.of(given.split(" +"));
            int from = longest(typed.size() - 1, many -> endsWith(before, folding.words(join(typed.subList(0, many)))));
            int to = longest(
                    typed.size() - from - 1,
                    many -> startsWith(after, folding.words(join(typed.subList(typed.size() - many, typed.size())))));
            return join(typed.subList(from, typed.size() - to));
        }

        private static int longest(int most, IntPredicate fits) {
            return IntStream.iterate(most, many -> many > 0, many -> many - 1)
                    .filter(fits)
                    .findFirst()
                    .orElse(0);
        }

        private static boolean endsWith(List<String> words, List<String> end) {
            return words.size() >= end.size()
                    && words.subList(words.size() - end.size(), words.size()).equals(end);
        }

        private static boolean startsWith(List<String> words, List<String> start) {
            return words.size() >= start.size()
                    && words.subList(0, start.size()).equals(start);
        }

        private static String join(List<String> words) {
            return String.join(" ", words);
        }

        private double byChance() {
            return options.stream()
                    .mapToDouble(option -> acceptance.markPicked(option).fraction())
                    .average()
                    .orElse(0);
        }

        private String readGiven(Fields gaps) {
            Fields field = gaps.field(number);
            if (options.isEmpty()) {
                return ShortText.readTyped(field);
            }
            String picked = field.asString();
            Listed.noteUnknown(field, picked, options);
            return picked;
        }
    }

    /**
     * A piece of the sentence: a run of text, or a gap.
     *
     * @param text    the text; empty for a gap
     * @param gap     the gap's number; null for text
     * @param options the texts to pick from; empty where the gap is typed
     */
    public record Part(String text, @Nullable String gap, List<String> options) {

        private Map<String, Object> asked() {
            return gap == null
                    ? Map.of("text", text)
                    : new Tree()
                            .with("gap", gap)
                            .withPresent("options", options.isEmpty() ? null : options)
                            .map();
        }
    }

    /** The learner's texts by gap; a gap left empty is not there. */
    public record Filled(Map<String, String> gaps) implements Answer {

        public Filled {
            gaps = Collections.unmodifiableMap(new LinkedHashMap<>(gaps));
        }

        @Override
        public Map<String, Object> tree() {
            return Map.of("gaps", gaps);
        }
    }

    static Gap read(Fields fields, Text stem, Text explanation, ArticleContext article) {
        String sentence = fields.string("sentence");
        Fields gaps = fields.map("gaps");
        List<String> numbers = numbers(Math.min(gaps.names().size(), MOST_GAPS));
        gaps.only(numbers.toArray(String[]::new));
        boolean readable = !sentence.isEmpty() && fields.has("gaps");
        if (readable && (numbers.isEmpty() || !Listed.isPermutation(gapsIn(sentence), numbers))) {
            fields.problem("sentence", "GAPS_DIFFER", "The sentence has to hold each gap once, as {1}, {2} and so on.");
        }
        Folding folding = Folding.of(article.language());
        List<Slot> slots = numbers.stream()
                .flatMap(number -> Slot.read(gaps.map(number), number, folding).stream())
                .toList();
        fields.throwIfInvalid();
        return new Gap(stem, explanation, sentence, slots, fields.bool(Kind.ALL_OR_NOTHING, false), article);
    }

    @Override
    public Map<String, Object> content() {
        Tree gaps = new Tree();
        slots.forEach(slot -> gaps.with(slot.number, slot.tree()));
        return Kind.withAllOrNothing(
                Tree.content(this)
                        .with("sentence", sentence)
                        .with("gaps", gaps.map())
                        .map(),
                allOrNothing);
    }

    @Override
    public Map<String, Object> asked() {
        return Tree.asked(this)
                .with("parts", parts().stream().map(Part::asked).toList())
                .map();
    }

    /** The sentence as it is shown, piece by piece. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        Matcher gap = GAP.matcher(sentence);
        int done = 0;
        while (gap.find()) {
            addText(parts, sentence.substring(done, gap.start()));
            Slot slot = slots.get(Integer.parseInt(gap.group(1)) - 1);
            parts.add(new Part("", slot.number, slot.options));
            done = gap.end();
        }
        addText(parts, sentence.substring(done));
        return List.copyOf(parts);
    }

    @Override
    public Question published(String salt) {
        return new Gap(
                stem,
                explanation,
                sentence,
                slots.stream().map(slot -> slot.published(salt)).toList(),
                allOrNothing,
                article);
    }

    @Override
    public Answer read(Fields answer) {
        Fields gaps = answer.map("gaps");
        Map<String, String> filled = new LinkedHashMap<>();
        for (Slot slot : slots) {
            if (!gaps.isBlank(slot.number)) {
                filled.put(slot.number, slot.readGiven(gaps));
            }
        }
        gaps.only(numbers(slots.size()).toArray(String[]::new));
        return filled.isEmpty() ? Answer.BLANK : new Filled(filled);
    }

    @Override
    public boolean isTyped() {
        return slots.stream().allMatch(slot -> slot.options().isEmpty());
    }

    /** The mean of the gaps, each marked as a short text or a pick; of several slips the first is pointed out. */
    @Override
    public Mark mark(Answer answer) {
        return Mark.of(answer, Filled.class, filled -> {
                    List<Mark> marks = slots.stream()
                            .map(slot -> slot.mark(filled.gaps.get(slot.number), sentence, article))
                            .toList();
                    Mark.Slip slip = marks.stream()
                            .map(Mark::slip)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
                    return Mark.of(marks.stream().mapToDouble(Mark::fraction).sum() / slots.size(), slip);
                })
                .allOrNothing(allOrNothing);
    }

    @Override
    public double byChance() {
        return allOrNothing
                ? slots.stream().mapToDouble(Slot::byChance).reduce(1, (one, other) -> one * other)
                : slots.stream().mapToDouble(Slot::byChance).average().orElse(0);
    }

    /** Whether the answer earns everything in that gap. */
    public boolean fills(String number, Answer answer) {
        return answer instanceof Filled filled
                && slots.stream()
                        .filter(slot -> slot.number.equals(number))
                        .allMatch(slot -> slot.mark(filled.gaps.get(number), sentence, article)
                                .correct());
    }

    @Override
    public Answer key() {
        Map<String, String> gaps = new LinkedHashMap<>();
        slots.forEach(slot -> gaps.put(slot.number, slot.acceptance.canonical()));
        return new Filled(gaps);
    }

    @Override
    public Question rekeyed(Answer key) {
        Filled filled = key.as(Filled.class);
        return new Gap(
                stem,
                Text.EMPTY,
                sentence,
                slots.stream().map(slot -> slot.rekeyed(filled)).toList(),
                allOrNothing,
                article);
    }

    @Override
    public boolean saysTheSame(Answer one, Answer other) {
        return one instanceof Filled first
                && other instanceof Filled second
                && slots.stream().allMatch(slot -> slot.saysTheSame(first, second, article));
    }

    @Override
    public List<List<String>> accepted() {
        return slots.stream().map(slot -> slot.acceptance.full()).toList();
    }

    @Override
    public List<Listing> listings() {
        return slots.stream()
                .map(slot -> new Listing("/gaps/" + slot.number + "/options", slot.options))
                .toList();
    }

    /** A gap reads like any word in small letters. */
    @Override
    public Map<String, String> claims() {
        return Map.of("/sentence", sentence.replaceAll("\\{\\d+\\}", "x"));
    }

    private static void addText(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, null, List.of()));
        }
    }

    private static List<String> numbers(int gaps) {
        return IntStream.rangeClosed(1, gaps).mapToObj(String::valueOf).toList();
    }

    /** The numbers of the gaps in the order of the sentence. */
    private static List<String> gapsIn(String sentence) {
        return GAP.matcher(sentence).results().map(gap -> gap.group(1)).toList();
    }
}
