package org.lede.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lede.scheduling.MemoryModel.State;

/**
 * FSRS-7 beside what the model of ts-fsrs computes (MIT, development branch), in {@code scheduling/fsrs7-vectors.json} with
 * their origin.
 */
class Fsrs7VectorsTest {

    private static final JsonNode VECTORS = read();
    private static final double NEAREST_STATE = 1e-7;
    private static final double NEAREST_SHARE = 2e-5;

    @Test
    void firstAnswers_makeThePublishedStates() {
        for (JsonNode vector : VECTORS.get("first")) {
            assertState(model(vector).first(grade(vector)), numbers(vector.get("state")), vector);
        }
    }

    @Test
    void laterAnswers_makeThePublishedStates() {
        for (JsonNode vector : VECTORS.get("transitions")) {
            State next = model(vector)
                    .next(state(vector.get("state")), vector.get("days").asDouble(), grade(vector));
            assertState(next, numbers(vector.get("next")), vector);
        }
    }

    @Test
    void recall_isAsPublished() {
        for (JsonNode vector : VECTORS.get("retrievability")) {
            assertThat(model(vector)
                            .recall(
                                    state(vector.get("state")),
                                    vector.get("days").asDouble()))
                    .as(vector.toString())
                    .isCloseTo(vector.get("r").asDouble(), within(1e-5));
        }
    }

    @Test
    void waits_leaveTheWantedRetention() {
        for (JsonNode vector : VECTORS.get("intervals")) {
            double exact = vector.get("exactDays").asDouble();
            assertThat(model(vector)
                            .wait(
                                    state(vector.get("state")),
                                    vector.get("retention").asDouble()))
                    .as(vector.toString())
                    .isCloseTo(exact, within(1e-9 + 1e-6 * exact));
        }
    }

    @Test
    void histories_areAsPublished_alsoAsTheyAreFitted() {
        for (JsonNode history : VECTORS.get("histories")) {
            MemoryModel model = model(history);
            FittedModel.Walk walk = Fsrs7Fit.MODEL.walk(weights(history));
            State state = null;
            for (JsonNode row : history.get("rows")) {
                double days = row.get(0).asDouble();
                Grade grade = Grade.of(row.get(1).asInt());
                if (state == null) {
                    state = model.first(grade);
                    walk.first(grade.value());
                } else {
                    double recall = row.get(2).asDouble();
                    assertThat(model.recall(state, days)).as(row.toString()).isCloseTo(recall, within(1e-5));
                    assertThat(walk.next(0, days, grade.value(), new double[Fsrs7.SIZE]))
                            .as(row.toString())
                            .isCloseTo(recall, within(1e-5));
                    state = model.next(state, days, grade);
                }
                double[] published = {
                    row.get(3).asDouble(), row.get(4).asDouble(), row.get(5).asDouble()
                };
                assertState(state, published, row);
            }
        }
    }

    @Test
    void weights_areMovedIntoTheirRanges() {
        for (JsonNode vector : VECTORS.get("clamps")) {
            double[] weights = numbers(vector.get("in"));
            Fsrs7.clamp(weights);
            assertThat(weights).containsExactly(numbers(vector.get("out")));
        }
    }

    @Test
    void weightsThatAreNoNumbers_becomeTheLeast() {
        double[] weights = Fsrs7.defaults();
        weights[4] = Double.NaN;
        weights[6] = Double.POSITIVE_INFINITY;
        Fsrs7.clamp(weights);
        assertThat(new double[] {weights[4], weights[6]}).containsExactly(1, 0.1);
    }

    @Test
    void defaults_areThePublishedOnes() {
        assertThat(Fsrs7.defaults())
                .containsExactly(numbers(VECTORS.get("weights").get(0)));
    }

    private static void assertState(State state, double[] published, JsonNode vector) {
        double[] ours = {state.stability(), state.fastStability(), state.difficulty()};
        for (int i = 0; i < ours.length; i++) {
            assertThat(ours[i])
                    .as("number %d of %s", i, vector)
                    .isCloseTo(published[i], within(Math.max(NEAREST_STATE, NEAREST_SHARE * Math.abs(published[i]))));
        }
    }

    private static MemoryModel model(JsonNode vector) {
        return new Fsrs7(weights(vector));
    }

    private static double[] weights(JsonNode vector) {
        return numbers(VECTORS.get("weights").get(vector.get("w").asInt()));
    }

    private static Grade grade(JsonNode vector) {
        return Grade.of(vector.get("grade").asInt());
    }

    private static State state(JsonNode numbers) {
        double[] values = numbers(numbers);
        return new State(values[0], values[1], values[2]);
    }

    private static double[] numbers(JsonNode list) {
        return IntStream.range(0, list.size())
                .mapToDouble(i -> list.get(i).asDouble())
                .toArray();
    }

    private static JsonNode read() {
        try (InputStream file = Fsrs7VectorsTest.class.getResourceAsStream("/scheduling/fsrs7-vectors.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
