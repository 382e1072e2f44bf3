package org.lede.attack;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.AccountForms.DEVICE_COOKIE;

import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.testing.CapturedLog;
import org.lede.testing.LedeTest;
import org.lede.testing.Members;
import org.lede.testing.Members.Member;
import org.lede.testing.PageVisitor;
import org.lede.testing.RawRequest;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;
import org.lede.web.security.SessionCookie;

/**
 * Tests that no password, hash, token or cookie gets into a response or the log, even at its finest level, whether a request
 * succeeds or fails.
 */
@LedeTest
@TestProfile(SampleContent.class)
class SecretsStaySecretTest {

    /** In every password here, and nowhere else. */
    private static final String MARK = "zephyrquill";

    @Inject
    Stored stored;

    @Inject
    Members members;

    @Inject
    Insiders insiders;

    private final String name = "Ann-" + UUID.randomUUID().toString().substring(0, 8);
    private final List<String> answers = new ArrayList<>();
    private CapturedLog log;

    @BeforeEach
    void capture() {
        log = new CapturedLog();
    }

    @AfterEach
    void release() {
        log.close();
    }

    @Test
    void passwordOrHash_onPages_isNeverShownOrLogged() {
        PageVisitor ida = new PageVisitor();
        note(ida.send("/signup", "/signup", "userName", name, "password", MARK + " 1"));
        note(new PageVisitor().send("/signup", "/signup", "userName", name, "password", MARK + " 2"));
        note(new PageVisitor().send("/signup", "/signup", "userName", "?", "password", MARK + " 3"));
        note(new PageVisitor().send("/signup", "/signup", "userName", name + "1", "password", MARK + MARK));
        note(new PageVisitor().send("/signup", "/signup", "userName", name + "2", "password", MARK + "é".repeat(40)));
        note(new PageVisitor().send("/signin", "/signin", "userName", name, "password", MARK + " 1"));
        note(new PageVisitor().send("/signin", "/signin", "userName", name, "password", MARK + " 4"));
        note(new PageVisitor().send("/signin", "/signin", "userName", "nobody", "password", MARK + " 4"));
        note(new PageVisitor().post("/signin", "stale", "userName", name, "password", MARK + " 5"));
        note(ida.send("/account", "/account/password", "present", MARK + " 6", "wanted", MARK + " 7"));
        note(ida.send("/account", "/account/password", "present", MARK + " 1", "wanted", MARK + "\u0000"));
        note(ida.send("/account", "/account/password", "present", MARK + " 1", "wanted", MARK + " 8"));
        note(ida.send("/account/deletion", "/account/deletion", "password", MARK + " 9"));
        Route.pages().stream()
                .filter(Route::isSafe)
                .filter(route -> !route.hasParameters())
                .forEach(route -> note(ida.get(route.path())));
        PageVisitor admin = insiders.of("admin");
        Route.pages().stream()
                .filter(Route::isSafe)
                .filter(route -> !route.hasParameters())
                .forEach(route -> note(admin.get(route.path())));
        List<String> hashes =
                stored.list("select password_hash from account where lower(user_name) = ?1", name.toLowerCase());
        note(ida.send("/account/deletion", "/account/deletion", "password", MARK + " 8"));

        assertSecret(hashes);
        assertThat(log.lines()).as("the log was read").hasSizeGreaterThan(100);
    }

    @Test
    void passwordInAFormThatCantBeRead_isNeverShownOrLogged() {
        PageVisitor ida = new PageVisitor();
        String token = ida.page("/signin").replaceFirst("(?s).*name=\"csrf-token\" value=\"([^\"]+)\".*", "$1");
        String secret = URLEncoder.encode(MARK + " 1", StandardCharsets.UTF_8);
        for (String path : List.of("/signin", "/signup", "/account/password", "/account/deletion")) {
            for (String form : List.of(
                    "password=" + secret + "&" + "a&".repeat(1_200),
                    "userName=x&password=" + secret + "%zz",
                    "present=" + secret + "&wanted=" + secret + "&password=" + secret + "&password=" + secret,
                    "userName=" + "x".repeat(70_000) + "&password=" + secret,
                    "{\"password\": \"" + MARK + "\"}")) {
                for (String type : List.of("application/x-www-form-urlencoded", "application/json", "text/plain")) {
                    answers.add(RawRequest.of("POST", path)
                            .with("Content-Type", type)
                            .withCookies(ida.cookies())
                            .withBody("csrf-token=" + token + "&" + form)
                            .send()
                            .text());
                }
            }
        }

        assertSecret(List.of());
    }

    @Test
    void passwordInJson_isNeverShownOrLogged() {
        Member ida = members.of("admin");
        String token = ida.learner().token();
        for (String path : List.of(
                "POST /api/v1/accounts",
                "POST /api/v1/tokens",
                "PUT /api/v1/me/password",
                "POST /api/v1/me/deletion",
                "PUT /api/v1/me/settings",
                "POST /api/v1/me/tokens")) {
            for (String body : bodies()) {
                for (String type : List.of("application/json", "text/plain", "application/x-www-form-urlencoded")) {
                    String[] words = path.split(" ");
                    note(program()
                            .contentType(type)
                            .auth()
                            .oauth2(token)
                            .body(body)
                            .request(words[0], words[1]));
                }
            }
        }
        assertThat(answers).noneMatch(answer -> answer.startsWith("HTTP/1.1 5"));
        List<String> hashes =
                stored.list("select password_hash from account where lower(user_name) = ?1", ida.userName());
        for (Route route : Route.api()) {
            if (route.isSafe()) {
                note(ida.learner().request().get(route.toNothing()));
            }
        }

        assertSecret(hashes);
    }

    /** Tokens and cookies are sent once, to their owner, and are logged nowhere. */
    @Test
    void tokensAndCookies_areNeverLogged() {
        PageVisitor ida = new PageVisitor();
        ida.send("/signup", "/signup", "userName", name, "password", MARK + " 1");
        ida.page("/account");
        Response made = program()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "userName",
                        name,
                        "password",
                        MARK + " 1",
                        "token",
                        Map.of("name", "one", "scopes", List.of("read", "take"))))
                .post("/api/v1/tokens");
        String token = made.jsonPath().getString("token");
        Route.api().stream()
                .filter(Route::isSafe)
                .forEach(route -> program().auth().oauth2(token).get(route.toNothing()));
        program().auth().oauth2(token + "x").get("/api/v1/me");
        program().auth().preemptive().basic(name, MARK + " 1").get("/api/v1/me");
        Map<String, String> secrets = new LinkedHashMap<>(ida.cookies());
        secrets.put("token", token);
        ida.send("/account", "/signout");

        assertThat(secrets).containsKeys(SessionCookie.NAME, DEVICE_COOKIE, "csrf-token");
        secrets.forEach((what, secret) -> assertThat(log.lines()).as(what).noneMatch(line -> line.contains(secret)));
        assertSecret(List.of());
    }

    /** What a program may send by mistake, with the password in the midst of it: messages of parsers quote their source. */
    private List<String> bodies() {
        String secret = "\"" + MARK + " 1\"";
        return List.of(
                "{\"userName\": \"" + name + "\", \"password\": " + secret,
                "{\"userName\": \"" + name + "\", \"password\": " + secret + ", \"present\": " + secret + "}",
                "{\"userName\": \"" + name + "\", \"password\": " + secret + "} " + secret,
                "{\"password\": " + MARK + "}",
                "{\"password\": '" + MARK + "'}",
                "{\"password\": [" + secret + "], \"present\": [" + secret + "]}",
                "{\"password\": {\"is\": " + secret + "}, \"present\": {" + secret + ": 1}}",
                "{\"passwort\": " + secret + "}",
                "{\"userName\": {\"password\": " + secret + "}}",
                "{\"password\": " + secret + ", \"password\": " + secret + ", \"present\": " + secret + "}",
                "{\"password\": \"" + MARK + "\\q\"}",
                "{\"password\": \"" + MARK + "\\ud800\", \"present\": " + secret + ", \"userName\": \"" + name + "\"}",
                "{\"token\": " + secret + ", \"userName\": \"x\", \"password\": " + secret + "}",
                "{\"email\": " + secret + ", \"userName\": \"" + name + "3\", \"password\": " + secret + "}",
                "[" + secret + "]",
                secret,
                MARK,
                "password=" + MARK);
    }

    private static RequestSpecification program() {
        return given().header("X-Request-Id", "one").redirects().follow(false);
    }

    /** Status, headers and body. */
    private void note(Response answer) {
        answers.add(answer.statusLine() + "\n" + answer.headers() + "\n" + answer.asString());
    }

    private void assertSecret(List<String> hashes) {
        List<String> secrets = new ArrayList<>(hashes);
        secrets.addAll(List.of(MARK, "$2a$", "$2b$", "$2y$"));
        for (String secret : secrets) {
            assertThat(log.lines()).noneMatch(line -> line.contains(secret));
            assertThat(answers).noneMatch(answer -> answer.contains(secret));
        }
    }
}
