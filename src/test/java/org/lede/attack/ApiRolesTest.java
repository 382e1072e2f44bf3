package org.lede.attack;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.testing.ApiLearner;
import org.lede.testing.LedeTest;
import org.lede.testing.Members;
import org.lede.testing.RawRequest;
import org.lede.testing.SampleContent;

/**
 * Tests every operation of the API in every role, and with tokens that lack their owner's scope. The operations are those the
 * application has, which are the ones the OpenAPI document has ({@code OpenApiDocumentTest}).
 */
@LedeTest
@TestProfile(SampleContent.class)
class ApiRolesTest {

    private static final String NOBODY = "nobody";
    private static final Set<String> EVERYBODY =
            Set.of(NOBODY, "guest", "learner", "author", "editor", "admin", "admin without the scopes");

    /** By the role or the scope; a password that is missing is another matter. */
    private static final String[] TURNED_AWAY = {":forbidden", ":insufficient-scope"};

    /** Who is let in below a path, the longest counting; everybody elsewhere. */
    private static final Map<String, Set<String>> LET_IN = Map.of(
            "/api/v1/admin/",
            Set.of("admin"),
            "/api/v1/studio/",
            Set.of("editor", "admin"),
            "/api/v1/studio/drafts",
            Set.of("author", "editor", "admin"),
            "/api/v1/studio/checks",
            Set.of("author", "editor", "admin"));

    @Inject
    Members members;

    /** The one that ends its learner comes last. */
    @Test
    void operation_admitsItsRoles() {
        Map<String, Supplier<RequestSpecification>> everybody = everybody();
        List<Route> routes = new ArrayList<>(Route.api());
        routes.sort(Comparator.comparing(route -> route.path().endsWith("/deletion")));
        for (Route route : routes) {
            everybody.forEach((who, request) -> {
                Response response = request.get()
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .request(route.method(), route.toNothing());
                String what = who + ": " + route;
                if (!letIn(route).contains(who)) {
                    assertThat(response.statusCode()).as(what).isEqualTo(who.equals(NOBODY) ? 401 : 403);
                } else {
                    assertThat(response.statusCode()).as(what).isNotEqualTo(500);
                    assertThat(response.statusCode() == 403 ? response.asString() : "")
                            .as(what)
                            .doesNotContain(TURNED_AWAY);
                }
            });
        }
    }

    @Test
    void pathsOfRoles_exist() {
        assertThat(LET_IN.keySet())
                .allSatisfy(path ->
                        assertThat(Route.api()).anyMatch(route -> route.path().startsWith(path)));
    }

    /** However the path is spelt: the role comes with the scope, and the scope isn't read from the path. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/admin/accounts",
                "/api/v1/admin;x=1/accounts",
                "/api/v1;/admin/accounts",
                "/api;x/v1/admin/accounts",
                "/api/v1/;x/admin/accounts",
                "/api/v1/admin%3Bx/accounts",
                "/api/v1//admin/accounts",
                "//api/v1/admin/accounts",
                "/api/v1/./admin/accounts",
                "/api/v1/%61dmin/accounts",
                "/api/v1/x/../admin/accounts",
                "/api/v1/x/..;/admin/accounts",
                "/api/v1/admin/accounts/",
                "/api/v1/admin/accounts;x=1"
            })
    void tokenWithoutTheScope_byAnySpellingOfThePath(String path) {
        assertThat(statusWithoutTheScope("admin", path)).isIn(403, 404);
    }

    /** As above, for authors. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/studio/drafts",
                "/api/v1/studio;x=1/drafts",
                "/api/v1//studio/drafts",
                "/api/v1/studio/%64rafts"
            })
    void authorWithoutTheScope_byAnySpellingOfThePath(String path) {
        assertThat(statusWithoutTheScope("author", path)).isIn(403, 404);
    }

    private int statusWithoutTheScope(String role, String path) {
        String token = members.of(role).token("read", "take");
        return RawRequest.of("GET", path)
                .with("Authorization", "Bearer " + token)
                .send()
                .status();
    }

    private static Set<String> letIn(Route route) {
        return LET_IN.entrySet().stream()
                .filter(area -> route.path().startsWith(area.getKey()))
                .max(Comparator.comparing(area -> area.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(EVERYBODY);
    }

    private Map<String, Supplier<RequestSpecification>> everybody() {
        Map<String, Supplier<RequestSpecification>> everybody = new LinkedHashMap<>();
        everybody.put(NOBODY, () -> given());
        everybody.put("guest", with(ApiLearner.guest().token()));
        everybody.put("learner", with(members.of("learner").token("read", "take")));
        everybody.put("author", with(members.of("author").token("read", "take", "write-content")));
        everybody.put("editor", with(members.of("editor").token("read", "take", "write-content", "edit")));
        everybody.put("admin", with(members.of("admin").token("read", "take", "write-content", "edit", "admin")));
        everybody.put("admin without the scopes", with(members.of("admin").token("read", "take")));
        return everybody;
    }

    private static Supplier<RequestSpecification> with(String token) {
        return () -> given().auth().preemptive().oauth2(token);
    }
}
