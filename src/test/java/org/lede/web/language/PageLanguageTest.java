package org.lede.web.language;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.testing.LedeTest;
import org.lede.testing.WebPage;

/** Tests which language a page has: first the chosen one, then the browser's. */
@LedeTest
class PageLanguageTest {

    @Test
    void page_hasContentLanguageAndVary() {
        Response response = page("/", given().header("Accept-Language", "fr-CA, en;q=0.5"));

        assertThat(new WebPage(response).language()).isEqualTo("fr");
        assertThat(response.headers().getValues("Content-Language")).isEqualTo(List.of("fr"));
        assertThat(response.headers().getValues("Vary")).contains("Accept-Language, Cookie");
        assertThat(language("/", given())).isEqualTo("en");
    }

    @Test
    void cookie_winsOverTheBrowser() {
        assertThat(language("/me", given().header("Accept-Language", "en").cookie("lede-language", "fr")))
                .isEqualTo("fr");
        assertThat(language("/me", given().header("Accept-Language", "fr").cookie("lede-language", "en")))
                .isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "FR", "fr-CA", "", "\"><script>", "../../fr", "en,fr", "%66%72", "null"})
    void hostileCookie_isIgnored(String value) {
        Response response =
                page("/", given().header("Accept-Language", "fr").header("Cookie", "lede-language=" + value));

        assertThat(new WebPage(response).language()).isEqualTo("fr");
        assertThat(response.asString()).doesNotContain("\"><script>");
        assertThat(language("/", given().header("Cookie", "lede-language=" + value)))
                .isEqualTo("en");
    }

    @Test
    void errorPage_isInTheLanguageToo() {
        WebPage nowhere = new WebPage(page("/nothing-here", given().header("Accept-Language", "fr")));
        WebPage noSet = new WebPage(page("/sets/none", given().header("Accept-Language", "fr")));
        WebPage noAttempt = new WebPage(
                page("/attempts/01800000-0000-7000-8000-000000000001", given().header("Accept-Language", "fr")));
        String words =
                "Cette page n’existe pas L’adresse est peut-être erronée, ou la page a été déplacée.%s Aller à la une";
        String ofAttempts = " Une tentative ne s’ouvre que dans le navigateur, ou avec le compte, qui l’a commencée.";

        assertThat(nowhere.response().statusCode()).isEqualTo(404);
        assertThat(nowhere.language()).isEqualTo("fr");
        assertThat(nowhere.response().header("Content-Language")).isEqualTo("fr");
        assertThat(nowhere.words()).isEqualTo(words.formatted(""));
        assertThat(noSet.response().statusCode()).isEqualTo(404);
        assertThat(noSet.words()).isEqualTo(words.formatted(""));
        assertThat(noAttempt.words()).isEqualTo(words.formatted(ofAttempts));
        assertThat(page("/sets/none", given().cookie("lede-language", "en").header("Accept-Language", "fr"))
                        .asString())
                .contains("The address may be wrong, or the page has moved.");
    }

    @Test
    void problem_staysEnglish() {
        Response response = page("/api/v1/sets?limit=0", given().header("Accept-Language", "fr"));

        assertThat(response.asString().replaceFirst("\"requestId\":\"[^\"]+\",", ""))
                .isEqualTo("""
                {"detail":"Something in the request is out of range.","errors":[{"code":"OUT_OF_RANGE",\
                "message":"must be greater than or equal to 1","pointer":"?limit"}],"instance":"/api/v1/sets",\
                "status":400,"title":"Invalid parameter","type":"urn:lede:problem:invalid-parameter"}""");
        assertThat(response.headers().hasHeaderWithName("Content-Language")).isFalse();
    }

    private static String language(String path, RequestSpecification request) {
        return new WebPage(page(path, request)).language();
    }

    private static Response page(String path, RequestSpecification request) {
        return request.get(path);
    }
}
