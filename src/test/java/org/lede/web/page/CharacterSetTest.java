package org.lede.web.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lede.attack.Route;
import org.lede.testing.LedeTest;
import org.lede.testing.PageVisitor;

/** Tests that every HTML response names UTF-8 as its charset. */
@LedeTest
class CharacterSetTest {

    private static final String SET = "niger-key-facts";
    private static final String HTML = "text/html;charset=UTF-8";

    @Test
    void everyRoute_answeringWithHtml_namesTheCharacterSet() {
        Map<String, String> types = Route.all().stream()
                .collect(Collectors.toMap(Route::toString, CharacterSetTest::type, (one, other) -> one));

        assertThat(html(types.values().stream())).hasSizeGreaterThan(30).containsOnly(HTML);
    }

    @Test
    void pagesOfAnAttempt_nameTheCharacterSet() {
        PageVisitor visitor = new PageVisitor();
        String attempt = visitor.send("/sets/" + SET, "/attempts", "set", SET, "mode", "practice")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");

        assertThat(Stream.of(attempt, "/", "/me", "/review", "/account").map(visitor::get))
                .extracting(Response::statusCode, Response::contentType)
                .containsOnly(tuple(200, HTML));
    }

    @Test
    void errorsOutsideOfEveryRoute_nameTheCharacterSet() {
        List<Response> errors = List.of(
                given().get("/nothing-here"),
                given().get("/assets/nothing.html"),
                given().get("/webjars/nothing/index.html"),
                given().urlEncodingEnabled(false).get("/articles/%2e%2e%00"),
                given().get("/" + "a".repeat(9000)),
                given().header("X-Long", "a".repeat(30_000)).get("/"),
                given().contentType("application/json").body("{}").post("/language"),
                given().delete("/"));

        assertThat(errors).allSatisfy(error -> assertThat(error.statusCode()).isGreaterThanOrEqualTo(400));
        assertThat(html(errors.stream().map(Response::contentType)))
                .isNotEmpty()
                .containsOnly(HTML);
    }

    private static String type(Route route) {
        return given().redirects()
                .follow(false)
                .request(
                        route.method(),
                        route.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString()))
                .contentType();
    }

    private static List<String> html(Stream<String> types) {
        return types.filter(Objects::nonNull)
                .filter(type -> type.startsWith("text/html"))
                .toList();
    }
}
