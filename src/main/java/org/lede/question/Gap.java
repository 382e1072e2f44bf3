package org.lede.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with gaps to fill, by typing or by picking from a list.
 *
 * @param sentence with {@code {1}}, {@code {2}}, … where the gaps are
 * @param slots    the gaps by number, from 1
 * @param article  whose language and words decide what is a slip
 */
public record Gap(Text stem, Text explanation, String sentence, List<Slot> slots, ArticleContext article)
        implements Question {

    /**
     * @throws IllegalArgumentException if the slots are not numbered from 1, or the sentence does not hold each of
     *     them once
     */
    public Gap {
        slots = List.copyOf(slots);
        Objects.requireNonNull(article, "article");
        if (!GapSentence.numbers(slots.size())
                        .equals(slots.stream().map(Slot::number).toList())
                || !Listing.isPermutation(GapSentence.gaps(sentence), GapSentence.numbers(slots.size()))) {
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

        /** @throws IllegalArgumentException if there are options, but the canonical answer is not one of them */
        public Slot {
            options = List.copyOf(options);
            if (!options.isEmpty() && !options.contains(acceptance.canonical())) {
                throw new IllegalArgumentException("not an option: " + acceptance.canonical());
            }
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
            return options.isEmpty() ? Folding.of(article.language()).same(first, second) : first.equals(second);
        }

        private Slot published(String salt) {
            return new Slot(
                    number,
                    acceptance,
                    PublicIds.of(salt, "gap." + number, options).ordered());
        }

        private Mark mark(@Nullable String given, ArticleContext article) {
            if (given == null) {
                return Mark.NOT_ANSWERED;
            }
            return options.isEmpty() ? acceptance.markTyped(given, article) : acceptance.markPicked(given);
        }

        private String readGiven(Fields gaps) {
            Fields field = gaps.field(number);
            if (options.isEmpty()) {
                return ShortText.readTyped(field);
            }
            String picked = field.asString();
            Listing.noteUnknown(field, picked, options);
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

    static Gap read(Fields fields, ArticleContext article) {
        return GapSentence.read(fields, article);
    }

    @Override
    public Kind kind() {
        return Kind.GAP;
    }

    @Override
    public Map<String, Object> content() {
        Tree gaps = new Tree();
        slots.forEach(slot -> gaps.with(slot.number, slot.tree()));
        return ContentTree.of(this)
                .with("sentence", sentence)
                .with("gaps", gaps.map())
                .map();
    }

    @Override
    public Map<String, Object> asked() {
        return ContentTree.asked(this)
                .with("parts", parts().stream().map(Part::asked).toList())
                .map();
    }

    /** The sentence as it is shown, piece by piece. */
    public List<Part> parts() {
        return GapSentence.parts(sentence, slots);
    }

    @Override
    public Question published(String salt) {
        return new Gap(
                stem,
                explanation,
                sentence,
                slots.stream().map(slot -> slot.published(salt)).toList(),
                article);
    }

    @Override
    public Answer answer(@Nullable Object tree) {
        return AnswerReading.read(tree, "gaps", fields -> filled(fields.map("gaps")));
    }

    @Override
    public Map<String, Object> answerTree(Map<String, List<String>> form) {
        Form fields = new Form(form);
        return fields.tree("gaps", fields.group("gap"));
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
                    .map(slot -> slot.mark(filled.gaps.get(slot.number), article))
                    .toList();
            Slip slip = marks.stream()
                    .map(Mark::slip)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            return Mark.of(marks.stream().mapToDouble(Mark::fraction).sum() / slots.size(), slip);
        });
    }

    /** Whether the answer earns everything in that gap. */
    public boolean fills(String number, Answer answer) {
        return answer instanceof Filled filled
                && slots.stream()
                        .filter(slot -> slot.number.equals(number))
                        .allMatch(slot ->
                                slot.mark(filled.gaps.get(number), article).correct());
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

    private Answer filled(Fields gaps) {
        List<String> known = new ArrayList<>();
        Map<String, String> filled = new LinkedHashMap<>();
        for (Slot slot : slots) {
            known.add(slot.number);
            if (!gaps.isBlank(slot.number)) {
                filled.put(slot.number, slot.readGiven(gaps));
            }
        }
        gaps.only(known.toArray(String[]::new));
        return filled.isEmpty() ? Answer.BLANK : new Filled(filled);
    }
}
