package org.lede.web.api;

import static org.lede.web.api.OpenApiDocument.map;

import java.util.Map;
import java.util.UUID;
import org.lede.people.Tokens;
import org.lede.shared.Json;
import org.lede.testing.AccountForms;
import org.lede.testing.Members;
import org.lede.testing.Members.Member;
import org.lede.testing.Stored;
import org.lede.web.api.OpenApiDocument.Operation;
import org.lede.web.api.OpenApiDocument.Parameter;

/**
 * The requests that a document gives as examples, ready to succeed: word for word, but for the ids of content, which
 * differ in each database, for the ids of attempts, tokens and rulings and the names of people, who are made for the
 * purpose, and for the answer that a ruling accepts, which can be accepted once.
 */
final class ExampleCalls {

    private static final String SET = "niger-key-facts";

    private final ApiGuest guest;
    private final Members members;
    private final Stored stored;
    private final ExampleIds ids;

    ExampleCalls(ApiGuest guest, Members members, Stored stored) {
        this.guest = guest;
        this.members = members;
        this.stored = stored;
        this.ids = new ExampleIds(stored);
    }

    /** @param example the name of the example of the body, or of the path's variables where there is no body */
    ApiCall call(Operation operation, String example) {
        return call(operation, example, "practice");
    }

    ApiCall call(Operation operation, String example, String mode) {
        return prepared(withIdsOfContent(unprepared(operation, example), operation), operation, mode);
    }

    /** The request word for word, on attempts that nobody has begun. */
    ApiCall unprepared(Operation operation, String example) {
        ApiCall call = ApiCall.of(operation);
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("path")) {
                call = call.withVariable(parameter.name(), parameter.example(example));
            } else if (parameter.isRequired()) {
                call = call.withQuery(parameter.name(), parameter.example(example));
            }
        }
        if (operation.node().containsKey("security")) {
            call = call.withToken(guest.token());
        }
        if (operation.requestExamples().containsKey(example)) {
            call = call.withJson(operation.requestExamples().get(example));
        }
        return call;
    }

    private ApiCall withIdsOfContent(ApiCall call, Operation operation) {
        Map<String, String> variables = call.variables();
        if (operation.id().equals("getFactEvidence")) {
            return call.withVariable("id", ids.fact(variables.get("id")));
        }
        if (variables.containsKey("fact")) {
            return call.withVariable("fact", ids.fact(variables.get("fact")));
        }
        if (!variables.containsKey("question")) {
            return call;
        }
        String example = variables.get("question");
        String question = ids.question(example);
        ApiCall about = call.withVariable("question", question);
        return operation.id().equals("putAnswer")
                ? about.withField(
                        "answer",
                        ids.answer(map(Json.read(call.body())).get("answer"), example, ApiGuest.question(question)))
                : about;
    }

    private ApiCall prepared(ApiCall call, Operation operation, String mode) {
        switch (operation.id()) {
            case "getFactEvidence":
                guest.openEvidenceOf(call.variables().get("id"));
                return call;
            case "getMyProgress":
                guest.openEvidence(SET);
                return call;
            case "listMyAttempts":
                guest.submit(guest.begin(SET, "practice"));
                guest.begin(SET, "test");
                return call;
            case "drawCard":
                makeDue();
                return call;
            case "undoLast":
                makeDue();
                answerCard();
                return call;
            case "listRememberedFacts", "decideOnFact":
                remember(call);
                return call;
            case "contestAnswer":
                return call.withVariable("id", refused(call.variables().get("question")));
            case "listChangedFacts", "confirmChangedFact":
                remember(call);
                stored.rewordWhatIsKnownBy(guest.id());
                return call;
            case "createAttempt":
                return call.body().contains("missedOf") ? call.withField("missedOf", closed()) : call;
            case "getAttempt", "submitAttempt":
                return call.withVariable("id", guest.begin(SET, "practice"));
            case "getResult":
                return call.withVariable("id", closed());
            case "putAnswer":
                return call.withVariable(
                        "id", guest.beginAsking(call.variables().get("question"), mode));
            case "deleteAnswer":
                return call.withVariable(
                        "id", guest.beginAsking(call.variables().get("question"), "test"));
            default:
                return ofMembers(call, operation);
        }
    }

    /** The fact that a request is about, or else those of a set. */
    private void remember(ApiCall call) {
        if (call.variables().containsKey("fact")) {
            guest.remember(call.variables().get("fact"));
        } else {
            guest.openEvidence(SET);
            ApiCall.of("GET", "/api/v1/review").withToken(guest.token()).json();
        }
    }

    private void makeDue() {
        guest.openEvidence(SET);
        ApiCall.of("GET", "/api/v1/review").withToken(guest.token()).json();
        stored.execute(
                "update review set day = day - 2, reviewed_at = reviewed_at - interval '2 days' where learner_id = ?1",
                guest.id());
        stored.execute("update memory set due_at = last_review_at where learner_id = ?1", guest.id());
    }

    private void answerCard() {
        String card = ApiCall.of("POST", "/api/v1/review/cards")
                .withToken(guest.token())
                .json()
                .get("attempt")
                .toString();
        Map<String, Object> asked = ApiCall.of("GET", "/api/v1/attempts/" + card)
                .withToken(guest.token())
                .json();
        String question = map(map(OpenApiDocument.list(asked.get("items")).get(0))
                        .get("question"))
                .get("id")
                .toString();
        guest.answer(card, question, Map.of("dontKnow", true));
    }

    /** An attempt in which a typed answer to the question was refused. */
    private String refused(String question) {
        String attempt = guest.beginAsking(question, "practice");
        guest.answer(attempt, question, Map.of("text", "nothing of the kind"));
        return attempt;
    }

    /** The request about an answer that is contested, the only one to its question. */
    private ApiCall contested(ApiCall call) {
        String question = ids.question("01a20bdf-1c56-7600-b252-489a3e963580");
        String attempt = guest.beginAsking(question, "practice");
        guest.answer(attempt, question, Map.of("text", "nothing like " + UUID.randomUUID()));
        ApiCall.of("POST", "/api/v1/attempts/" + attempt + "/answers/" + question + "/contest")
                .withToken(guest.token())
                .send();
        String editor = members.of("editor").token("edit");
        Map<String, Object> waiting =
                OpenApiDocument.list(ApiCall.of("GET", "/api/v1/studio/contested")
                                .withToken(editor)
                                .json()
                                .get("contested"))
                        .stream()
                        .map(OpenApiDocument::map)
                        .filter(one -> one.get("question").equals(question))
                        .findFirst()
                        .orElseThrow();
        return call.withToken(editor)
                .withVariable("version", waiting.get("version").toString())
                .withVariable("key", waiting.get("key").toString());
    }

    private String closed() {
        String closed = guest.begin(SET, "practice");
        guest.submit(closed);
        return closed;
    }

    private ApiCall ofMembers(ApiCall call, Operation operation) {
        switch (operation.id()) {
            case "createAccount":
                return call.withField("userName", AccountForms.newName());
            case "signIn":
                return call.withField("userName", members.of("learner").userName());
            case "changePassword", "createToken", "listMyTokens":
                return call.withToken(members.of("learner").learner().token());
            case "revokeToken":
                Member owner = members.of("learner");
                String token = owner.token("read");
                return call.withToken(owner.learner().token())
                        .withVariable(
                                "id", Tokens.read(token).orElseThrow().id().toString());
            case "listAccounts", "listAudit", "assignRole", "disableAccount", "grantTime":
                Member other = members.of("learner");
                String allowed = members.of("admin").token("read", "edit", "admin");
                return call.withToken(allowed)
                        .withVariable("id", other.id().toString())
                        .withVariable("userName", other.userName());
            case "checkContent", "listDrafts", "createDraft":
                return call.withToken(author());
            case "getDraft", "changeDraft", "deleteDraft", "publishDraft":
                String author = author();
                return call.withToken(author).withVariable("id", draft(author));
            case "settleContestedAnswer":
                return contested(call);
            case "getRetention":
                return call.withToken(members.of("admin").token("admin"));
            case "getQuestion", "listLeeches", "listContestedAnswers":
                return call.withToken(members.of("editor").token("edit"));
            case "ruleOnQuestion":
                return call.withToken(members.of("editor").token("edit"))
                        .withField("answer", Map.of("text", "Napoleon " + UUID.randomUUID()));
            case "getRuling":
                return call.withToken(members.of("editor").token("edit"))
                        .withVariable("ruling", ruling(call.variables().get("question")));
            default:
                return call;
        }
    }

    private String author() {
        return members.of("author").token("write-content");
    }

    /** A draft with the content of the example, but for the address of its set, which only one set can have. */
    private String draft(String author) {
        Operation create = OpenApiDocument.read(OpenApiDocument.CURRENT).operation("createDraft");
        String body = Json.write(create.requestExamples().get("one-question"))
                .replace("ice-in-ostby", "ice-" + UUID.randomUUID());
        return ApiCall.of("POST", "/api/v1/studio/drafts")
                .withToken(author)
                .withBody(body)
                .json()
                .get("id")
                .toString();
    }

    private String ruling(String question) {
        return ApiCall.of("POST", "/api/v1/studio/questions/" + question + "/rulings")
                .withToken(members.of("editor").token("edit"))
                .withJson(Map.of(
                        "version",
                        1,
                        "type",
                        "accept",
                        "answer",
                        Map.of("text", "Napoleon " + UUID.randomUUID()),
                        "reason",
                        "So it says."))
                .json()
                .get("id")
                .toString();
    }
}
