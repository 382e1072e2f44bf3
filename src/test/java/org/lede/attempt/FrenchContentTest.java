package org.lede.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.LedeTest;
import org.lede.testing.PageVisitor;
import org.lede.testing.ReplacedContent;
import org.lede.testing.SampleContent;
import org.lede.testing.WebPage;

/**
 * A French article with a reader of English: answers are read as its language writes them, while the pages speak English
 * (the other way round: {@code FrenchPagesTest}).
 */
@LedeTest
@TestProfile(SampleContent.class)
@TestInstance(Lifecycle.PER_CLASS)
class FrenchContentTest {

    private static final String SET = "mine-d-arlit";

    @Inject
    ReplacedContent content;

    private ApiAttempt attempt;

    @BeforeAll
    void replace() {
        content.by(Path.of("src/test/resources/seeds-french"));
    }

    @AfterAll
    void putBack() {
        content.putBack();
    }

    @BeforeEach
    void begin() {
        attempt = ApiLearner.guest().practise(SET);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tonnes     | 1,5
            tonnes     | 1,50
            minerai    | l’uranium
            minerai    | L'URANIUM
            minerai    | uranïum
            directrice | aissa
            directrice | AÏSSA
            """)
    void answer_overTheApi_isReadAsItsLanguageWritesIt(String ref, String typed) {
        Response answered = attempt.answer(ref, Map.of(ref.equals("tonnes") ? "number" : "text", typed));

        assertThat(answered.<Map<String, Object>>path("mark"))
                .containsEntry("outcome", "right")
                .containsEntry("slip", null);
    }

    @Test
    void number_withEnglishThousandsSeparators_isInvalidInFrench() {
        Response answered = attempt.answer("tonnes", Map.of("number", "1,500.5"));

        assertThat(answered.statusCode()).isEqualTo(422);
    }

    @Test
    void answers_onEnglishPages_areTypedAndShownInFrench() {
        PageVisitor reader = new PageVisitor();
        String path = reader.send("/sets/" + SET, "/attempts", "set", SET, "mode", "practice")
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");

        WebPage asked = new WebPage(reader.get(path + "?n=1"));
        WebPage number = answer(reader, path, 1, "number", "1,5");
        WebPage word = answer(reader, path, 2, "text", "l’uranium");
        WebPage name = answer(reader, path, 3, "text", "aissa");

        assertThat(asked.language()).isEqualTo("en");
        assertThat(asked.words()).contains("In digits, such as 3 or 1,5. Your answer tonne");
        assertThat(asked.html())
                .contains(
                        "<h1 class=\"stem\" id=\"stem\" lang=\"fr\">Combien de tonnes la mine livre-t-elle par jour ?");
        assertThat(number.words()).contains("Your answer 1,5 tonne Right.");
        assertThat(word.words()).contains("Your answer l’uranium Right.");
        assertThat(name.words()).contains("Your answer aissa Right.");
    }

    private static WebPage answer(PageVisitor reader, String path, int n, String field, String typed) {
        String page = path + "?n=" + n;
        String question = reader.page(page).replaceFirst("(?s).*name=\"question\" value=\"([^\"]+)\".*", "$1");
        reader.send(page, path + "/answers", "question", question, field, typed)
                .then()
                .statusCode(303);
        return new WebPage(reader.get(page));
    }
}
