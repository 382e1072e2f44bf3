package org.lede.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lede.people.Tokens;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.LedeTest;
import org.lede.testing.Members;
import org.lede.testing.Stored;
import org.lede.web.api.OpenApiDocument.Operation;
import org.lede.web.api.OpenApiDocument.Parameter;

/** Tests that every documented problem of an operation occurs as documented. */
@LedeTest
class OpenApiProblemsTest {

    /**
     * Not to be had here: every seeded set allows both modes and has something to ask, the database is up, there is no
     * known fault of ours, and what is too often for {@link LimitsTest} isn't for other tests.
     */
    private static final Set<String> NOT_PROVOKED =
            Set.of("mode-not-allowed", "nothing-to-ask", "unavailable", "internal", "too-many-requests");

    private static final int TOO_LARGE = 256 * 1024 + 1;

    private static final OpenApiDocument DOCUMENT = OpenApiDocument.read(OpenApiDocument.CURRENT);
    private static final ResponseCheck CHECK = new ResponseCheck(DOCUMENT);
    private ApiGuest guest;
    private AccountProvocations accounts;

    @Inject
    Members members;

    @Inject
    Stored stored;

    @Inject
    AnswerKeys keys;

    @BeforeEach
    void makeGuest() {
        guest = new ApiGuest();
        accounts = new AccountProvocations(members, stored);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void problem_occursAsDocumented(String operationId, int status, String problem) {
        Operation operation = DOCUMENT.operation(operationId);
        assertThat(provocations(operation, problem)).isNotEmpty().allSatisfy(call -> {
            ApiResponse response = call.send();
            assertThat(CHECK.faults(operation, response)).as(response.body()).isEmpty();
            assertThat(List.of(response.status(), response.problem())).containsExactly(status, problem);
        });
    }

    static Stream<Arguments> problems() {
        List<Arguments> problems = new ArrayList<>();
        for (Operation operation : DOCUMENT.operations()) {
            operation
                    .responses()
                    .forEach((status, response) -> response.problems().stream()
                            .filter(problem -> !NOT_PROVOKED.contains(problem) && !status.startsWith("2"))
                            .forEach(problem ->
                                    problems.add(Arguments.of(operation.id(), Integer.valueOf(status), problem))));
        }
        return problems.stream();
    }

    /** Requests that would succeed but for the one thing that is wrong with them. */
    private List<ApiCall> provocations(Operation operation, String problem) {
        String example = operation.requestExamples().keySet().stream()
                .filter(name -> !name.equals("dont-know"))
                .findFirst()
                .orElse("");
        ApiCall call = new ExampleCalls(guest, members, stored).call(operation, example);
        switch (problem) {
            case "too-large":
                return List.of(call.withBody(" ".repeat(TOO_LARGE)));
            case "invalid-parameter":
                return outOfRange(operation, call);
            case "invalid-body":
                return Stream.of("{", "[]", "{\"nothingLikeThis\":1}", "{} {}")
                        .map(call::withBody)
                        .toList();
            case "unauthenticated":
                ApiCall forged = call.withToken("lede_forged");
                return operation.isOpenToAnybody() ? List.of(forged) : List.of(forged, call.withoutToken());
            case "not-found":
                return ofNothing(operation, call);
            case "not-acceptable":
                return List.of(call.withHeader("Accept", "text/html"));
            case "unsupported-media-type":
                return List.of(call.withHeader("Content-Type", "text/plain"));
            case "evidence-closed":
                return List.of(call.withToken(new ApiGuest().token()));
            case "idempotency-key-reused":
                ApiCall first = call.withHeader("Idempotency-Key", "one");
                first.json();
                return List.of(first.withJson(operation.requestExamples().get("some-questions")));
            default:
                return inAttempts(operation, call, problem);
        }
    }

    private List<ApiCall> inAttempts(Operation operation, ApiCall call, String problem) {
        String question = call.variables().getOrDefault("question", "");
        switch (problem) {
            case "draft-changed":
                return List.of(call.withField("version", 1000));
            case "too-many-drafts":
                stored.execute(
                        "insert into draft (learner_id, id, content, created_at, updated_at) select account.learner_id,"
                                + " gen_random_uuid(), '{}', now(), now() from account, generate_series(1, 200)"
                                + " where account.learner_id = ?1",
                        Tokens.read(call.token()).orElseThrow().learnerId());
                return List.of(call);
            case "invalid-content":
                return List.of(withoutFacts(call));
            case "changed-again":
                return List.of(call.withField("version", 1000), call.withField("version", 999));
            case "invalid-ruling":
                return Stream.of(Map.of("nothingLikeThis", 1), Map.of(), Map.of("dontKnow", true))
                        .map(answer -> call.withField("answer", answer))
                        .toList();
            case "ruling-changes-nothing":
                call.send();
                return List.of(call);
            case "nothing-to-undo", "nothing-due":
                return List.of(call.withToken(new ApiGuest().token()));
            case "not-contestable":
                String open = guest.beginAsking(question, "practice");
                return List.of(call.withVariable("id", open));
            case "not-submitted":
                return operation.id().equals("createAttempt")
                        ? List.of(missedOf(guest.begin("niger-key-facts", "test")))
                        : List.of(call.withVariable("id", guest.begin("niger-key-facts", "test")));
            case "nothing-missed":
                return List.of(missedOf(allRight()));
            case "question-not-in-attempt":
                return List.of(call.withVariable("question", UUID.randomUUID().toString()));
            case "already-answered":
                String practice = guest.beginAsking(question, "practice");
                guest.answer(practice, question, Map.of("dontKnow", true));
                return List.of(call.withVariable("id", practice));
            case "attempt-closed":
                String closed = guest.beginAsking(question, "test");
                guest.submit(closed);
                return List.of(call.withVariable("id", closed));
            case "invalid-answer":
                return List.of(call.withJson(Map.of("answer", Map.of("nothingLikeThis", 1))));
            case "not-answered":
                return List.of(call.withJson(Map.of("answer", Map.of())), call.withJson(Map.of()));
            default:
                return accounts.of(operation, call, problem);
        }
    }

    /** The order to publish the draft, whose facts have been taken out. */
    private static ApiCall withoutFacts(ApiCall call) {
        ApiCall draft = ApiCall.of(
                        "GET", "/api/v1/studio/drafts/" + call.variables().get("id"))
                .withToken(call.token());
        Map<String, Object> content = OpenApiDocument.map(draft.json().get("content"));
        content.remove("facts");
        ApiCall.of("PUT", draft.path())
                .withToken(call.token())
                .withJson(Map.of("version", 1, "content", content))
                .send();
        return call.withField("version", 2);
    }

    /** The order to practise what that attempt at the examples' set missed. */
    private ApiCall missedOf(String attempt) {
        return new ExampleCalls(guest, members, stored)
                .call(DOCUMENT.operation("createAttempt"), "missed")
                .withField("missedOf", attempt);
    }

    private String allRight() {
        ApiAttempt attempt = new ApiLearner(guest.id(), guest.token())
                .begin(Map.of("set", "niger-key-facts", "mode", "practice", "count", 1));
        keys.answerAll(attempt, ref -> true);
        return attempt.id().toString();
    }

    private List<ApiCall> outOfRange(Operation operation, ApiCall call) {
        List<ApiCall> calls = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            switch (parameter.name()) {
                case "limit" ->
                    Stream.of("0", "101", "many").forEach(value -> calls.add(call.withQuery("limit", value)));
                case "count" ->
                    Stream.of("0", "1001", "1.5").forEach(value -> calls.add(call.withQuery("count", value)));
                case "q" -> Stream.of("", " ", "q".repeat(201)).forEach(value -> calls.add(call.withQuery("q", value)));
                case "page" -> Stream.of("0", "101", "last").forEach(value -> calls.add(call.withQuery("page", value)));
                case "revision" ->
                    Stream.of("0", "latest").forEach(value -> calls.add(call.withQuery("revision", value)));
                case "cursor" -> calls.add(call.withQuery("cursor", "made up!"));
                case "kind" -> calls.add(call.withQuery("kind", "essay"));
                case "Idempotency-Key" -> calls.add(call.withHeader("Idempotency-Key", "k".repeat(256)));
                default -> {}
            }
        }
        switch (operation.id()) {
            case "createAttempt" ->
                Stream.of(
                                Map.of("set", "niger-key-facts", "mode", "exam"),
                                Map.of("set", "niger-key-facts"),
                                Map.of("mode", "test"),
                                Map.of("set", "niger-key-facts", "mode", "test", "count", 0))
                        .forEach(body -> calls.add(call.withJson(body)));
            case "putAnswer" ->
                Stream.of(Map.of("confidence", 4), Map.of("elapsedMs", -1))
                        .forEach(body -> calls.add(call.withJson(body)));
            case "ruleOnQuestion" ->
                calls.addAll(List.of(
                        call.withField("version", 0),
                        call.withField("type", "forgive"),
                        call.withField("reason", " "),
                        call.withField("reason", "r".repeat(1_001)),
                        call.withoutField("reason")));
            case "decideOnFact" ->
                calls.addAll(List.of(call.withField("decision", "forgotten"), call.withoutField("decision")));
            case "changeReviewSettings" ->
                calls.addAll(List.of(
                        call.withField("dayStartHour", 24),
                        call.withField("dayStartHour", -1),
                        call.withoutField("dayStartHour"),
                        call.withField("perDay", 0),
                        call.withField("perDay", 201),
                        call.withField("desiredRetention", 0.69),
                        call.withField("desiredRetention", 0.98)));
            case "planHoliday" ->
                calls.addAll(List.of(call.withField("until", "2026-06-30"), call.withoutField("until")));
            case "setReminders" ->
                calls.addAll(List.of(
                        call.withField("hour", 24),
                        call.withField("hour", -1),
                        call.withoutField("hour"),
                        call.withField("subscription", Map.of("endpoint", "https://push.example.net/1")),
                        call.withField(
                                "subscription",
                                Map.of(
                                        "endpoint",
                                        "ftp://push.example.net",
                                        "keys",
                                        Map.of("p256dh", "", "auth", "")))));
            case "checkContent", "createDraft" -> calls.add(call.withoutField("content"));
            case "changeDraft" -> calls.addAll(List.of(call.withField("version", 0), call.withoutField("content")));
            case "publishDraft" ->
                calls.addAll(List.of(
                        call.withField("version", 0),
                        call.withField("visibility", "secret"),
                        call.withoutField("visibility")));
            case "settleContestedAnswer" ->
                calls.addAll(List.of(
                        call.withField("decision", "ignore"),
                        call.withField("reason", " "),
                        call.withField("reason", "r".repeat(1_001)),
                        call.withoutField("reason")));
            case "confirmChangedFact" ->
                calls.addAll(List.of(call.withField("version", 0), call.withoutField("version")));
            default -> calls.addAll(accounts.outOfRange(operation, call));
        }
        return calls;
    }

    /** Requests for things that don't exist or belong to another learner. */
    private List<ApiCall> ofNothing(Operation operation, ApiCall call) {
        List<ApiCall> calls = new ArrayList<>(accounts.aboutUnknownLearner(operation, call));
        if (!calls.isEmpty()) {
            return calls;
        }
        call.variables().forEach((name, value) -> {
            switch (name) {
                case "key" -> calls.add(call.withVariable(name, "0".repeat(32)));
                case "slug" -> calls.add(call.withVariable(name, "nothing-of-that-name"));
                case "n" -> calls.add(call.withVariable(name, "999"));
                case "id", "fact", "ruling", "version" ->
                    calls.add(call.withVariable(name, UUID.randomUUID().toString()));
                default -> {}
            }
        });
        if (call.path().startsWith("/api/v1/studio/questions/")) {
            calls.add(call.withVariable("question", UUID.randomUUID().toString()));
        }
        if (operation.id().equals("ruleOnQuestion")) {
            calls.add(call.withField("version", 999));
        }
        if (operation.id().equals("getArticle")) {
            calls.add(call.withQuery("revision", "999"));
        }
        if (operation.id().equals("confirmChangedFact")) {
            calls.add(call.withToken(new ApiGuest().token()));
        }
        if (call.path().startsWith("/api/v1/attempts/")) {
            calls.add(call.withToken(new ApiGuest().token()));
        }
        if (operation.id().equals("createAttempt")) {
            calls.add(call.withJson(Map.of("set", "nothing-of-that-name", "mode", "test")));
            calls.add(missedOf(new ApiGuest().begin("niger-key-facts", "practice")));
        }
        return calls;
    }
}
