package org.lede.scheduling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Synthetic histories of 400 to 20,000 answers, in {@code scheduling/fsrs6-optimiser.json}, with what fsrs-rs 6.5.0 makes of
 * them (BSD-3-Clause, run with its default settings).
 */
record ReferenceHistories(JsonNode json) {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final UUID LEARNER = new UUID(0, 1);

    static Stream<ReferenceHistories> all() {
        try (InputStream file = ReferenceHistories.class.getResourceAsStream("/scheduling/fsrs6-optimiser.json")) {
            JsonNode cases =
                    new ObjectMapper().readTree(Objects.requireNonNull(file)).get("cases");
            return StreamSupport.stream(cases.spliterator(), false).map(ReferenceHistories::new);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static ReferenceHistories named(String name) {
        return all().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    String name() {
        return json.get("id").asText();
    }

    List<Trials> trials() {
        return StreamSupport.stream(json.get("cards").spliterator(), false)
                .map(ReferenceHistories::card)
                .toList();
    }

    /** A card is the day of its first answer, then days since the last answer and grade by turns. */
    private static Trials card(JsonNode numbers) {
        List<Trial> trials = new ArrayList<>();
        long day = numbers.get(0).asLong();
        for (int i = 1; i < numbers.size(); i += 2) {
            day += numbers.get(i).asLong();
            LocalDate date = FIRST_DAY.plusDays(day);
            trials.add(new Trial(
                    date.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                    date,
                    Grade.of(numbers.get(i + 1).asInt()),
                    0));
        }
        return new Trials(LEARNER, trials);
    }

    double[] numbers(String pointer) {
        return IntStream.range(0, json.at(pointer).size())
                .mapToDouble(i -> json.at(pointer).get(i).asDouble())
                .toArray();
    }

    double number(String pointer) {
        return json.at(pointer).asDouble();
    }

    @Override
    public String toString() {
        return name();
    }
}
