package org.lede;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lede.attack.Route;
import org.lede.shared.Json;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.PageVisitor;
import org.lede.testing.PostgresResource;
import org.lede.testing.RawExchange;

/**
 * What was built for deployment, as a process of its own on a real PostgreSQL: with {@code -Dnative} the native
 * executable. It goes once through all that a native executable may lack: content and migrations, JSON, templates,
 * messages in both languages, files.
 */
@QuarkusIntegrationTest
@WithTestResource(PostgresResource.class)
class NativeIT {

    private static final String ARTICLE = "niger-us-military-agreement";
    private static final String SET = "niger-key-facts";
    private static final String WITH_PICTURE = "how-the-metre-got-its-length";

    /** Such as 24 novembre 2026 à 14 h 05, with spaces that don't break around the h. */
    private static final String FRENCH_DATE = "\\d (janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre"
            + "|novembre|décembre) 2\\d{3} à \\d+\\h+h\\h+\\d";

    @Test
    void executable_isReadyWithAllItsContent() {
        var health =
                given().get("/q/health/ready").then().statusCode(200).extract().jsonPath();

        assertThat(health.getString("status")).isEqualTo("UP");
        assertThat(health.<Map<String, Object>>getList("checks"))
                .contains(Map.of("name", "content", "status", "UP", "data", Map.of("state", "complete")));
    }

    @Test
    void picture_isSentAsItWasBuiltIn() {
        String picture =
                given().get("/api/v1/articles/" + WITH_PICTURE).then().extract().path("image.url");

        assertThat(picture)
                .isEqualTo("/images/" + Json.sha256(given().get(picture).asByteArray()) + ".webp");
    }

    @Test
    void answer_overTheApi_isMarkedAndProved() {
        ApiAttempt attempt = ApiLearner.guest().practise(SET);
        List<String> refs = attempt.refs();

        var marked = attempt.answer(refs.get(0), Map.of("dontKnow", true))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(refs).hasSize(8);
        assertThat(marked.getString("mark.outcome")).isEqualTo("dont-know");
        assertThat(marked.getString("explanation.text")).isNotBlank();
        assertThat(marked.<String>getList("evidence[0].spans.quote"))
                .isNotEmpty()
                .allSatisfy(quote -> assertThat(quote).isNotBlank());
        attempt.submit().then().statusCode(200);
        assertThat(attempt.result().then().statusCode(200).extract().jsonPath().<Object>getList("questions"))
                .hasSize(8);
    }

    @Test
    void everyPage_isAnsweredInBothLanguages() {
        PageVisitor visitor = new PageVisitor();
        String begun = begin(visitor);
        List<String> pages = Stream.concat(
                        Stream.of(
                                begun,
                                "/sets/" + SET,
                                "/sets/" + SET + "/print",
                                "/articles/" + ARTICLE,
                                "/articles/" + WITH_PICTURE,
                                "/nothing"),
                        Route.all().stream()
                                .filter(route -> route.method().equals("GET") && !route.isApi())
                                .map(route -> route.path()
                                        .replaceAll(
                                                "\\{[^}]+}", UUID.randomUUID().toString())))
                .toList();

        for (String language : List.of("en", "fr")) {
            PageVisitor reader = in(language, visitor);
            assertThat(pages).allSatisfy(page -> {
                Response answer = reader.get(page);
                assertThat(answer.statusCode()).as(page).isLessThan(500);
                if (answer.statusCode() == 200 && answer.contentType().startsWith("text/html")) {
                    assertThat(answer.contentType()).as(page).isEqualTo("text/html;charset=UTF-8");
                    assertThat(answer.asString()).as(page).contains("<html lang=\"" + language + "\">");
                }
            });
        }
    }

    @Test
    void dates_onFrenchPages_areFrench() {
        PageVisitor visitor = new PageVisitor();
        begin(visitor);

        assertThat(in("fr", visitor).page("/me")).containsPattern(FRENCH_DATE);
    }

    @Test
    void pages_speakBothLanguages() {
        PageVisitor visitor = new PageVisitor();
        String begun = begin(visitor);

        assertThat(visitor.page(begun)).contains("<html lang=\"en\">", "Question 1 of 8");
        assertThat(given().header("Accept-Language", "fr").get("/sets/" + SET).asString())
                .contains("<html lang=\"fr\">", "Entraînement");
        given().get("/api/openapi").then().statusCode(200);
        given().get("/webjars/swagger-ui/5.32.0/swagger-ui.css").then().statusCode(200);
    }

    /** Code for WebSockets, which the JVM never runs, would refuse it with a 501. */
    @Test
    void request_ofAnOddHttpVersion_isAnsweredAsByTheJvm() throws IOException {
        RawExchange answer = RawExchange.send(
                URI.create("http://localhost:" + RestAssured.port), "GET /signin HTTP/1.2\r\nHost: localhost\r\n\r\n");

        assertThat(answer.status()).isEqualTo("HTTP/1.2 200 OK");
    }

    private static String begin(PageVisitor visitor) {
        return visitor.send("/sets/" + SET, "/attempts", "set", SET, "mode", "practice")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    /** The same browser, after a choice of language. */
    private static PageVisitor in(String language, PageVisitor visitor) {
        Map<String, String> cookies = new HashMap<>(visitor.cookies());
        cookies.put("lede-language", language);
        return PageVisitor.with(cookies);
    }
}
