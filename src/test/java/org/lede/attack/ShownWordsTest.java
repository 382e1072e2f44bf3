package org.lede.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.PageVisitor;
import org.lede.testing.SampleContent;
import org.lede.web.security.SessionCookie;

/** Tests that pages show typed answers, drafts and names as text, never as code. */
@LedeTest
@TestProfile(SampleContent.class)
class ShownWordsTest {

    private static final String TOKENS = "/account/tokens";

    @Inject
    Insiders insiders;

    @Inject
    Browsing browsing;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onfocus='alert(1)' autofocus='",
                "</title><svg onload=alert(1)>",
                "{inject:csrf.token}",
                "{#include platform/layout}{/include}"
            })
    void wordsWithCode_areShownAsText(String words) {
        for (String language : new String[] {"en", "fr"}) {
            ApiLearner learner = ApiLearner.guest();
            PageVisitor visitor =
                    PageVisitor.with(Map.of(SessionCookie.NAME, browsing.cookieOf(learner), "lede-language", language));
            ApiAttempt attempt = learner.practise(SampleContent.EVERY_KIND);
            attempt.answer("short", Map.of("text", words));
            attempt.answer("gap", Map.of("gaps", Map.of("1", words, "2", "pump")));
            attempt.submit();

            for (String ref : new String[] {"short", "gap"}) {
                assertHarmless(
                        visitor.page(attempt.page() + "?n=" + (attempt.refs().indexOf(ref) + 1)), words);
            }
            assertHarmless(visitor.page(attempt.page() + "/result"), words);
        }
    }

    /** The form shows a text again that isn't a number. */
    @ParameterizedTest
    @ValueSource(strings = {"\"><img src=x onerror=alert(1)>", "'-alert(1)-'"})
    void draftWithCode_isShownAsText(String words) {
        ApiLearner learner = ApiLearner.guest();
        PageVisitor visitor = PageVisitor.with(Map.of(SessionCookie.NAME, browsing.cookieOf(learner)));
        ApiAttempt attempt = learner.practise(SampleContent.EVERY_KIND);

        String again = visitor.send(
                        attempt.page(),
                        attempt.page() + "/answers",
                        "question",
                        (String) attempt.question("number").get("id"),
                        "number",
                        words)
                .then()
                .statusCode(422)
                .extract()
                .asString();

        assertHarmless(again, words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{inject:csrf.token}"})
    void tokenNameWithCode_isShownAsText(String name) {
        PageVisitor visitor = insiders.of("learner");
        visitor.send(TOKENS, TOKENS, "name", name, "scope", "read", "days", "30");

        assertHarmless(visitor.page(TOKENS), name);
    }

    private static void assertHarmless(String page, String words) {
        String shown = words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
        assertThat(page).contains(shown);
        if (!shown.equals(words)) {
            assertThat(page).doesNotContain(words);
        }
    }
}
