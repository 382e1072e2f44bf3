package org.lede.web.api;

import static org.lede.testing.AccountForms.PASSWORD;
import static org.lede.web.api.OpenApiDocument.map;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.lede.people.Scope;
import org.lede.shared.Json;
import org.lede.testing.Members;
import org.lede.testing.Members.Member;
import org.lede.testing.Stored;
import org.lede.web.api.OpenApiDocument.Operation;

/** Requests about accounts, tokens and people that would succeed but for the one thing that is wrong with them. */
final class AccountProvocations {

    private static final int MOST_TOKENS = 50;

    private final Members members;
    private final Stored stored;

    AccountProvocations(Members members, Stored stored) {
        this.members = members;
        this.stored = stored;
    }

    /** None for a problem that has nothing to do with accounts. */
    List<ApiCall> of(Operation operation, ApiCall call, String problem) {
        return switch (problem) {
            case "insufficient-scope" -> List.of(withoutScope(operation, call));
            case "forbidden" -> List.of(demoted(call));
            case "user-name-taken" ->
                List.of(call.withField(
                        "userName", members.of("learner").userName().toUpperCase()));
            case "already-signed-up" ->
                List.of(call.withToken(members.of("learner").learner().token()));
            case "unusable-name" -> withFields(call, "userName", "ab", "a b c", "<b>ida</b>", "-ida");
            case "unusable-password" -> withFields(call, "password", "", "sh0rt!?", "é".repeat(37));
            case "common-password" ->
                withFields(call, "password", "12345678", "Password", "Sunshine2024!", "Lede-2026");
            case "unusable-email" -> withFields(call, "email", "ida", "ida@", "a@" + "b".repeat(260) + ".org");
            case "wrong-credentials" -> wrongPassword(operation, call);
            case "account-disabled" ->
                List.of(call.withField("userName", disabled().userName()));
            case "scope-not-allowed" -> List.of(withToken(operation, call, "scopes", List.of("read", "admin")));
            case "too-many-tokens" -> List.of(byLearnerWithAllTokens(operation, call));
            case "unusable-token" ->
                List.of(
                        withToken(operation, call, "name", " "),
                        withToken(operation, call, "name", "n".repeat(61)),
                        withToken(operation, call, "scopes", List.of()));
            case "unknown-time-zone" -> withFields(call, "timeZone", "Mars/Olympus", "", "x".repeat(1_000));
            case "last-admin" -> List.of(ofTheOnlyAdmin(call));
            case "own-account" -> List.of(onThemselves(call));
            case "unusable-time-factor" -> withFields(call, "timeFactor", 0, 0.99, 3.01, 1.001, -1);
            default -> List.of();
        };
    }

    /** What is missing from the body, or none of the values there are. */
    List<ApiCall> outOfRange(Operation operation, ApiCall call) {
        return switch (operation.id()) {
            case "createAccount" -> List.of(call.withoutField("password"), call.withField("userName", null));
            case "signIn" ->
                List.of(
                        call.withoutField("token"),
                        withToken(operation, call, "scopes", List.of("fly")),
                        withToken(operation, call, "days", 0));
            case "createToken" ->
                List.of(
                        call.withField("scopes", List.of("READ")),
                        call.withField("days", 3651),
                        call.withoutField("name"));
            case "changeSettings" -> List.of(call.withField("language", "de"), call.withoutField("keyboardShortcuts"));
            case "changePassword" -> List.of(call.withoutField("present"), call.withoutField("password"));
            case "assignRole" -> List.of(call.withField("role", "boss"), call.withoutField("role"));
            case "disableAccount" -> List.of(call.withoutField("disabled"));
            case "grantTime" -> List.of(call.withoutField("timeFactor"));
            default -> List.of();
        };
    }

    /** Requests about a learner who doesn't exist or has no account. */
    List<ApiCall> aboutUnknownLearner(Operation operation, ApiCall call) {
        return switch (operation.id()) {
            case "changePassword", "createToken" -> List.of(call.withToken(new ApiGuest().token()));
            case "changeSettings" -> List.of(call.withField("email", "ida@example.org"));
            case "revokeToken" -> List.of(call.withVariable("id", "no-id"));
            case "grantTime" -> List.of(call.withVariable("userName", "nobody-of-that-name"));
            case "assignRole", "disableAccount" ->
                List.of(
                        call.withVariable("id", UUID.randomUUID().toString()),
                        call.withVariable(
                                "id",
                                ApiCall.of("POST", "/api/v1/learners")
                                        .json()
                                        .get("id")
                                        .toString()));
            default -> List.of();
        };
    }

    private ApiCall withoutScope(Operation operation, ApiCall call) {
        String needed = operation.scope();
        String[] others = Arrays.stream(Scope.values())
                .map(Scope::wire)
                .filter(scope -> !scope.equals(needed))
                .toArray(String[]::new);
        return call.withToken(members.of("admin").token(others));
    }

    private ApiCall demoted(ApiCall call) {
        Member admin = members.of("admin");
        String token = admin.token("read", "take", "write-content", "edit", "admin");
        members.assign(admin, "learner");
        return call.withToken(token);
    }

    private List<ApiCall> wrongPassword(Operation operation, ApiCall call) {
        return switch (operation.id()) {
            case "signIn" ->
                List.of(call.withField("password", "not mine"), call.withField("userName", "nobody-of-that-name"));
            case "changePassword" -> List.of(call.withField("present", "not mine"));
            default -> {
                ApiCall ofMember =
                        call.withToken(members.of("learner").learner().token());
                yield List.of(
                        ofMember, ofMember.withField("password", "not mine"), ofMember.withField("password", null));
            }
        };
    }

    private Member disabled() {
        Member member = members.of("learner");
        members.disable(member);
        return member;
    }

    private ApiCall byLearnerWithAllTokens(Operation operation, ApiCall call) {
        Member member = members.of("learner");
        stored.execute(
                "insert into token (learner_id, id, hash, name, scopes, created_at) select ?1, gen_random_uuid(),"
                        + " sha256(cast(n as text)::bytea), 'full', '{read}', now() from generate_series(1, ?2) n",
                member.id(),
                MOST_TOKENS);
        return operation.id().equals("signIn")
                ? call.withField("userName", member.userName())
                : call.withToken(member.learner().token());
    }

    private ApiCall onThemselves(ApiCall call) {
        Member admin = members.of("admin");
        return call.withToken(admin.token("admin"))
                .withVariable("id", admin.id().toString());
    }

    private ApiCall ofTheOnlyAdmin(ApiCall call) {
        stored.execute("update account set role = 'learner' where role = 'admin'");
        return call.withToken(members.of("admin").learner().token()).withField("password", PASSWORD);
    }

    /** A field of the token that is asked for, which is the whole body or a part of it. */
    private static ApiCall withToken(Operation operation, ApiCall call, String field, Object value) {
        if (!operation.id().equals("signIn")) {
            return call.withField(field, value);
        }
        Map<String, Object> token =
                new LinkedHashMap<>(map(map(Json.read(call.body())).get("token")));
        token.put(field, value);
        return call.withField("token", token);
    }

    private static List<ApiCall> withFields(ApiCall call, String field, Object... values) {
        return Stream.of(values).map(value -> call.withField(field, value)).toList();
    }
}
