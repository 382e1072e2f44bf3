package org.lede.web.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lede.testing.LedeTest;

/** Tests that pages get one compressed style sheet that may be cached for ever, and the fonts it names. */
@LedeTest
class StyleSheetTest {

    private static final Pattern ADDRESS = Pattern.compile("/assets/[a-z0-9/-]+\\.(?:css|woff2)\\?v=[0-9a-f]{12}");

    @Test
    void page_namesOneSheetAndPreloadsTheFontOfHeadlines() {
        List<String> ofPage = addresses(given().get("/nothing-here").asString());
        Response sheet = given().get(ofPage.get(ofPage.size() - 1));
        List<String> ofSheet = addresses(sheet.asString());

        assertThat(ofPage).hasSize(2);
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.contentType()).isEqualToIgnoringCase("text/css;charset=UTF-8");
        assertThat(sheet.header("Cache-Control")).contains("immutable");
        assertThat(sheet.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(sheet.asString())
                .contains("--marker", ".masthead", ".option", "@media print")
                .doesNotContain("/*");
        assertThat(ofPage.get(0)).contains("newsreader-display");
        assertThat(ofSheet).hasSize(4).contains(ofPage.get(0));
    }

    @Test
    void fonts_areServedAsTheyAre_forEver() {
        for (String address : addresses(StyleSheet.text())) {
            Response font = given().get(address);

            assertThat(font.statusCode()).as(address).isEqualTo(200);
            assertThat(font.contentType()).as(address).isEqualTo("font/woff2");
            assertThat(font.header("Content-Encoding")).as(address).isNull();
            assertThat(font.header("Cache-Control")).as(address).contains("immutable");
            assertThat(font.asByteArray()).as(address).startsWith("wOF2".getBytes());
        }
    }

    private static List<String> addresses(String text) {
        return ADDRESS.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }
}
