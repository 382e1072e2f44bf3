package org.lede.scheduling;

import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;

/** The published test vectors of FSRS-6, in {@code scheduling/fsrs6-vectors.json} with their origins. */
final class Vectors {

    static final Offset<Double> PUBLISHED = within(1e-4);
    static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    private Vectors() {}

    static List<JsonNode> all() {
        return StreamSupport.stream(file().get("vectors").spliterator(), false).toList();
    }

    static JsonNode defaultWeights() {
        return file().get("default_w");
    }

    private static JsonNode file() {
        try (InputStream file = Vectors.class.getResourceAsStream("/scheduling/fsrs6-vectors.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static List<Double> numbers(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asDouble)
                .toList();
    }

    static List<Grade> grades(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(grade -> Grade.of(grade.asInt()))
                .toList();
    }

    /** The published schedules know no fuzz. */
    static Parameters withoutFuzz(Weights weights, Steps learning, Steps relearning) {
        return new Parameters(1, weights, 0.9, 36_500, learning, relearning, false, 0);
    }

    static Scheduler withoutFuzz(Weights weights) {
        return new Scheduler(
                withoutFuzz(weights, Parameters.DEFAULT.learningSteps(), Parameters.DEFAULT.relearningSteps()));
    }

    static Memory next(Scheduler scheduler, Memory before, Instant at, Grade grade) {
        return scheduler.next(before, Review.in(ZoneOffset.UTC, at, grade, "form"), new SplittableRandom(1));
    }

    /** Equal for numbers that differ by no more than the published tolerance. */
    static int compare(double ours, double published) {
        return Math.abs(ours - published) <= 1e-4 ? 0 : Double.compare(ours, published);
    }

    static long days(Memory memory) {
        return Duration.between(memory.lastReview(), memory.due()).toDays();
    }

    /**
     * Weights published for FSRS 4.5 (17), 5 (19) or 6 (21), as those of FSRS-6 that give the same schedule. Rule of
     * fsrs-rs and ts-fsrs.
     */
    static Weights migrated(List<Double> values) {
        List<Double> migrated = new ArrayList<>(values);
        if (values.size() == 17) {
            migrated.set(4, values.get(5) * 2 + values.get(4));
            migrated.set(5, Math.log(values.get(5) * 3 + 1) / 3);
            migrated.set(6, values.get(6) + 0.5);
            migrated.addAll(List.of(0.0, 0.0));
        }
        if (migrated.size() == 19) {
            migrated.addAll(List.of(0.0, 0.5));
        }
        return new Weights(migrated);
    }
}
