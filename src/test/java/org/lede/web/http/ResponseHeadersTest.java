package org.lede.web.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.LedeTest;

/** Tests the headers for browsers and caches of each kind of response. */
@LedeTest
class ResponseHeadersTest {

    private static final String SET = "niger-key-facts";
    private static final String ARTICLE = "niger-us-military-agreement";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/me",
                "/api/v1/sets",
                "/api/docs",
                "/assets/lede.css",
                "/q/health/live",
                "/nowhere",
                "/api/x"
            })
    void everyResponse_hasItsSecurityPolicies(String path) {
        assertThat(headers(
                        given().get(path),
                        "Content-Security-Policy",
                        "X-Content-Type-Options",
                        "Referrer-Policy",
                        "Cross-Origin-Opener-Policy",
                        "Cross-Origin-Resource-Policy",
                        "Permissions-Policy",
                        "Strict-Transport-Security"))
                .isEqualTo(Map.of(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                                + " font-src 'self'; manifest-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
                        "X-Content-Type-Options",
                        "nosniff",
                        "Referrer-Policy",
                        "same-origin",
                        "Cross-Origin-Opener-Policy",
                        "same-origin",
                        "Cross-Origin-Resource-Policy",
                        "same-origin",
                        "Permissions-Policy",
                        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(),"
                                + " fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(),"
                                + " midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(),"
                                + " screen-wake-lock=(), usb=(), xr-spatial-tracking=()"));
    }

    /** Where forwarding headers aren't trusted, no request counts as HTTPS. */
    @Test
    void https_claimedWithoutAProxy_isIgnored() {
        assertThat(given().header("X-Forwarded-Proto", "https").get("/").header("Strict-Transport-Security"))
                .isNull();
    }

    @Test
    void personalResponses_areNotCached() {
        Response guest = given().contentType(ContentType.JSON).post("/api/v1/learners");
        ApiLearner learner = ApiLearner.guest();
        ApiAttempt attempt = learner.practise(SET);
        String ref = attempt.refs().get(0);

        assertThat(Stream.of(
                        guest,
                        attempt.created(),
                        attempt.get(),
                        attempt.answer(ref, Map.of("dontKnow", true)),
                        attempt.submit(),
                        attempt.result(),
                        learner.request().get("/api/v1/me"),
                        learner.request().get("/api/v1/me/attempts"),
                        learner.request().get("/api/v1/me/progress"),
                        learner.request().get("/api/v1/articles/" + ARTICLE + "/facts"),
                        given().get("/me"),
                        given().get("/attempts/" + attempt.id()),
                        given().get("/sets/" + SET + "/print")))
                .extracting(response -> response.header("Cache-Control"))
                .containsOnly("no-store");
    }

    /** These may come back by the browser's button as they were, and are asked for anew otherwise. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/articles/" + ARTICLE, "/sets/" + SET})
    void pagesWithOwnScores_areCachedByTheBrowserOnly(String path) {
        assertThat(given().get(path).header("Cache-Control").split(", "))
                .contains("private", "no-cache")
                .doesNotContain("public");
    }

    @Test
    void publicResponses_keepTheirCaching() {
        Map<String, String> caching = new LinkedHashMap<>();
        for (String path : new String[] {
            "/api/v1/sets/" + SET, "/api/v1/sets/" + SET + "/revisions/1/questions", "/assets/lede.css?v=1"
        }) {
            caching.put(path, given().get(path).header("Cache-Control"));
        }

        assertThat(caching.values())
                .containsExactly(
                        "no-cache, no-transform",
                        "max-age=31536000, immutable, public",
                        "public, max-age=31536000, immutable");
    }

    private static Map<String, String> headers(Response response, String... names) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : names) {
            if (response.header(name) != null) {
                headers.put(name, String.join("|", response.headers().getValues(name)));
            }
        }
        return headers;
    }
}
