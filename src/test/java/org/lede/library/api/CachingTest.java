package org.lede.library.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.shared.Json;
import org.lede.testing.LedeTest;
import org.lede.testing.Pictures;
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
        assertThat(tag).matches("\"[0-9a-f]{32}(-gzip)?\"");
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
        Response questions = encoded("identity", REVISION);

        assertThat(questions.header("ETag"))
                .isEqualTo("\""
                        + Json.sha256(questions.asString().getBytes(StandardCharsets.UTF_8))
                                .substring(0, 32)
                        + "\"");
    }

    /** A strong tag names the bytes on the wire, which compressed are others (RFC 9110, 8.8.3.3). */
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br", "*", "deflate;q=0.5, gzip;q=0.1"})
    void entityTag_ofTheCompressedBody_isAnother(String accepted) throws IOException {
        for (String url : new String[] {SET, REVISION, "/api/v1/articles/the-ferry-and-the-storm", "/api/openapi"}) {
            Response plain = encoded("identity", url);
            Response compressed = encoded(accepted, url);

            assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
            assertThat(unzipped(compressed)).isEqualTo(plain.asByteArray());
            assertThat(compressed.header("ETag")).isEqualTo(plain.header("ETag").replaceFirst("\"$", "-gzip\""));
            assertThat(List.of(
                            again(accepted, compressed, url).statusCode(),
                            again("identity", plain, url).statusCode(),
                            again("identity", compressed, url).statusCode(),
                            again(accepted, plain, url).statusCode()))
                    .containsExactly(304, 304, 200, 200);
        }
    }

    /** Whatever is asked for that isn't gzip, or gzip by no means: the body comes as it is, under its own tag. */
    @ParameterizedTest
    @ValueSource(strings = {"identity", "deflate", "br", "gzip;q=0", "*, gzip;q=0", "nonsense;;", ""})
    void body_forClientsWithoutGzip_isNotCompressed(String accepted) {
        Response plain = encoded(accepted, REVISION);

        assertThat(plain.header("Content-Encoding")).isIn(null, "identity");
        assertThat(plain.header("ETag")).isEqualTo(encoded("identity", REVISION).header("ETag"));
        assertThat(plain.<String>path("set")).isEqualTo("ferry-every-kind");
    }

    private static Response again(String accepted, Response first, String url) {
        return asking(accepted).header("If-None-Match", first.header("ETag")).get(url);
    }

    /** The answer as it is on the wire. */
    private static Response encoded(String accepted, String url) {
        Response answer = asking(accepted).get(url);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static RequestSpecification asking(String accepted) {
        return given().config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", accepted);
    }

    private static byte[] unzipped(Response response) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(response.asByteArray())).readAllBytes();
    }

    /** It is compressed in itself. Led to it, a browser does nothing but show it. */
    @Test
    void picture_isKeptForEver() {
        byte[] bytes = Pictures.bytes("plain.webp");
        String url = given().get("/api/v1/articles/the-ferry-and-the-storm").path("image.url");

        Response picture = encoded("gzip", url);

        assertThat(url).isEqualTo("/images/" + Json.sha256(bytes) + ".webp");
        assertThat(picture.asByteArray()).isEqualTo(bytes);
        assertThat(Stream.of(
                                "Content-Type",
                                "Cache-Control",
                                "X-Content-Type-Options",
                                "Content-Security-Policy",
                                "Content-Encoding",
                                "Vary",
                                "Set-Cookie")
                        .map(name -> name + ": " + picture.headers().getValues(name)))
                .containsExactly(
                        "Content-Type: [image/webp]",
                        "Cache-Control: [public, max-age=31536000, immutable]",
                        "X-Content-Type-Options: [nosniff]",
                        "Content-Security-Policy: [default-src 'none'; sandbox]",
                        "Content-Encoding: []",
                        "Vary: []",
                        "Set-Cookie: []");
        assertThat(again("gzip", picture, url).statusCode()).isEqualTo(304);
        assertThat(given().head(url).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/images",
                "/images/",
                "/images/ferry.webp",
                "/images/%00",
                "/images/..%2farticle.md",
                "/images/0000000000000000000000000000000000000000000000000000000000000000",
                "/images/0000000000000000000000000000000000000000000000000000000000000000.svg",
                "/images/0000000000000000000000000000000000000000000000000000000000000000.png",
                "/images/0000000000000000000000000000000000000000000000000000000000000000.png/x",
                "/images/000000000000000000000000000000000000000000000000000000000000000A.png"
            })
    void pictureThatDoesNotExist_isNotFound(String url) {
        Response response = given().urlEncodingEnabled(false).get(url);

        assertThat(response.statusCode()).isIn(400, 404);
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
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
