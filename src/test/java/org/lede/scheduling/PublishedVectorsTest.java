package org.lede.scheduling;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.scheduling.Vectors.PUBLISHED;
import static org.lede.scheduling.Vectors.START;
import static org.lede.scheduling.Vectors.grades;
import static org.lede.scheduling.Vectors.numbers;
import static org.lede.scheduling.Vectors.withoutFuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every published vector of FSRS-6, by the name of its origin. */
class PublishedVectorsTest {

    private static final Formulas DEFAULT = new Formulas(Weights.DEFAULT);

    private static final Map<String, Consumer<JsonNode>> CHECKS = Map.ofEntries(
            entry("py-fsrs test_review_card + ts-fsrs FSRS-6 ivl_history", PublishedVectorsTest::intervals),
            entry(
                    "py-fsrs test_memo_state; ts-fsrs memory state[short-term]; fsrs-rs test_memory_state",
                    PublishedVectorsTest::memory),
            entry("fsrs-rs test_memory_state; ts-fsrs [long-term]", PublishedVectorsTest::memoryWithoutShortTerm),
            entry("ts-fsrs first repeat", PublishedVectorsTest::firstReview),
            entry("ts-fsrs get retrievability", PublishedVectorsTest::retrievabilityWhenDue),
            entry("ts-fsrs/fsrs-rs next_difficulty", PublishedVectorsTest::difficulty),
            entry("ts-fsrs/fsrs-rs next_stability recall", PublishedVectorsTest::recall),
            entry(
                    "ts-fsrs/fsrs-rs next_stability forget (before the S/e^{w17 w18} cap)",
                    PublishedVectorsTest::forgetting),
            entry("ts-fsrs/fsrs-rs short-term (floor for g>=2)", PublishedVectorsTest::sameDay),
            entry(
                    "DIVERGENCE py-fsrs 6.3.1 short-term (floor only for g>=3), computed from its formula",
                    PublishedVectorsTest::sameDayOfPyFsrs),
            entry("ts-fsrs forgetting_curve", PublishedVectorsTest::curveOfOneStability),
            entry("fsrs-rs test_power_forgetting_curve", PublishedVectorsTest::curve),
            entry("fsrs-rs test_current_retrievability", PublishedVectorsTest::curveOfAnotherDecay),
            entry("fsrs-rs test_next_interval / ts-fsrs next_ivl", PublishedVectorsTest::intervalsByRetention),
            entry("fsrs-rs test_memo_state (19 params, migrated by appending 0.0,0.5)", PublishedVectorsTest::memory),
            entry("fsrs-rs test_next_states (19 params)", PublishedVectorsTest::nextStates),
            entry("fsrs-rs test_convert_parameters (17->21)", PublishedVectorsTest::migration),
            entry(
                    "ts-fsrs long-term_scheduler test1 (enable_short_term=false, 19 params)",
                    PublishedVectorsTest::longTerm),
            entry("ts-fsrs long-term_scheduler test2", PublishedVectorsTest::longTerm),
            entry("ts-fsrs long-term_scheduler test3", PublishedVectorsTest::longTerm),
            entry("ts-fsrs long-term_scheduler test4", PublishedVectorsTest::longTerm),
            entry("ts-fsrs long-term_scheduler test5", PublishedVectorsTest::longTerm),
            entry("ts-fsrs alea PRNG (used for fuzz), seed 12345", PublishedVectorsTest::alea),
            entry("py-fsrs learning steps", PublishedVectorsTest::learningSteps),
            entry("py-fsrs test_stability_lower_bound", PublishedVectorsTest::lowestStability),
            entry("py-fsrs repeated Easy x10, 1 microsecond apart", PublishedVectorsTest::repeatedEasy),
            entry("java-fsrs 1.0.0 (STALE default params!)", PublishedVectorsTest::intervals));

    @TestFactory
    Stream<DynamicTest> vector_isReproduced() {
        return Vectors.all().stream().map(vector -> {
            String origin = vector.get("src").asText();
            Consumer<JsonNode> check = Objects.requireNonNull(CHECKS.get(origin), () -> "no check for: " + origin);
            return DynamicTest.dynamicTest(origin, () -> check.accept(vector));
        });
    }

    @Test
    void defaultWeights_areThePublishedOnes() {
        assertThat(Weights.DEFAULT.values()).isEqualTo(numbers(Vectors.defaultWeights()));
    }

    private static void intervals(JsonNode vector) {
        Scheduler scheduler = withoutFuzz(weights(vector));
        List<Double> intervals = new ArrayList<>();
        Memory memory = null;
        for (Grade grade : grades(vector.at("/in/grades"))) {
            memory = Vectors.next(scheduler, memory, memory == null ? START : memory.due(), grade);
            intervals.add((double) Vectors.days(memory));
        }
        assertThat(intervals).isEqualTo(numbers(vector.at("/out/interval_days")));
    }

    private static void memory(JsonNode vector) {
        assertMemory(after(withoutFuzz(weights(vector)), vector), vector);
    }

    private static void memoryWithoutShortTerm(JsonNode vector) {
        List<Double> weights = new ArrayList<>(Weights.DEFAULT.values());
        Collections.fill(weights.subList(17, 20), 0.0);
        assertMemory(after(withoutFuzz(new Weights(weights)), vector), vector);
    }

    private static void firstReview(JsonNode vector) {
        Scheduler scheduler = withoutFuzz(Weights.DEFAULT);
        List<Memory> memories = grades(vector.at("/in/new_card_grades")).stream()
                .map(grade -> Vectors.next(scheduler, null, START, grade))
                .toList();

        assertClose(memories.stream().map(Memory::stability), vector.at("/out/S"));
        assertClose(memories.stream().map(Memory::difficulty), vector.at("/out/D"));
        assertClose(memories.stream().map(memory -> (double) Vectors.days(memory)), vector.at("/out/scheduled_days"));
        assertThat(memories.stream().map(memory -> memory.state().name()))
                .containsExactlyElementsOf(
                        texts(vector.at("/out/state")).map(String::toUpperCase).toList());
    }

    private static void retrievabilityWhenDue(JsonNode vector) {
        Scheduler scheduler = withoutFuzz(Weights.DEFAULT);
        Memory memory = Vectors.next(scheduler, null, START, Grade.EASY);

        assertThat(scheduler.retrievability(memory, memory.due()).getAsDouble())
                .isCloseTo(vector.at("/out/R").asDouble(), PUBLISHED);
    }

    private static void difficulty(JsonNode vector) {
        double before = vector.at("/in/D").asDouble();
        List<Double> weights = new ArrayList<>(Weights.DEFAULT.values());
        weights.set(7, 0.0);
        Formulas withoutReversion = new Formulas(new Weights(weights));
        List<Grade> grades = grades(vector.at("/in/grades"));

        assertClose(grades.stream().map(grade -> DEFAULT.nextDifficulty(before, grade)), vector.at("/out/D_next"));
        assertClose(
                grades.stream().map(grade -> withoutReversion.nextDifficulty(before, grade)),
                vector.get("before_mean_reversion(fsrs-rs)"));
    }

    private static void recall(JsonNode vector) {
        List<Grade> grades = grades(vector.at("/in/grades"));
        List<Double> difficulties = numbers(vector.at("/in/D"));
        List<Double> retrievabilities = numbers(vector.at("/in/R"));
        double stability = vector.at("/in/S").asDouble();

        assertClose(
                IntStream.range(0, grades.size())
                        .mapToObj(i -> DEFAULT.stabilityAfterRecall(
                                stability, difficulties.get(i), retrievabilities.get(i), grades.get(i))),
                vector.at("/out/S_recall"));
    }

    private static void forgetting(JsonNode vector) {
        List<Double> difficulties = numbers(vector.at("/in/D"));
        List<Double> retrievabilities = numbers(vector.at("/in/R"));
        double stability = vector.at("/in/S").asDouble();

        assertClose(
                IntStream.range(0, difficulties.size())
                        .mapToObj(i -> DEFAULT.rawStabilityAfterForgetting(
                                stability, difficulties.get(i), retrievabilities.get(i))),
                vector.at("/out/S_forget"));
    }

    private static void sameDay(JsonNode vector) {
        assertClose(onSameDay(vector).stream(), vector.at("/out/S_short"));
    }

    /** Where implementations differ, a Hard of the same day keeps the stability; all else is the same. */
    private static void sameDayOfPyFsrs(JsonNode vector) {
        List<Double> ours = new ArrayList<>(onSameDay(vector));
        List<Double> theirs = new ArrayList<>(numbers(vector.at("/out/S_short")));

        assertThat(ours.remove(1)).isEqualTo(5);
        assertThat(theirs.remove(1)).isCloseTo(2.74700959, PUBLISHED);
        assertThat(ours).usingComparatorForType(Vectors::compare, Double.class).isEqualTo(theirs);
    }

    private static List<Double> onSameDay(JsonNode vector) {
        double stability = vector.at("/in/S").asDouble();
        return grades(vector.at("/in/grades")).stream()
                .map(grade -> DEFAULT.stabilityOnSameDay(stability, grade))
                .toList();
    }

    private static void curveOfOneStability(JsonNode vector) {
        double stability = vector.at("/in/S").asDouble();
        assertClose(
                numbers(vector.at("/in/t")).stream().map(days -> DEFAULT.retrievability(days, stability)),
                vector.at("/out/R"));
    }

    private static void curve(JsonNode vector) {
        List<Double> days = numbers(vector.at("/in/t"));
        List<Double> stabilities = numbers(vector.at("/in/S"));
        assertClose(
                IntStream.range(0, days.size()).mapToObj(i -> DEFAULT.retrievability(days.get(i), stabilities.get(i))),
                vector.at("/out/R"));
    }

    private static void curveOfAnotherDecay(JsonNode vector) {
        List<Double> weights = new ArrayList<>(Weights.DEFAULT.values());
        weights.set(20, vector.at("/in/decay").asDouble());
        Formulas formulas = new Formulas(new Weights(weights));
        double stability = vector.at("/in/S").asDouble();
        assertClose(
                numbers(vector.at("/in/t")).stream().map(days -> formulas.retrievability(days, stability)),
                vector.at("/out/R"));
    }

    /** The published figures lie beyond the longest interval, so they are those of the formula, rounded. */
    private static void intervalsByRetention(JsonNode vector) {
        double stability = vector.at("/in/S").asDouble();
        assertThat(numbers(vector.at("/in/retention")).stream()
                        .map(retention -> (double) Math.max(1, Math.round(DEFAULT.interval(retention, stability))))
                        .toList())
                .isEqualTo(numbers(vector.at("/out/days_f64")));
    }

    private static void nextStates(JsonNode vector) {
        Scheduler scheduler = withoutFuzz(weights(vector));
        Memory memory = null;
        Instant at = START;
        for (JsonNode review : vector.at("/in/history")) {
            at = at.plus(Duration.ofDays(review.get(1).asInt()));
            memory = Vectors.next(scheduler, memory, at, Grade.of(review.get(0).asInt()));
        }
        at = at.plus(Duration.ofDays(vector.at("/in/then_elapsed").asInt()));
        for (Grade grade : Grade.values()) {
            Memory next = Vectors.next(scheduler, memory, at, grade);
            assertClose(
                    Stream.of(next.stability(), next.difficulty()),
                    vector.at("/out/" + grade.name().toLowerCase()));
        }
    }

    private static void migration(JsonNode vector) {
        assertClose(Vectors.migrated(numbers(vector.get("in"))).values().stream(), vector.get("out"));
    }

    private static void longTerm(JsonNode vector) {
        LongTerm schedule = LongTerm.of(weights(vector), grades(vector.at("/in/grades")));

        assertThat(schedule.intervals()).isEqualTo(numbers(vector.at("/out/ivl")));
        assertCloseWherePublished(schedule.stabilities(), vector.at("/out/S"));
        assertCloseWherePublished(schedule.difficulties(), vector.at("/out/D"));
    }

    private static void alea(JsonNode vector) {
        Alea doubles = new Alea("12345");
        Alea ints = new Alea("12345");

        assertThat(List.of(doubles.nextDouble(), doubles.nextDouble(), doubles.nextDouble()))
                .isEqualTo(numbers(vector.at("/out/double")));
        assertThat(List.of((double) ints.nextInt(), (double) ints.nextInt(), (double) ints.nextInt()))
                .isEqualTo(numbers(vector.at("/out/int32")));
    }

    private static void learningSteps(JsonNode vector) {
        Scheduler scheduler = withoutFuzz(Weights.DEFAULT);
        Scheduler oneStep = new Scheduler(withoutFuzz(Weights.DEFAULT, Steps.of(Duration.ofMinutes(10)), Steps.NONE));
        Memory again = Vectors.next(scheduler, null, START, Grade.AGAIN);
        Memory good = Vectors.next(scheduler, null, START, Grade.GOOD);

        assertThat(Map.of(
                        "again", told(again),
                        "hard_step0", told(Vectors.next(scheduler, null, START, Grade.HARD)),
                        "good_step0", told(good),
                        "good_last", told(Vectors.next(scheduler, good, good.due(), Grade.GOOD)),
                        "easy", told(Vectors.next(scheduler, again, again.due(), Grade.EASY)),
                        "hard_one_step_of_10m",
                                told(Vectors.next(oneStep, null, START, Grade.HARD))
                                        .replace(" step0", ""),
                        "hard_step1",
                                told(Vectors.next(scheduler, good, good.due(), Grade.HARD))
                                        .replace(" step1", "")))
                .isEqualTo(Map.of(
                        "again", vector.at("/out/again").asText(),
                        "hard_step0", vector.at("/out/hard_step0").asText(),
                        "good_step0", vector.at("/out/good_step0").asText(),
                        "good_last", vector.at("/out/good_last").asText(),
                        "easy", vector.at("/out/easy").asText(),
                        "hard_one_step_of_10m",
                                vector.at("/out/hard_one_step_of_10m").asText(),
                        "hard_step1", vector.at("/out/hard_step1").asText()));
    }

    private static String told(Memory memory) {
        if (memory.state() == Memory.State.REVIEW) {
            return "Review";
        }
        double minutes = Duration.between(memory.lastReview(), memory.due()).toSeconds() / 60.0;
        return (minutes + "m").replace(".0m", "m") + " step" + memory.step();
    }

    private static void lowestStability(JsonNode vector) {
        Scheduler scheduler = withoutFuzz(Weights.DEFAULT);
        Memory memory = null;
        for (int i = 0; i < 1000; i++) {
            Instant at = memory == null ? START : memory.due().plus(Duration.ofDays(1));
            memory = Vectors.next(scheduler, memory, at, Grade.AGAIN);
            assertThat(memory.stability()).isGreaterThanOrEqualTo(0.001);
        }
    }

    private static void repeatedEasy(JsonNode vector) {
        Scheduler scheduler = withoutFuzz(Weights.DEFAULT);
        Memory memory = null;
        for (int i = 0; i < 10; i++) {
            memory = Vectors.next(scheduler, memory, START.plusNanos(1000L * i), Grade.EASY);
        }
        assertThat(memory.difficulty()).isEqualTo(vector.at("/out/D").asDouble());
    }

    private static Memory after(Scheduler scheduler, JsonNode vector) {
        List<Grade> grades = grades(vector.at("/in/grades"));
        List<Double> elapsed = numbers(vector.at("/in/elapsed_days"));
        Memory memory = null;
        Instant at = START;
        for (int i = 0; i < grades.size(); i++) {
            at = at.plus(Duration.ofDays(elapsed.get(i).longValue()));
            memory = Vectors.next(scheduler, memory, at, grades.get(i));
        }
        return memory;
    }

    private static void assertMemory(Memory memory, JsonNode vector) {
        assertThat(memory.stability()).isCloseTo(vector.at("/out/S").asDouble(), PUBLISHED);
        assertThat(memory.difficulty()).isCloseTo(vector.at("/out/D").asDouble(), PUBLISHED);
    }

    private static void assertClose(Stream<Double> ours, JsonNode published) {
        assertThat(ours.toList())
                .usingComparatorForType(Vectors::compare, Double.class)
                .isEqualTo(numbers(published));
    }

    private static void assertCloseWherePublished(List<Double> ours, JsonNode published) {
        if (!published.isMissingNode()) {
            assertClose(ours.stream(), published);
        }
    }

    private static Weights weights(JsonNode vector) {
        JsonNode weights = vector.at("/in/w");
        return weights.isMissingNode() ? Weights.DEFAULT : Vectors.migrated(numbers(weights));
    }

    private static Stream<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts.stream();
    }
}
