package org.lede.attack;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.AccountForms.PASSWORD;

import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.testing.BehindAProxy;
import org.lede.testing.Body;
import org.lede.testing.LedeTest;
import org.lede.testing.Members;
import org.lede.testing.PageVisitor;
import org.lede.testing.RawRequest;
import org.lede.testing.RawRequest.Answer;
import org.lede.testing.TestClock;

/** Tests that no response or redirect repeats a forged host or port. */
@LedeTest
@TestProfile(BehindAProxy.class)
class HostileHostTest {

    private static final String SET = "niger-key-facts";
    private static final Map<String, String> LIES = Map.of(
            "Host", "evil.example:4444",
            "X-Forwarded-Host", "evil.example",
            "X-Forwarded-Port", "4444",
            "X-Forwarded-Prefix", "/evil.example",
            "X-Forwarded-Server", "evil.example",
            "X-Original-URL", "/evil.example",
            "Forwarded", "host=evil.example:4444;proto=http");

    @Inject
    TestClock clock;

    @Inject
    Insiders insiders;

    @Inject
    Members members;

    @BeforeEach
    void letAnHourPass() {
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void redirectsOfPages_arePathsOnly() {
        String name = "Host-" + UUID.randomUUID().toString().substring(0, 8);
        PageVisitor ida = PageVisitor.from("192.0.2.60").lying(LIES);
        Map<String, String> locations = new LinkedHashMap<>();

        note(locations, "sign up", ida.send("/signup", "/signup", "userName", name, "password", PASSWORD));
        note(locations, "sign out", ida.send("/account", "/signout"));
        note(locations, "sign in", ida.send("/signin", "/signin", "userName", name, "password", PASSWORD));
        note(locations, "settings", ida.send("/account", "/account/settings", "zone", "Europe/Paris"));
        note(
                locations,
                "password",
                ida.send("/account", "/account/password", "present", PASSWORD, "wanted", "another ferry, no fog"));
        note(locations, "attempt", ida.send("/sets/" + SET, "/attempts", "set", SET, "mode", "practice"));
        note(locations, "language", ida.send("/", "/language", "language", "fr", "back", "/sets/" + SET));
        note(locations, "abroad", ida.send("/", "/language", "language", "en", "back", "//evil.example"));
        note(locations, "backslash", ida.send("/", "/language", "language", "en", "back", "/\\evil.example"));
        note(locations, "review", ida.send("/review", "/review/cards"));

        assertThat(locations)
                .hasSize(10)
                .allSatisfy((what, location) -> assertThat(location)
                        .as(what)
                        .matches("/(?![/\\\\])[\\x21-\\x7e]*")
                        .doesNotContain("evil", "4444"));
        assertThat(locations).containsEntry("password", "/account?changed=true").containsEntry("abroad", "/");
    }

    @Test
    void locationsOfNewThings_arePathsOnly() {
        RequestSpecification program = program();
        Response guest = program.body("{}").post("/api/v1/learners");
        String token = guest.jsonPath().getString("token");
        List<Response> made = new ArrayList<>(List.of(guest));
        made.add(program()
                .auth()
                .oauth2(token)
                .body(Map.of("set", SET, "mode", "practice"))
                .post("/api/v1/attempts"));
        made.add(program()
                .body(Map.of("userName", "Host-" + UUID.randomUUID().toString().substring(0, 8), "password", PASSWORD))
                .post("/api/v1/accounts"));
        made.add(program()
                .body(Map.of(
                        "userName",
                        members.of("learner").userName(),
                        "password",
                        PASSWORD,
                        "token",
                        Map.of("name", "one", "scopes", List.of("read", "take"))))
                .post("/api/v1/tokens"));

        assertThat(made).allSatisfy(response -> {
            assertThat(response.statusCode()).isEqualTo(201);
            assertThat(response.header("Location")).startsWith("/api/v1/").doesNotContain("evil", "4444");
        });
    }

    /** All routes, and what Quarkus serves beside them: documentation, assets, health, and paths that need a slash more. */
    @Test
    void noAnswer_repeatsTheHost() {
        PageVisitor admin = insiders.of("admin");
        List<String> paths = new ArrayList<>(List.of(
                "/api/docs",
                "/api/docs/",
                "/api/openapi",
                "/assets",
                "/assets/",
                "/webjars",
                "/webjars/swagger-ui",
                "/q",
                "/q/health",
                "/q/swagger-ui",
                "/q/openapi",
                "/nowhere",
                "//evil.invalid/..//",
                "/assets/..//"));
        Route.all().stream().filter(Route::isSafe).map(Route::toNothing).forEach(paths::add);
        List<Answer> answers = new ArrayList<>();
        for (String path : paths) {
            RawRequest request = RawRequest.of("GET", path).withCookies(admin.cookies());
            for (Map.Entry<String, String> lie : LIES.entrySet()) {
                request = request.with(lie.getKey(), lie.getValue());
            }
            answers.add(request.send());
        }

        assertThat(answers)
                .hasSizeGreaterThan(40)
                .allSatisfy(answer -> assertThat(answer.toString())
                        .doesNotContain("evil.example", ":4444")
                        .doesNotContainPattern("(?i)location: (?!/[^/\\\\])"));
        assertThat(Body.of(given().get("/api/v1/sets"))).asString().doesNotContain("http://localhost");
    }

    private static void note(Map<String, String> locations, String what, Response answer) {
        assertThat(answer.statusCode()).as(what + ": " + answer.asString()).isEqualTo(303);
        locations.put(what, answer.header("Location"));
    }

    private static RequestSpecification program() {
        return given().headers(LIES).contentType(ContentType.JSON).header("X-Forwarded-For", "192.0.2.61");
    }
}
