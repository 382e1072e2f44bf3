package org.lede.platform.language;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.testing.LedeTest;
import org.lede.testing.WebPage;

/** The switch in the footer: what it sends, what is remembered, and where it leads. */
@LedeTest
class LanguageSwitchTest {

    private static final String PAGE = "/articles/niger-us-military-agreement?fact=coup";

    @TestHTTPResource("/")
    URI lede;

    @Test
    void form_namesThePageAndMarksThePresentLanguage() {
        assertThat(new WebPage(given().get(PAGE)).html()).contains("""
                        <input type="hidden" name="back" value="/articles/niger-us-military-agreement?fact=coup">
                        <button name="language" value="en" lang="en" aria-current="true">English</button>
                        <button name="language" value="fr" lang="fr">Français</button>
                """.stripTrailing());
    }

    @Test
    void switch_isRememberedForAYear_andLeadsBack() {
        Response response = choose("fr", PAGE);

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(URI.create(response.header("Location"))).isEqualTo(lede.resolve(PAGE));
        assertThat(response.headers().getValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("lede-language"))
                .singleElement(STRING)
                .satisfies(cookie -> assertThat(cookie.split("; ?"))
                        .filteredOn(part -> !part.startsWith("Expires"))
                        .containsExactlyInAnyOrder(
                                "lede-language=fr",
                                "Version=1",
                                "Path=/",
                                "Max-Age=31536000",
                                "HttpOnly",
                                "SameSite=Lax"));
        assertThat(new WebPage(given().cookies(response.cookies()).get(PAGE)).language())
                .isEqualTo("fr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/\t/evil.example",
                "/a\r\nSet-Cookie: evil=1",
                "evil"
            })
    void back_toAnotherSite_leadsToTheLibrary(String back) {
        Response response = choose("fr", back);

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(URI.create(response.header("Location"))).isEqualTo(lede.resolve("/"));
        assertThat(response.cookies()).doesNotContainKey("evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "", "fr-CA", "FR"})
    void anotherLanguage_isRefused(String language) {
        Response response = choose(language, "/");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.cookies()).doesNotContainKey("lede-language");
    }

    @Test
    void form_withoutItsToken_isRefusedAsEveryOther() {
        Response response = given().redirects()
                .follow(false)
                .header("Accept-Language", "fr")
                .formParam("language", "fr")
                .formParam("back", "/")
                .post("/language");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.cookies()).doesNotContainKey("lede-language");
        assertThat(new WebPage(response).words())
                .startsWith("Cette page avait vieilli Elle est restée ouverte si longtemps");
    }

    @ParameterizedTest
    @CsvSource({"https://lede.example/attempts/7?n=3, /attempts/7?n=3", "https://lede.example//evil.example, /", ", /"})
    void pageThatAnswersAForm_leadsBackToTheFormsPage(String referer, String back) {
        WebPage home = new WebPage(given().get("/"));
        var request = given().cookies(home.response().cookies())
                .formParam("csrf-token", home.token())
                .formParam("language", "de");
        Response refused = (referer == null ? request : request.header("Referer", referer)).post("/language");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains("name=\"back\" value=\"" + back + "\"");
    }

    private static Response choose(String language, String back) {
        WebPage home = new WebPage(given().get("/"));
        return given().redirects()
                .follow(false)
                .cookies(home.response().cookies())
                .formParam("csrf-token", home.token())
                .formParam("language", language)
                .formParam("back", back)
                .post("/language");
    }
}
