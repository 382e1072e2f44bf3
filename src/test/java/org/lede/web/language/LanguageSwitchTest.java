package org.lede.web.language;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.restassured.response.Response;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.testing.LedeTest;
import org.lede.testing.WebPage;

/** Tests the language switch in the footer: what it sends, what is remembered, and where it leads. */
@LedeTest
class LanguageSwitchTest {

    private static final String PAGE = "/articles/niger-us-military-agreement?fact=coup";

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
        assertThat(response.header("Location")).isEqualTo(PAGE);
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
        assertThat(response.header("Location")).isEqualTo("/");
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
                .startsWith("Cette page a expiré Elle est restée ouverte si longtemps");
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

    /** The address is where nothing is, so no resource has made a token; the page it leads to has one. */
    @Test
    void pageWithoutAToken_leadsToThePageWithTheSwitch() {
        WebPage nothing = new WebPage(given().get("/nothing/here?a=1&b=é"));
        assertThat(nothing.response().statusCode()).isEqualTo(404);
        String page = href(nothing);
        assertThat(page).isEqualTo("/language?back=%2Fnothing%2Fhere%3Fa%3D1%26b%3D%25C3%25A9");

        Response choice = given().urlEncodingEnabled(false).get(page);
        Response chosen = given().redirects()
                .follow(false)
                .cookies(choice.cookies())
                .formParam("csrf-token", new WebPage(choice).token())
                .formParam("language", "fr")
                .formParam("back", back(choice))
                .post("/language");

        assertThat(choice.cookies()).doesNotContainKey("lede-language");
        assertThat(chosen.header("Location")).isEqualTo("/nothing/here?a=1&b=%C3%A9");
        assertThat(new WebPage(given().cookies(chosen.cookies()).get("/nothing/here")).words())
                .startsWith("Cette page n’existe pas");
    }

    @ParameterizedTest
    @CsvSource({
        "https://lede.example/attempts/7?n=3, /language?back=%2Fattempts%2F7%3Fn%3D3",
        "https://lede.example//evil.example, /language?back=%2F",
        ", /language?back=%2F"
    })
    void expiredForm_leadsThereAndBackToTheFormsPage(String referer, String page) {
        var request = given().redirects().follow(false).formParam("set", "niger-key-facts");
        WebPage expired =
                new WebPage((referer == null ? request : request.header("Referer", referer)).post("/attempts"));

        assertThat(expired.response().statusCode()).isEqualTo(400);
        assertThat(href(expired)).isEqualTo(page);
    }

    @Test
    void formToNowhere_andWhatIsTooLarge_leadThereToo() {
        WebPage nowhere = new WebPage(given().formParam("a", "b").post("/nothing-here"));
        WebPage large = new WebPage(given().body("x".repeat(256 * 1024 + 1)).post("/nothing-here"));

        assertThat(List.of(nowhere.response().statusCode(), large.response().statusCode()))
                .containsExactly(404, 413);
        assertThat(List.of(href(nowhere), href(large))).containsOnly("/language?back=%2F");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?back=",
                "?back=//evil.example",
                "?back=%2F%5Cevil.example",
                "?back=https://evil.example",
                "?back=javascript:alert(1)",
                "?back=%2Fa%0D%0Ab"
            })
    void pageWithTheSwitch_leadsToNoOtherSite(String query) {
        Response choice = given().urlEncodingEnabled(false).get("/language" + query);

        assertThat(choice.statusCode()).isEqualTo(200);
        assertThat(back(choice)).isEqualTo("/");
    }

    @Test
    void pageWithTheSwitch_changesNothingByItself() {
        Response choice = given().get("/language?language=fr&back=/");

        assertThat(choice.statusCode()).isEqualTo(200);
        assertThat(choice.cookies()).doesNotContainKey("lede-language");
        assertThat(new WebPage(choice).language()).isEqualTo("en");
    }

    private static String href(WebPage page) {
        Matcher link = Pattern.compile("<div id=\"language\">\\s*<p><a class=\"more\" href=\"([^\"]+)\"")
                .matcher(page.html());
        assertThat(link.find()).as(page.html()).isTrue();
        return link.group(1);
    }

    /** Where the switch in the page itself, not the one of its footer, leads. */
    private static String back(Response choice) {
        Matcher back = Pattern.compile("name=\"back\" value=\"([^\"]*)\"").matcher(choice.asString());
        assertThat(back.find()).isTrue();
        return back.group(1).replace("&amp;", "&");
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
