package org.lede.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question answered by typing a number.
 *
 * @param ranges   what is accepted; the first earns everything
 * @param unit     what the number counts, such as years; may be null
 * @param language whose notation numbers are typed in, as a BCP 47 tag
 */
public record NumberQuestion(
        Text stem,
        Text explanation,
        List<Range> ranges,
        @Nullable String unit,
        String language) implements Question {

    private static final int MOST_RANGES = 20;
    private static final int LONGEST_UNIT = 60;
    private static final BigDecimal EXAMPLE = new BigDecimal("1.5");

    /** @throws InvalidContent if the first range does not earn everything, or the unit is too long */
    public NumberQuestion {
        ranges = List.copyOf(ranges);
        Objects.requireNonNull(language, "language");
        InvalidContent.refuse(
                unit != null && unit.length() > LONGEST_UNIT,
                "/unit",
                "TOO_LONG",
                "A unit has " + LONGEST_UNIT + " characters at most.");
        InvalidContent.refuse(
                ranges.isEmpty() || !ranges.get(0).isFull(),
                "/ranges",
                "NO_KEY",
                "Say which numbers are accepted; the first of them have to earn everything.");
    }

    /**
     * An accepted range, both ends included.
     *
     * @param weight the part it earns, above 0 and at most 1
     */
    public record Range(BigDecimal min, BigDecimal max, BigDecimal weight) {

        /** @throws IllegalArgumentException if the ends are in the wrong order or the weight is out of range */
        public Range {
            min = Decimals.requireCanonical(min);
            max = Decimals.requireCanonical(max);
            weight = Decimals.requireCanonical(weight);
            if (min.compareTo(max) > 0 || !Acceptance.isWeight(weight)) {
                throw new IllegalArgumentException(min + " to " + max + " for " + weight);
            }
        }

        boolean holds(BigDecimal number) {
            return min.compareTo(number) <= 0 && number.compareTo(max) <= 0;
        }

        boolean isFull() {
            return weight.compareTo(BigDecimal.ONE) == 0;
        }

        boolean isPoint() {
            return min.compareTo(max) == 0;
        }

        private Map<String, Object> tree() {
            Tree ends = isPoint()
                    ? new Tree().with("value", min)
                    : new Tree().with("min", min).with("max", max);
            return ends.withPresent("weight", isFull() ? null : weight).map();
        }

        private Stream<String> ends() {
            return isPoint() ? Stream.of(min.toPlainString()) : Stream.of(min.toPlainString(), max.toPlainString());
        }
    }

    /**
     * The learner's number.
     *
     * @param number  its value
     * @param written the same in the notation of the question's language, without grouping
     */
    public record Typed(BigDecimal number, String written) implements Answer {
        @Override
        public Map<String, Object> tree() {
            return Map.of("number", written);
        }
    }

    static NumberQuestion read(Fields fields, Text stem, Text explanation, ArticleContext article) {
        String unit = fields.optionalString("unit");
        List<Range> ranges = fields.list("ranges", MOST_RANGES).stream()
                .map(NumberQuestion::readRange)
                .toList();
        return new NumberQuestion(stem, explanation, ranges, unit, article.language());
    }

    @Override
    public Map<String, Object> content() {
        return Tree.content(this)
                .with("ranges", ranges.stream().map(Range::tree).toList())
                .withPresent("unit", unit)
                .map();
    }

    @Override
    public Map<String, Object> asked() {
        return Tree.asked(this).withPresent("unit", unit).map();
    }

    /** Reads a text in the notation of the language; a number of the tree's own is read as it is. */
    @Override
    public Answer read(Fields answer) {
        Fields field = answer.field("number");
        return field.isString() ? readWritten(field) : typed(answer.decimal("number"));
    }

    @Override
    public boolean isTyped() {
        return true;
    }

    /**
     * The part that the first range earns in which the number lies (as in GIFT and Moodle XML, where a narrow range
     * stands before a wide one).
     */
    @Override
    public Mark mark(Answer answer) {
        return Mark.of(
                answer,
                Typed.class,
                typed -> ranges.stream()
                        .filter(range -> range.holds(typed.number))
                        .findFirst()
                        .map(range -> Mark.of(range.weight.doubleValue()))
                        .orElse(Mark.of(0)));
    }

    @Override
    public Answer key() {
        return typed(ranges.get(0).min);
    }

    @Override
    public Question rekeyed(Answer key) {
        BigDecimal number = Decimals.canonical(key.as(Typed.class).number).orElseThrow();
        return new NumberQuestion(stem, Text.EMPTY, List.of(new Range(number, number, BigDecimal.ONE)), unit, language);
    }

    @Override
    public boolean saysTheSame(Answer one, Answer other) {
        return one instanceof Typed first
                && other instanceof Typed second
                && first.number.compareTo(second.number) == 0;
    }

    @Override
    public List<List<String>> accepted() {
        return List.of(
                ranges.stream().filter(Range::isFull).flatMap(Range::ends).toList());
    }

    /** A number with decimals, written as it has to be typed here. */
    public String example() {
        return typed(EXAMPLE).written;
    }

    private Answer readWritten(Fields field) {
        String text = field.asString();
        Optional<BigDecimal> number = TypedNumber.of(this).read(text);
        if (number.isEmpty() && !text.isEmpty()) {
            field.problem(
                    "", "NOT_A_NUMBER", "This is not quite a number. Write it with digits, such as " + example() + ".");
        }
        return typed(number.orElse(BigDecimal.ZERO));
    }

    private Typed typed(BigDecimal number) {
        return new Typed(number, Notation.of(language).write(number));
    }

    private static Range readRange(Fields fields) {
        fields.only("value", "min", "max", "weight");
        BigDecimal weight = Acceptance.readWeight(fields);
        if (fields.has("value")) {
            if (fields.has("min") || fields.has("max")) {
                fields.problem("value", "CONTRADICTION", "Give a value or a smallest and a greatest number, not both.");
            }
            BigDecimal value = fields.decimal("value");
            return new Range(value, value, weight);
        }
        BigDecimal min = fields.decimal("min");
        BigDecimal max = fields.decimal("max");
        if (min.compareTo(max) > 0) {
            fields.problem("max", "OUT_OF_RANGE", "The greatest number is smaller than the smallest.");
        }
        return new Range(min, min.max(max), weight);
    }
}
