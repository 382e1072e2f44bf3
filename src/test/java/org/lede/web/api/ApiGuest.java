package org.lede.web.api;

import static org.lede.web.api.OpenApiDocument.list;
import static org.lede.web.api.OpenApiDocument.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A new guest of the application under test, with what it takes to get an attempt into a state. */
final class ApiGuest {

    private static final String ATTEMPTS = "/api/v1/attempts";

    private final UUID id;
    private final String token;

    ApiGuest() {
        Map<String, Object> made = ApiCall.of("POST", "/api/v1/learners").json();
        this.id = UUID.fromString(made.get("id").toString());
        this.token = made.get("token").toString();
    }

    UUID id() {
        return id;
    }

    String token() {
        return token;
    }

    /** Begins an attempt at a whole set; returns its id. */
    String begin(String set, String mode) {
        return ApiCall.of("POST", ATTEMPTS)
                .withToken(token)
                .withJson(Map.of("set", set, "mode", mode))
                .json()
                .get("id")
                .toString();
    }

    /** Begins an attempt at a set that asks this question; returns its id. */
    String beginAsking(String question, String mode) {
        String asking = sets().stream()
                .filter(set -> questions(set).stream()
                        .anyMatch(asked -> map(asked).get("id").equals(question)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no set asks " + question));
        return begin(asking, mode);
    }

    void answer(String attempt, String question, Map<String, Object> answer) {
        ApiCall.of("PUT", ATTEMPTS + "/" + attempt + "/answers/" + question)
                .withToken(token)
                .withJson(Map.of("answer", answer))
                .json();
    }

    void submit(String attempt) {
        ApiCall.of("POST", ATTEMPTS + "/" + attempt + "/submission")
                .withToken(token)
                .json();
    }

    /** Opens the evidence of every fact that a set asks about, by answering all of it. */
    void openEvidence(String set) {
        String attempt = begin(set, "practice");
        questions(set)
                .forEach(question -> answer(attempt, map(question).get("id").toString(), Map.of("dontKnow", true)));
    }

    /** Opens the evidence of a fact, by answering one set after the other until it is open. */
    void openEvidenceOf(String fact) {
        ApiCall evidence =
                ApiCall.of("GET", "/api/v1/facts/" + fact + "/evidence").withToken(token);
        answerUntil(() -> evidence.send().status() == 200, fact);
    }

    /** The same until the fact is asked about in reviews. */
    void remember(String fact) {
        ApiCall review = ApiCall.of("GET", "/api/v1/review").withToken(token);
        ApiCall facts =
                ApiCall.of("GET", "/api/v1/review/facts").withToken(token).withQuery("limit", "100");
        answerUntil(() -> review.json() != null && facts.send().body().contains(fact), fact);
    }

    private void answerUntil(BooleanSupplier done, String fact) {
        sets().stream()
                .peek(this::openEvidence)
                .filter(set -> done.getAsBoolean())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no set asks about " + fact));
    }

    /** A question as it is asked. */
    static Map<String, Object> question(String id) {
        return sets().stream()
                .flatMap(set -> questions(set).stream())
                .map(OpenApiDocument::map)
                .filter(question -> question.get("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no set asks " + id));
    }

    /** The kind of a question of an attempt. */
    String kind(String attempt, String question) {
        Map<String, Object> asked =
                ApiCall.of("GET", ATTEMPTS + "/" + attempt).withToken(token).json();
        return list(asked.get("items")).stream()
                .map(item -> map(map(item).get("question")))
                .filter(one -> one.get("id").equals(question))
                .map(one -> one.get("kind").toString())
                .findFirst()
                .orElseThrow();
    }

    /** The sets of the built-in articles, those for reviews alone included, which no list has; first the examples' own. */
    private static List<String> sets() {
        try (Stream<Path> files = Files.walk(Path.of("seeds"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted(Comparator.reverseOrder())
                    .flatMap(ApiGuest::lines)
                    .filter(line -> line.startsWith("slug: "))
                    .map(line -> line.substring("slug: ".length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<?> questions(String set) {
        return list(
                ApiCall.of("GET", "/api/v1/sets/" + set + "/questions").json().get("questions"));
    }
}
