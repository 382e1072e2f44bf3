package org.lede.web.availability;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.SampleContent;
import org.lede.testing.Statements;
import org.lede.testing.Stored;
import org.lede.testing.TestClock;
import org.lede.testing.WebPage;

/** Published things that are served from memory, without a statement, for as long as they are current. */
@LedeTest
@TestProfile(SampleContent.class)
class PublishedTest {

    private static final String SET = "/sets/" + SampleContent.EVERY_KIND;
    private static final String API_SET = "/api/v1" + SET;

    @Inject
    Statements statements;

    @Inject
    Stored stored;

    @Inject
    Browsing browsing;

    @Inject
    DataSource database;

    @Inject
    TestClock clock;

    @BeforeEach
    void stopTheClock() {
        clock.stop();
    }

    @AfterEach
    void letTimePass() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/articles/the-ferry-and-the-storm",
                SET,
                SET + "/print",
                "/api/v1/sets",
                API_SET,
                API_SET + "/questions",
                API_SET + "/revisions/1/questions",
                "/api/v1/articles",
                "/api/v1/articles/the-ferry-and-the-storm",
                "/signin",
                "/signup",
                "/sw.js",
                "/manifest.webmanifest"
            })
    void secondRequest_isAnsweredAlike_withoutAStatement(String address) throws Exception {
        for (String coding : new String[] {"gzip", "identity"}) {
            RequestSpecification request = given().header("Accept-Encoding", coding);
            stored.execute("delete from draft where false");
            Response first = request.get(address);
            Response[] second = new Response[1];
            assertThat(statements.in(() -> second[0] = request.get(address)))
                    .as(address)
                    .isZero();

            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(second[0].statusCode()).isEqualTo(200);
            assertThat(withoutToken(second[0])).isEqualTo(withoutToken(first));
            assertThat(headers(second[0])).isEqualTo(headers(first));
        }
    }

    @Test
    void visitors_getTokensOfTheirOwn_thatTheirFormsAreTakenWith() {
        given().get(SET);
        Response one = given().get(SET);
        Response other = given().get(SET);

        assertThat(one.cookie("csrf-token")).isNotEqualTo(other.cookie("csrf-token"));
        assertThat(token(one)).isNotEqualTo(token(other));
        assertThat(start(one.cookie("csrf-token"), token(one)).statusCode()).isEqualTo(303);
        assertThat(start(one.cookie("csrf-token"), token(other)).statusCode()).isEqualTo(400);
        Response again = given().cookie("csrf-token", one.cookie("csrf-token")).get(SET);
        assertThat(again.cookie("csrf-token")).isEqualTo(one.cookie("csrf-token"));
        assertThat(start(one.cookie("csrf-token"), token(again)).statusCode()).isEqualTo(303);
    }

    @Test
    void page_isKeptForEachLanguage_andForVisitorsAlone() {
        ApiLearner learner = ApiLearner.guest();
        for (int i = 0; i < 2; i++) {
            assertThat(new WebPage(given().header("Accept-Language", "fr").get(SET)).words())
                    .contains("sans limite de temps");
            assertThat(new WebPage(given().header("Accept-Language", "en").get(SET)).words())
                    .contains("no time limit");
        }
        browsing.as(learner).get(SET).then().statusCode(200);
        learner.practise(SampleContent.EVERY_KIND);
        given().get(SET);

        assertThat(new WebPage(browsing.as(learner).get(SET)).words()).contains("Started");
        assertThat(new WebPage(given().get(SET)).words()).doesNotContain("Started");
    }

    @Test
    void change_byAnotherReplica_isSeenAfterASecond() throws Exception {
        assertThat(given().get(API_SET).<String>path("title")).isEqualTo("Every kind");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "begin; set local session_replication_role = replica; update article set title = 'Storm!';"
                            + " update published_state set version = gen_random_uuid(); commit");
        }

        clock.advance(Duration.ofSeconds(1));

        assertThat(title()).isEqualTo("Storm!");
        stored.execute("update article set title = 'The ferry and the storm'");
        assertThat(title()).as("changed here").isEqualTo("The ferry and the storm");
    }

    private static String title() {
        return given().get("/api/v1/articles/the-ferry-and-the-storm").path("title");
    }

    private static Response start(String cookie, String token) {
        return given().cookie("csrf-token", cookie)
                .redirects()
                .follow(false)
                .formParams("csrf-token", token, "set", SampleContent.EVERY_KIND, "mode", "practice", "timeZone", "")
                .post("/attempts");
    }

    private static String token(Response page) {
        return page.asString().replaceFirst("(?s).*name=\"csrf-token\" value=\"([^\"]+)\".*", "$1");
    }

    private static String withoutToken(Response page) {
        return page.asString().replaceAll("csrf-token\" value=\"[^\"]+\"", "");
    }

    private static Map<String, String> headers(Response response) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : response.headers()) {
            headers.merge(header.getName(), header.getValue(), (one, other) -> one + ", " + other);
        }
        headers.keySet().removeAll(Set.of("X-Request-Id", "Content-Length", "Transfer-Encoding"));
        headers.replaceAll(
                (name, value) -> value.replaceAll("csrf-token=[^;]+", "").replaceAll("Expires=[^;]+", ""));
        return headers;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8 | true
            text/html, */*                                                             | true
            text/html;q=0.5                                                            | true
            application/json                                                           | false
            application/json, */*;q=0                                                  | false
            text/html;q=0.0, */*                                                       | false
            */*, text/html;q=0.000                                                     | false
            */*, text/html;q=0.001                                                     | true
            """)
    void page_isSentFromMemory_toWhatAcceptsIt(String accept, boolean accepted) {
        assertThat(Published.accepts(accept, "text/html")).isEqualTo(accepted);
    }
}
