package org.lede.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.people.Tokens;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.PageVisitor;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;
import org.lede.web.security.SessionCookie;

/**
 * Tests that ids of other learners don't work in any path (insecure direct object references). It covers every route of the
 * application and fails on a path parameter it doesn't know.
 */
@LedeTest
@TestProfile(SampleContent.class)
class ForeignIdsInPathsTest {

    /** Where the parameter names published content, which is everybody's. */
    private static final Set<String> PUBLIC = Set.of(
            "/api/v1/articles/{slug}",
            "/api/v1/articles/{slug}/facts",
            "/api/v1/facts/{id}/evidence",
            "/api/v1/sets/{slug}",
            "/api/v1/sets/{slug}/questions",
            "/api/v1/sets/{slug}/revisions/{n}/questions",
            "/articles/{slug}",
            "/images/{name}",
            "/sets/{slug}",
            "/sets/{slug}/print");

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    /** Routes with ids of others that some roles may use: see {@link RolesTest}. */
    private static final Set<String> FOR_ROLES = Set.of("/api/v1/admin/", "/api/v1/studio/", "/studio/");

    @Inject
    Stored stored;

    @Inject
    Browsing browsing;

    private ApiAttempt victims;
    private ApiLearner stranger;

    @BeforeEach
    void begin() {
        victims = ApiLearner.guest().practise(SampleContent.EVERY_KIND);
        victims.answer("short", Map.of("text", "Halden"));
        stranger = ApiLearner.guest();
    }

    @Test
    void parameters_ofEveryRoute_areKnownHere() {
        assertThat(Route.all())
                .filteredOn(Route::hasParameters)
                .extracting(Route::path)
                .allMatch(path -> PUBLIC.contains(path)
                        || path.contains("/attempts/{")
                        || path.equals("/api/v1/me/tokens/{id}")
                        // A fact is everybody's; what is known of it is looked up by who asks (ChangedFactsTest).
                        || path.contains("/review/changes/{fact}")
                        // Decided about only by who was asked it: ForeignIdsInFieldsTest.
                        || path.contains("/review/facts/{fact}")
                        || FOR_ROLES.stream().anyMatch(path::startsWith));
    }

    /** As with one that was revoked before, there is nothing to tell: 204, and it goes on working. */
    @Test
    void tokenOfAnotherLearner_isNotRevoked() {
        String token = Tokens.read(victims.learner().token()).orElseThrow().id().toString();
        Map<String, Object> before = stored.fingerprints();

        Response response = stranger.request().delete("/api/v1/me/tokens/" + token);

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(stored.fingerprints()).isEqualTo(before);
        assertThat(victims.learner().request().get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    /** The refusal is the same as for an attempt that doesn't exist. */
    @Test
    void attemptOfAnotherLearner_overTheApi_looksLikeAMissingOne() {
        for (Route route : byEveryMethod(Route.api())) {
            assertHidden(route, () -> stranger.request().body("{\"answer\": {\"text\": \"Wrenford\"}}"));
        }
    }

    @Test
    void attemptOfAnotherLearner_onPages_looksLikeAMissingOne() {
        PageVisitor browser = PageVisitor.with(Map.of(SessionCookie.NAME, browsing.cookieOf(stranger)));
        browser.page("/signin");
        String token = browser.cookies().get("csrf-token");
        for (Route route : byEveryMethod(Route.pages())) {
            assertHidden(route, () -> form(browser, token, route));
        }
    }

    @Test
    void missedQuestionsOfAnother_areNotPractised() {
        PageVisitor browser = PageVisitor.with(Map.of(SessionCookie.NAME, browsing.cookieOf(stranger)));
        victims.submit();
        Map<String, Object> before = stored.fingerprints();

        Response refused = browser.send(
                "/sets/" + SampleContent.EVERY_KIND,
                "/attempts",
                "set",
                SampleContent.EVERY_KIND,
                "mode",
                "practice",
                "missedOf",
                victims.id().toString());

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(stored.fingerprints()).isEqualTo(before);
    }

    /** Every path to an attempt by every method, served or not: how one that isn't served is refused may tell, too. */
    private static List<Route> byEveryMethod(List<Route> routes) {
        return routes.stream()
                .map(Route::path)
                .filter(path -> path.contains("/attempts/{"))
                .distinct()
                .flatMap(path -> METHODS.stream().map(method -> new Route(method, path, List.of())))
                .toList();
    }

    private void assertHidden(Route route, Supplier<RequestSpecification> request) {
        String question = (String) victims.question("short").get("id");
        String theirs = filled(route, victims.id().toString(), question);
        String nowhere = filled(route, UUID.randomUUID().toString(), question);
        Map<String, Object> before = stored.fingerprints();

        Response refused = request.get().request(route.method(), theirs);
        Response absent = request.get().request(route.method(), nowhere);

        // Pages that only lead on to another page of the same attempt tell nothing, and that one refuses.
        assertThat(refused.statusCode())
                .as(route.toString())
                .isIn(404, 303, 405)
                .isEqualTo(absent.statusCode());
        assertThat(stable(refused, theirs)).as(route.toString()).isEqualTo(stable(absent, nowhere));
        assertThat(stored.fingerprints()).as(route.toString()).isEqualTo(before);
    }

    private static String stable(Response response, String url) {
        String attempt = url.replaceFirst(".*/attempts/([^/]+).*", "$1");
        return (response.header("Location") + response.asString())
                .replace(attempt, "ID")
                .replaceAll("\"requestId\":\"[^\"]+\"", "")
                .replaceAll("name=\"csrf-token\" value=\"[^\"]+\"", "");
    }

    private RequestSpecification form(PageVisitor browser, String token, Route route) {
        RequestSpecification request = browsing.as(stranger).cookie("csrf-token", token);
        return route.isSafe()
                ? request
                : request.contentType("application/x-www-form-urlencoded")
                        .formParam("csrf-token", token)
                        .formParam("question", victims.question("short").get("id"))
                        .formParam("text", "Wrenford");
    }

    private static String filled(Route route, String attempt, String question) {
        return route.path().replaceFirst("(?<=/attempts/)\\{[^}]+}", attempt).replaceFirst("\\{[^}]+}", question);
    }
}
