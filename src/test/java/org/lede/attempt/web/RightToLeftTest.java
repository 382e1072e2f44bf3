package org.lede.attempt.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.ReplacedContent;
import org.lede.testing.SampleContent;

/** Pages about an Arabic article: its texts run from right to left, and keep their markup, line breaks and pictures. */
@LedeTest
@TestProfile(SampleContent.class)
@TestInstance(Lifecycle.PER_CLASS)
class RightToLeftTest {

    private static final String SET = "arabic-boat";
    private static final Pattern ARABIC_WITHOUT_DIRECTION = Pattern.compile("lang=\"ar\"(?! dir=\"rtl\")");

    @Inject
    ReplacedContent content;

    @Inject
    Browsing browsing;

    @BeforeAll
    void replace() {
        content.by(Path.of("src/test/resources/seeds-arabic"));
    }

    @AfterAll
    void putBack() {
        content.putBack();
    }

    @Test
    void everyArabicText_saysThatItRunsFromRightToLeft() {
        ApiLearner learner = ApiLearner.guest();
        ApiAttempt attempt = learner.practise(SET);
        attempt.answer("who-came", Map.of("choice", attempt.option("who-came", "الناس")));
        attempt.answer("load", Map.of("text", "ماء"));
        for (String page : new String[] {
            "/",
            "/articles/the-boat-in-arabic",
            "/sets/" + SET,
            "/sets/" + SET + "/print",
            attempt.page() + "?n=1",
            attempt.page() + "?n=2",
            attempt.page() + "?n=3",
            "/me"
        }) {
            expectDirection(learner, page);
        }
        attempt.submit();
        expectDirection(learner, attempt.page() + "/result");
    }

    private void expectDirection(ApiLearner learner, String page) {
        String html = browsing.as(learner).get(page).asString();
        assertThat(html).as(page).contains("lang=\"ar\" dir=\"rtl\"");
        assertThat(ARABIC_WITHOUT_DIRECTION.matcher(html).find()).as(page).isFalse();
    }

    @Test
    void question_withMarkupAndAPicture_showsThemAsFarAsTheyAreHarmless() {
        ApiLearner learner = ApiLearner.guest();
        ApiAttempt attempt = learner.practise(SET);
        attempt.answer("who-came", Map.of("dontKnow", true));

        String told = browsing.as(learner)
                .get(attempt.page() + "?n=" + (attempt.refs().indexOf("who-came") + 1))
                .asString();

        assertThat(told)
                .contains(
                        "<strong>من وصل</strong><br>إلى القرية؟ <code>if (x &lt; 1)</code>",
                        "<span class=\"media\">القارب على النهر</span>",
                        "<span class=\"lines\">السطر الأول\n  السطر الثاني</span>")
                .doesNotContain("alert(1)");
    }
}
