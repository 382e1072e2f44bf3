package org.lede.attack;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.attack.Payloads.assertHarmless;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.attack.Route.Field;
import org.lede.attack.Route.Place;
import org.lede.testing.ApiLearner;
import org.lede.testing.LedeTest;
import org.lede.testing.PageVisitor;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;

/**
 * Words that are code in every place of every request: each parameter of each route, as the compiled resources name them,
 * each field of the forms and of the bodies, each part of a path, and the headers. Whatever then shows them, at once or
 * later, shows words.
 */
@LedeTest
@TestProfile(SampleContent.class)
class EveryFieldTest {

    /** What a request needs besides the field that is tried, to get as far as it can. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("set", SampleContent.EVERY_KIND),
            Map.entry("mode", "practice"),
            Map.entry("userName", "Ida-of-no-account"),
            Map.entry("password", "a ferry in the fog"),
            Map.entry("present", "not the password"),
            Map.entry("wanted", "another ferry, no fog"),
            Map.entry("language", "fr"),
            Map.entry("back", "/"),
            Map.entry("name", "usual"),
            Map.entry("scope", "read"),
            Map.entry("days", "30"),
            Map.entry("role", "learner"),
            Map.entry("factor", "2"),
            Map.entry("zone", "Africa/Niamey"));

    private static final List<String> HEADERS = List.of(
            "X-Request-Id",
            "User-Agent",
            "Referer",
            "Origin",
            "Accept-Language",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Prefix",
            "Forwarded",
            "Idempotency-Key",
            "Authorization",
            "If-None-Match",
            "HX-Request",
            "HX-Current-URL",
            "X-HTTP-Method-Override");

    private static final Pattern INPUT = Pattern.compile("<(?:input|select|textarea)[^>]* name=\"([^\"]+)\"");

    @Inject
    Insiders insiders;

    @Inject
    Stored stored;

    private PageVisitor admin;
    private String attempt;

    static List<String> payloads() {
        return Payloads.all();
    }

    /** Each by itself, as an admin, whom most is shown to; then every page, which may show what was stored. */
    @ParameterizedTest
    @MethodSource("payloads")
    void pageParameterWithCode_isText(String words) {
        begin();
        long accounts = stored.count("account");
        for (Route route : Route.pages()) {
            for (Field field : route.fields()) {
                Response answer = send(route, field, words);
                assertHarmless(route + " " + field + " " + words, answer);
                assertThat(answer.asString())
                        .as("a form that had its token: " + route)
                        .doesNotContain("This page has expired");
            }
        }

        assertThat(stored.count("account")).isGreaterThanOrEqualTo(accounts);
        assertPagesAreHarmless(words);
    }

    /** The answers' fields, which differ by kind and have no parameter of their own: all of each form at once. */
    @ParameterizedTest
    @MethodSource("payloads")
    void answerFieldWithCode_isText(String words) {
        begin();
        int questions = 9;
        for (int n = 1; n <= questions; n++) {
            String page = page(attempt + "?n=" + n).asString();
            RequestSpecification form = form();
            form.formParam("question", page.replaceFirst("(?s).*name=\"question\" value=\"([^\"]+)\".*", "$1"));
            INPUT.matcher(page)
                    .results()
                    .map(input -> input.group(1))
                    .filter(name -> !List.of("csrf-token", "question", "back").contains(name))
                    .distinct()
                    .forEach(name -> form.formParam(name, words));
            assertHarmless(n + " " + words, form.post(attempt + "/answers"));
        }
        for (int n = 1; n <= questions; n++) {
            assertHarmless(n + " " + words, page(attempt + "?n=" + n));
        }
        form().formParam("nothing", "").post(attempt + "/submission");
        assertHarmless("result " + words, page(attempt + "/result"));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void pathWithCode_isText(String words) {
        begin();
        String segment = encoded(words);
        for (Route route : Route.all()) {
            if (route.hasParameters() && route.isSafe()) {
                assertHarmless(route + " " + words, page(route.path().replaceAll("\\{[^}]+}", segment)));
            }
        }
        for (String path : List.of("/", "/sets/", "/api/", "/api/v1/", "/assets/", "/q/")) {
            assertHarmless(path + words, page(path + segment));
            assertHarmless(path + words, form().formParam("a", "b").post(path + segment));
        }
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void apiParameterWithCode_isText(String words) {
        for (Route route : Route.api()) {
            ApiLearner learner = ApiLearner.guest();
            String path =
                    route.path().replace("{slug}", SampleContent.EVERY_KIND).replaceAll("\\{[^}]+}", "1");
            route.fields(Place.QUERY)
                    .forEach(field -> assertHarmless(
                            route + " " + field + " " + words,
                            learner.untyped()
                                    .urlEncodingEnabled(false)
                                    .get(path + "?" + field.name() + "=" + encoded(words))));
            route.fields(Place.HEADER)
                    .forEach(field -> assertHarmless(
                            route + " " + field + " " + words,
                            learner.request()
                                    .header(field.name(), words)
                                    .body(USUAL)
                                    .request(route.method(), path)));
            for (Field field : route.fields(Place.BODY)) {
                Map<String, String> body = new HashMap<>();
                route.fields(Place.BODY).stream()
                        .filter(other -> USUAL.containsKey(other.name()))
                        .forEach(other -> body.put(other.name(), USUAL.get(other.name())));
                body.put(field.name(), words);
                assertHarmless(
                        route + " " + field + " " + words,
                        learner.request().body(body).request(route.method(), path));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void headerWithCode_isText(String words) {
        begin();
        for (String path :
                List.of("/", "/nothing-here", "/account", "/signin", attempt, "/api/v1/sets", "/api/v1/me")) {
            RequestSpecification request = admin();
            HEADERS.forEach(header -> request.header(header, words));
            assertHarmless(path + " " + words, request.get(path));
            RequestSpecification post = form();
            HEADERS.stream()
                    .filter(header -> !header.equals("X-Forwarded-For"))
                    .forEach(header -> post.header(header, words));
            assertHarmless(
                    "POST " + path + " " + words, post.formParam("a", "b").post(path));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lede-language", "lede-session", "lede-device", "csrf-token", "anything"})
    void cookieWithCode_isText(String name) {
        for (String words : Payloads.all()) {
            for (String path : List.of("/", "/nothing-here", "/account", "/signin")) {
                // As browsers send it: what ends a cookie can't be in one.
                String value = words.replaceAll("[;, \"\\\\]", "");
                assertHarmless(
                        name + " " + path + " " + words,
                        given().header("Cookie", name + "=" + value)
                                .redirects()
                                .follow(false)
                                .get(path));
            }
        }
    }

    /** A field that no test tries would be one of a resource whose parameters are taken otherwise. */
    @Test
    void fields_areDetected() {
        assertThat(Route.all().stream().flatMap(route -> route.fields().stream()))
                .contains(
                        new Field(Place.FORM, "userName"),
                        new Field(Place.FORM, "zone"),
                        new Field(Place.FORM, "factor"),
                        new Field(Place.QUERY, "back"),
                        new Field(Place.QUERY, "cursor"),
                        new Field(Place.HEADER, "Idempotency-Key"),
                        new Field(Place.BODY, "timeZone"),
                        new Field(Place.BODY, "set"))
                .hasSizeGreaterThan(50);
    }

    private void begin() {
        admin = insiders.of("admin");
        String set = "/sets/" + SampleContent.EVERY_KIND;
        attempt = admin.send(set, "/attempts", "set", SampleContent.EVERY_KIND, "mode", "practice")
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private Response send(Route route, Field field, String words) {
        String path = filled(route);
        return switch (field.place()) {
            case QUERY -> page(path + "?" + field.name() + "=" + encoded(words));
            case HEADER -> admin().header(field.name(), words).request(route.method(), path);
            case COOKIE -> admin().cookie(field.name(), words).request(route.method(), path);
            case BODY -> throw new AssertionError("a page that takes JSON: " + route);
            case FORM -> {
                RequestSpecification form = form();
                route.fields(Place.FORM).stream()
                        .filter(other -> !other.equals(field) && USUAL.containsKey(other.name()))
                        .forEach(other -> form.formParam(other.name(), USUAL.get(other.name())));
                yield form.formParam(field.name(), words).post(path);
            }
        };
    }

    private String filled(Route route) {
        return route.path()
                .replace("/attempts/{id}", attempt)
                .replace("/sets/{slug}", "/sets/" + SampleContent.EVERY_KIND)
                .replace("/articles/{slug}", "/articles/" + SampleContent.ARTICLE)
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    private void assertPagesAreHarmless(String words) {
        for (String language : List.of("en", "fr")) {
            Route.pages().stream()
                    .filter(Route::isSafe)
                    .map(this::filled)
                    .forEach(path -> assertHarmless(
                            path + " after " + words,
                            admin().cookie("lede-language", language).get(path)));
        }
        IntStream.rangeClosed(1, 9).forEach(n -> assertHarmless("question after " + words, page(attempt + "?n=" + n)));
    }

    private Response page(String path) {
        return admin().urlEncodingEnabled(false).get(path);
    }

    /** Cookies in the answer are ignored, so a request that signs out changes nothing for the next. */
    private RequestSpecification admin() {
        return given().redirects().follow(false).cookies(admin.cookies());
    }

    private RequestSpecification form() {
        return admin().urlEncodingEnabled(true)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", admin.cookies().get("csrf-token"));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
