package org.lede.people.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.testing.AccountForms;
import org.lede.testing.ApiProblem;
import org.lede.testing.LedeTest;
import org.lede.testing.Meanwhile;
import org.lede.testing.PageVisitor;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;
import org.lede.testing.TestClock;

/** Personal tokens: what each may do, and that it may no more once it is revoked, expired or its owner disabled. */
@LedeTest
@TestProfile(SampleContent.class)
class TokenPagesTest {

    private static final String PAGE = "/account/tokens";
    private static final Pattern TOKEN = Pattern.compile("lede_[A-Za-z0-9_-]{86}");

    @Inject
    Stored stored;

    @Inject
    TestClock clock;

    @Inject
    Meanwhile meanwhile;

    private String name;
    private PageVisitor ida;

    @BeforeEach
    void signUp() {
        name = AccountForms.newName();
        ida = AccountForms.signedUp(name);
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void token_isShownOnceAndStoredAsAHash() {
        String token = make("My script", "90", "read", "take");

        assertThat(ida.page(PAGE)).contains("My script").doesNotContain(token);
        assertThat(stored.list(
                        "select name || ' ' || cast(scopes as text) || ' ' || octet_length(hash) from token t"
                                + " join account c using (learner_id) where c.user_name = ?1",
                        name))
                .containsExactly("My script {read,take} 32");
        assertThat(stored.actionsOf(name)).containsExactly("signed-up", "token-made");
    }

    @Test
    void token_toReadAlone_takesNoQuiz() {
        String token = make("Class list", "0", "read");

        assertThat(me(token).statusCode()).isEqualTo(200);
        assertThat(ApiProblem.of(begin(token))).isEqualTo(ApiProblem.expected(403, "insufficient-scope"));
        assertThat(stored.count("attempt a join account c using (learner_id) where c.user_name = ?1", name))
                .isZero();
    }

    @Test
    void token_toTakeAlone_readsNothing() {
        String token = make("Robot", "0", "take");

        assertThat(begin(token).statusCode()).isEqualTo(201);
        assertThat(ApiProblem.of(me(token))).isEqualTo(ApiProblem.expected(403, "insufficient-scope"));
    }

    @Test
    void token_revoked_isRefusedAtOnce() {
        String token = make("Lost", "0", "read");
        String other = make("Kept", "0", "read");
        String id = ida.page(PAGE)
                .replaceFirst("(?s).*name=\"token\" value=\"([^\"]+)\"[^>]*>Revoke<span[^>]*> Lost.*", "$1");

        ida.send(PAGE, PAGE + "/revocation", "token", id);

        assertThat(ApiProblem.of(me(token))).isEqualTo(ApiProblem.expected(401, "unauthenticated"));
        assertThat(me(other).statusCode()).isEqualTo(200);
    }

    @Test
    void token_ofAnother_isNotRevoked() {
        String token = make("Mine", "0", "read");
        String id = ida.page(PAGE).replaceFirst("(?s).*name=\"token\" value=\"([^\"]+)\".*", "$1");
        PageVisitor stranger = AccountForms.signedUp(AccountForms.newName());

        stranger.send(PAGE, PAGE + "/revocation", "token", id);

        assertThat(me(token).statusCode()).isEqualTo(200);
    }

    @Test
    void token_expired_isRefused() {
        String token = make("Short", "30", "read");
        clock.advance(Duration.ofDays(29));
        assertThat(me(token).statusCode()).isEqualTo(200);

        clock.advance(Duration.ofDays(2));

        assertThat(ApiProblem.of(me(token))).isEqualTo(ApiProblem.expected(401, "unauthenticated"));
    }

    @Test
    void token_ofADisabledAccount_isRefused() {
        String token = make("Any", "0", "read");

        stored.execute("update account set disabled_at = now() where user_name = ?1", name);

        assertThat(ApiProblem.of(me(token))).isEqualTo(ApiProblem.expected(401, "unauthenticated"));
        assertThat(ida.page("/account")).contains("You’re not signed in.");
        Response signIn = AccountForms.signIn(new PageVisitor(), name, AccountForms.PASSWORD);
        assertThat(signIn.statusCode()).isEqualTo(403);
        assertThat(signIn.asString()).contains("This account is disabled.");
    }

    @Test
    void lastUse_isNotedOnceAnHour() {
        String token = make("Busy", "0", "read");
        me(token);
        String noted = lastUse();
        me(token);
        assertThat(lastUse()).isEqualTo(noted);

        clock.advance(Duration.ofHours(2));
        me(token);

        assertThat(lastUse()).isNotEqualTo(noted);
    }

    @Test
    void scopeOfAHigherRole_isRefused() {
        for (String scope : List.of("edit", "admin")) {
            Response refused = ida.send(PAGE, PAGE, "name", "Greedy", "scope", scope, "days", "0");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.asString()).contains("Your role doesn’t allow that.");
        }
        assertThat(ida.page(PAGE)).doesNotContain("value=\"edit\"", "value=\"admin\"");
    }

    @Test
    void tokenWithoutNameOrScope_isRefused() {
        assertThat(ida.send(PAGE, PAGE, "name", " ", "scope", "read").statusCode())
                .isEqualTo(422);
        assertThat(ida.send(PAGE, PAGE, "name", "x".repeat(61), "scope", "read").statusCode())
                .isEqualTo(422);
        assertThat(ida.send(PAGE, PAGE, "name", "None").statusCode()).isEqualTo(422);
        assertThat(ida.send(PAGE, PAGE, "name", "Unknown", "scope", "everything")
                        .statusCode())
                .isEqualTo(422);
        assertThat(stored.count("token t join account c using (learner_id) where c.user_name = ?1", name))
                .isZero();
    }

    /** The session ends during the request: a token made by it would outlive it. */
    @Test
    void tokenMadeInASessionThatEndsMeanwhile_isRefused() throws Exception {
        UUID learner = UUID.fromString(ida.get("/account/export").jsonPath().getString("learner.id"));

        Response refused = meanwhile.happens(
                "update learner set language = language where id = ?;delete from session where learner_id = ?",
                learner,
                () -> ida.send(PAGE, PAGE, "name", "Survivor", "scope", "read", "days", "0"));

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(stored.count("token where learner_id = ?1", learner)).isZero();
    }

    @Test
    void guest_hasNoTokenPage() {
        assertThat(new PageVisitor().get(PAGE).statusCode()).isEqualTo(404);
    }

    private String make(String tokenName, String days, String... scopes) {
        java.util.List<String> fields = new java.util.ArrayList<>(List.of("name", tokenName, "days", days));
        for (String scope : scopes) {
            fields.addAll(List.of("scope", scope));
        }
        Response made = ida.send(PAGE, PAGE, fields.toArray(String[]::new));
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        Matcher token = TOKEN.matcher(made.asString());
        assertThat(token.find()).isTrue();
        return token.group();
    }

    private static Response me(String token) {
        return given().auth().preemptive().oauth2(token).get("/api/v1/me");
    }

    private static Response begin(String token) {
        return given().auth()
                .preemptive()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("set", SampleContent.EVERY_KIND, "mode", "practice"))
                .post("/api/v1/attempts");
    }

    private String lastUse() {
        return stored.list(
                        "select cast(last_used_at as text) from token t join account c using (learner_id) where"
                                + " c.user_name = ?1",
                        name)
                .get(0);
    }
}
