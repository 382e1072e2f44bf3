package org.lede.questionset.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.shared.Json;
import org.lede.testing.LedeTest;
import org.lede.testing.SampleContent;

/** What never changes may be kept: strong entity tags, 304, and a URL for each revision that is good for ever. */
@LedeTest
@TestProfile(SampleContent.class)
class CachingTest {

    private static final String SET = "/api/v1/sets/ferry-every-kind";
    private static final String REVISION = SET + "/revisions/1/questions";

    @ParameterizedTest
    @ValueSource(
            strings = {
                SET,
                SET + "/questions",
                SET + "/questions?kind=gap",
                SET + "/questions?count=2",
                REVISION,
                "/api/v1/articles/the-ferry-and-the-storm"
            })
    void entityTag_sentBack(String url) {
        Response first = given().get(url);
        String tag = first.header("ETag");

        Response again = given().header("If-None-Match", tag).get(url);
        Response amongOthers =
                given().header("If-None-Match", "\"other\", " + tag).get(url);
        Response another = given().header("If-None-Match", "\"other\"").get(url);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        for (Response unchanged : new Response[] {again, amongOthers}) {
            assertThat(unchanged.statusCode()).isEqualTo(304);
            assertThat(unchanged.asString()).isEmpty();
            assertThat(unchanged.header("ETag")).isEqualTo(tag);
            assertThat(unchanged.header("Cache-Control")).isEqualTo(first.header("Cache-Control"));
            assertThat(unchanged.header("Vary")).isEqualTo(first.header("Vary"));
        }
        assertThat(another.statusCode()).isEqualTo(200);
        assertThat(another.asString()).isEqualTo(first.asString());
    }

    /** The tag tells nothing that the body doesn't. */
    @Test
    void entityTag_isTheHashOfTheBody() {
        Response questions = given().get(REVISION);

        assertThat(questions.header("ETag"))
                .isEqualTo("\""
                        + Json.sha256(questions.asString().getBytes(StandardCharsets.UTF_8))
                                .substring(0, 32)
                        + "\"");
    }

    @Test
    void revision_keptForEver() {
        assertThat(directives(given().get(REVISION))).contains("public", "immutable", "max-age=31536000");
    }

    @ParameterizedTest
    @ValueSource(strings = {SET, SET + "/questions", "/api/v1/articles/the-ferry-and-the-storm"})
    void current_askedForAgain(String url) {
        assertThat(directives(given().get(url))).contains("no-cache").doesNotContain("immutable", "public");
    }

    @ParameterizedTest
    @ValueSource(strings = {SET, SET + "/questions", REVISION})
    void representation_variesByEncodingAlone(String url) {
        assertThat(given().header("Accept-Encoding", "gzip").get(url).headers().getValues("Vary"))
                .allSatisfy(vary -> assertThat(vary).isEqualToIgnoringCase("accept-encoding"))
                .isNotEmpty();
    }

    @Test
    void current_equalsItsRevision() {
        assertThat(given().get(SET + "/questions").asString())
                .isEqualTo(given().get(REVISION).asString());
    }

    @Test
    void questions_ofAKind() {
        Response gaps = given().get(SET + "/questions?kind=gap");

        assertThat(gaps.<Object>path("questions.ref")).isEqualTo(List.of("gap"));
        assertThat(given().get(SET + "/questions?count=2").<Object>path("questions.ref"))
                .isEqualTo(List.of("single", "multiple"));
        assertThat(given().get(SET + "/questions?count=1000").asString())
                .isEqualTo(given().get(REVISION).asString());
    }

    @Test
    void questions_withoutKeys() {
        String json = given().get(REVISION).asString();

        assertThat(json)
                .doesNotContain(
                        "correct",
                        "weight",
                        "feedback",
                        "explanation",
                        "accept",
                        "reject",
                        "ranges",
                        "pairs",
                        "\"key\"",
                        "rightAnswer",
                        "evidence",
                        "turning-back",
                        "quote");
    }

    private static Set<String> directives(Response response) {
        return new TreeSet<>(Arrays.asList(response.header("Cache-Control").split(", *")));
    }
}
