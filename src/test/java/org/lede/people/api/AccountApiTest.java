package org.lede.people.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.AccountForms.PASSWORD;
import static org.lede.testing.ApiProblem.expected;

import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.lede.testing.AccountForms;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.ApiProblem;
import org.lede.testing.AtOnce;
import org.lede.testing.LedeTest;
import org.lede.testing.Members;
import org.lede.testing.Members.Member;
import org.lede.testing.PageVisitor;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;

/** All that the pages about accounts do, by a program: from guest to account, and to the end of it. */
@LedeTest
@TestProfile(SampleContent.class)
class AccountApiTest {

    @Inject
    Stored stored;

    @Inject
    Members members;

    private final String name = AccountForms.newName();

    @Test
    void guestWhoSignsUp_keepsEverythingButTheToken() {
        ApiLearner guest = ApiLearner.guest();
        ApiAttempt attempt = guest.practise(SampleContent.EVERY_KIND);

        Response signedUp = signUp(guest.request(), name);

        assertThat(signedUp.statusCode()).isEqualTo(201);
        assertThat(signedUp.<Map<String, Object>>path(""))
                .isEqualTo(Map.of("id", guest.id().toString(), "userName", name));
        assertThat(guest.request().get("/api/v1/me").statusCode()).isEqualTo(401);
        ApiLearner ida = new ApiLearner(guest.id(), signIn(given(), name).path("token"));
        assertThat(ida.request().get(attempt.url()).statusCode()).isEqualTo(200);
        assertThat(stored.actionsOf(name)).containsExactly("signed-up", "signed-in", "token-made");
    }

    @Test
    void signUp_ofAStranger_withAllThereIs() {
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "userName", name,
                        "password", PASSWORD,
                        "email", "ida@example.org",
                        "language", "fr",
                        "timeZone", "Africa/Niamey"))
                .post("/api/v1/accounts")
                .then()
                .statusCode(201);

        Map<String, Object> me =
                bearer(signIn(given(), name).path("token")).get("/api/v1/me").path("");

        assertThat(me.keySet())
                .containsExactlyInAnyOrder(
                        "id",
                        "language",
                        "timeZone",
                        "keyboardShortcuts",
                        "oneTap",
                        "timeFactor",
                        "createdAt",
                        "account");
        assertThat(me)
                .containsEntry("language", "fr")
                .containsEntry("timeZone", "Africa/Niamey")
                .containsEntry("keyboardShortcuts", true)
                .containsEntry("timeFactor", 1);
        assertThat(withoutTime(me.get("account")))
                .isEqualTo(Map.of("userName", name, "email", "ida@example.org", "role", "learner"));
    }

    @Test
    void guestWhoSignsIn_bringsWhatTheyDidIfTheyWant() {
        Member ida = members.of("learner");
        ApiLearner leaving = ApiLearner.guest();
        ApiAttempt left = leaving.practise(SampleContent.EVERY_KIND);
        ApiLearner bringing = ApiLearner.guest();
        ApiAttempt brought = bringing.practise(SampleContent.EVERY_KIND);

        signIn(leaving.request(), ida.userName());
        String token =
                signIn(bringing.request(), ida.userName(), "bringGuest", true).path("token");

        assertThat(bearer(token).get(brought.url()).statusCode()).isEqualTo(200);
        assertThat(bearer(token).get(left.url()).statusCode()).isEqualTo(404);
        assertThat(leaving.request().get(left.url()).statusCode()).isEqualTo(200);
        assertThat(bringing.request().get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    /** Otherwise the guest's token would be gone without a new one, and the client couldn't even try again. */
    @Test
    void guestWhoAsksForAScopeTheyCannotHave_isStillThere() {
        Member ida = members.of("learner");
        ApiLearner guest = ApiLearner.guest();
        ApiAttempt attempt = guest.practise(SampleContent.EVERY_KIND);
        Map<String, Object> before = stored.fingerprints();

        Response refused = signIn(
                guest.request(),
                ida.userName(),
                "bringGuest",
                true,
                "token",
                Map.of("name", "x", "scopes", List.of("admin")));

        assertThat(ApiProblem.of(refused)).isEqualTo(expected(403, "scope-not-allowed"));
        assertThat(stored.actionsOf(ida.userName())).containsExactly("sign-in-failed");
        assertThat(stored.fingerprints()).isEqualTo(before);
        assertThat(guest.request().get(attempt.url()).statusCode()).isEqualTo(200);
    }

    @Test
    void guestsOfSeveralDevicesAtOnce_areMergedOnceEach() throws Exception {
        Member ida = members.of("learner");
        List<ApiLearner> guests = List.of(ApiLearner.guest(), ApiLearner.guest(), ApiLearner.guest());
        guests.forEach(guest -> guest.practise(SampleContent.EVERY_KIND));

        List<Callable<Integer>> signIns = guests.stream()
                .<Callable<Integer>>map(guest -> () -> signIn(guest.request(), ida.userName(), "bringGuest", true)
                        .statusCode())
                .toList();

        assertThat(AtOnce.all(signIns)).containsOnly(201);
        assertThat(stored.count("attempt where learner_id = ?1", ida.id())).isEqualTo(3);
    }

    @Test
    void password_isChangedByWhoKnowsIt() {
        Member ida = members.of("learner");

        Response changed = ida.learner()
                .request()
                .body(Map.of("present", PASSWORD, "password", "another ferry, no fog"))
                .put("/api/v1/me/password");

        assertThat(changed.statusCode()).isEqualTo(204);
        assertThat(ApiProblem.of(signIn(given(), ida.userName()))).isEqualTo(expected(403, "wrong-credentials"));
        assertThat(signIn(given(), ida.userName(), "password", "another ferry, no fog")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void sessions_endEverywhere_andTokensStay() {
        PageVisitor phone = AccountForms.signedUp(name);
        String token = signIn(given(), name).path("token");

        assertThat(bearer(token).delete("/api/v1/me/sessions").statusCode()).isEqualTo(204);

        assertThat(phone.page("/account")).contains("You’re not signed in.");
        assertThat(bearer(token).get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void settings_changed_areThoseOfThePages() {
        PageVisitor ida = AccountForms.signedUp(name);

        Response changed = bearer(signIn(given(), name).path("token"))
                .body(Map.of(
                        "language", "fr",
                        "timeZone", "Africa/Niamey",
                        "keyboardShortcuts", false,
                        "email", "ida@example.org"))
                .put("/api/v1/me/settings");

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.<Map<String, Object>>path(""))
                .containsEntry("language", "fr")
                .containsEntry("timeZone", "Africa/Niamey")
                .containsEntry("keyboardShortcuts", false);
        assertThat(ida.page("/account")).contains("value=\"Africa/Niamey\"", "value=\"ida@example.org\"");
    }

    @Test
    void oneTap_leftOut_staysAsItIs() {
        RequestSpecification ida = bearer(members.of("learner").learner().token());
        Map<String, Object> settings = Map.of("language", "en", "timeZone", "UTC", "keyboardShortcuts", true);
        Map<String, Object> withOneTap = new HashMap<>(settings);
        withOneTap.put("oneTap", true);

        assertThat(oneTap(ida, withOneTap)).isTrue();
        assertThat(oneTap(ida, settings)).isTrue();
        withOneTap.put("oneTap", false);
        assertThat(oneTap(ida, withOneTap)).isFalse();
    }

    private static boolean oneTap(RequestSpecification learner, Map<String, Object> settings) {
        return learner.body(settings)
                .put("/api/v1/me/settings")
                .then()
                .statusCode(200)
                .extract()
                .path("oneTap");
    }

    @Test
    void tokenMadeByAnother_isNoMoreThanThatOne() {
        Member admin = members.of("admin");
        String narrow = bearer(admin.learner().token())
                .body(Map.of("name", "for a month", "scopes", List.of("read", "take"), "days", 30))
                .post("/api/v1/me/tokens")
                .path("token");

        Response wider = bearer(narrow)
                .body(Map.of("name", "x", "scopes", List.of("read", "admin")))
                .post("/api/v1/me/tokens");
        Response longer = bearer(narrow)
                .body(Map.of("name", "for ever", "scopes", List.of("read")))
                .post("/api/v1/me/tokens");

        assertThat(ApiProblem.of(wider)).isEqualTo(expected(403, "scope-not-allowed"));
        assertThat(longer.statusCode()).isEqualTo(201);
        List<Map<String, Object>> tokens =
                bearer(narrow).get("/api/v1/me/tokens").path("items");
        assertThat(tokens).extracting(token -> token.get("name")).containsExactly("for ever", "for a month", "guest");
        assertThat((String) tokens.get(0).get("expiresAt")).isNotNull().isLessThanOrEqualTo((String)
                tokens.get(1).get("expiresAt"));
        assertThat(tokens.toString()).doesNotContain("lede_");
    }

    @Test
    void tokenRevoked_isRefusedAtOnce_itselfToo() {
        ApiLearner guest = ApiLearner.guest();
        String id = guest.request().get("/api/v1/me/tokens").path("items[0].id");

        assertThat(guest.request().delete("/api/v1/me/tokens/" + id).statusCode())
                .isEqualTo(204);

        assertThat(ApiProblem.of(guest.request().get("/api/v1/me"))).isEqualTo(expected(401, "unauthenticated"));
    }

    @Test
    void deletion_ofAGuestAndOfAnAccount() {
        ApiLearner guest = ApiLearner.guest();
        guest.practise(SampleContent.EVERY_KIND).answer("short", Map.of("text", "Halden"));
        Member ida = members.of("learner");

        Response withoutBody = guest.request().post("/api/v1/me/deletion");
        Response withPassword =
                ida.learner().request().body(Map.of("password", PASSWORD)).post("/api/v1/me/deletion");

        assertThat(List.of(withoutBody.statusCode(), withPassword.statusCode())).containsOnly(204);
        for (UUID id : List.of(guest.id(), ida.id())) {
            for (String table : List.of("account", "attempt", "answer", "token")) {
                assertThat(stored.count(table + " where learner_id = ?1", id))
                        .as(table)
                        .isZero();
            }
            assertThat(stored.count("learner where id = ?1", id)).isZero();
        }
    }

    @Test
    void export_isThatOfThePage() {
        PageVisitor ida = AccountForms.signedUp(name);
        String token = signIn(given(), name).path("token");
        bearer(token).get("/api/v1/me");

        Map<String, Object> exported = bearer(token).get("/api/v1/me/export").path("");

        assertThat(exported).isEqualTo(ida.get("/account/export").jsonPath().getMap(""));
    }

    @Test
    void peopleAndLog_ofAnAdmin() {
        Member admin = members.of("admin");
        Member other = members.of("learner");
        String token = admin.token("admin", "edit");

        bearer(token)
                .body(Map.of("role", "editor"))
                .put(account(other) + "/role")
                .then()
                .statusCode(204);
        bearer(token)
                .body(Map.of("disabled", true))
                .put(account(other) + "/disabled")
                .then()
                .statusCode(204);
        bearer(token)
                .body(Map.of("timeFactor", 1.25))
                .put("/api/v1/studio/time-factors/" + other.userName().toUpperCase())
                .then()
                .statusCode(204);

        List<Map<String, Object>> log =
                bearer(token).get("/api/v1/admin/audit?limit=3").path("items");
        assertThat(log)
                .extracting(line -> line.get("actor") + " " + line.get("action") + " " + line.get("subject"))
                .containsExactly(
                        admin.userName() + " time-granted " + other.userName() + " 1.25",
                        admin.userName() + " account-disabled " + other.userName(),
                        admin.userName() + " role-changed " + other.userName() + " editor");
        assertThat(people(token))
                .anySatisfy(person -> assertThat(person)
                        .containsEntry("userName", other.userName())
                        .containsEntry("role", "editor")
                        .containsEntry("disabled", true));
        assertThat(ApiProblem.of(other.learner().request().get("/api/v1/me")))
                .isEqualTo(expected(401, "unauthenticated"));
    }

    /** All pages of the list, two at a time. */
    private static List<Map<String, Object>> people(String token) {
        List<Map<String, Object>> people = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = bearer(token).queryParam("limit", 2);
            Response page =
                    (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/admin/accounts");
            people.addAll(page.path("items"));
            cursor = page.path("next");
        } while (cursor != null);
        assertThat(people).extracting(person -> person.get("id")).doesNotHaveDuplicates();
        return people;
    }

    private static String account(Member member) {
        return "/api/v1/admin/accounts/" + member.id();
    }

    private static Response signUp(RequestSpecification request, String name) {
        return request.contentType(ContentType.JSON)
                .body(Map.of("userName", name, "password", PASSWORD))
                .post("/api/v1/accounts");
    }

    /** @param more fields of the request, each followed by its value */
    private static Response signIn(RequestSpecification request, String name, Object... more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "userName", name,
                "password", PASSWORD,
                "token", Map.of("name", "My script", "scopes", List.of("read", "take"))));
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return request.contentType(ContentType.JSON).body(body).post("/api/v1/tokens");
    }

    private static RequestSpecification bearer(String token) {
        return new ApiLearner(new UUID(0, 0), token).request();
    }

    private static Map<String, Object> withoutTime(Object account) {
        @SuppressWarnings("unchecked")
        Map<String, Object> copy = new HashMap<>((Map<String, Object>) account);
        copy.remove("createdAt");
        return copy;
    }
}
