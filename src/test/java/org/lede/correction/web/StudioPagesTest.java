package org.lede.correction.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.SampleContent.EVERY_KIND;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.Members;
import org.lede.testing.PageVisitor;
import org.lede.testing.ReplacedContent;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;
import org.lede.testing.WebPage;
import org.lede.web.security.SessionCookie;

/** Where editors correct published questions, and what learners then read. */
@LedeTest
@TestProfile(SampleContent.class)
class StudioPagesTest {

    private static final String REASON = "The paper printed <b>two</b> times of day.";

    @Inject
    Members members;

    @Inject
    Browsing browsing;

    @Inject
    Stored stored;

    @Inject
    ReplacedContent content;

    private ApiLearner ida;
    private ApiAttempt attempt;
    private PageVisitor editor;
    private String page;

    @BeforeEach
    void begin() {
        ida = ApiLearner.guest();
        attempt = ida.practise(EVERY_KIND);
        editor = browser(members.of("editor").learner());
        page = "/studio/questions/" + attempt.question("single").get("id");
    }

    @AfterEach
    void putContentBack() {
        if (stored.count("question_ruling") > 0) {
            content.putBack();
        }
    }

    private PageVisitor browser(ApiLearner learner) {
        return PageVisitor.with(Map.of(SessionCookie.NAME, browsing.cookieOf(learner)));
    }

    @Test
    void editor_getsFromASetToItsQuestions() {
        assertThat(editor.page("/sets/" + EVERY_KIND)).contains("href=\"/studio/sets/" + EVERY_KIND + "\"");
        assertThat(editor.page("/studio/sets/" + EVERY_KIND)).contains("href=\"" + page + "\"");
        assertThat(editor.page(page))
                .contains("<dt>Right answer now</dt><dd><span lang=\"en\">Before noon</span></dd>");
    }

    @Test
    void learner_withoutTheRole_seesNoStudio() {
        PageVisitor learner = browser(ida);

        assertThat(learner.page("/sets/" + EVERY_KIND)).doesNotContain("/studio/sets");
        assertThat(List.of(
                        learner.get(page).statusCode(),
                        learner.get("/studio/sets/" + EVERY_KIND).statusCode(),
                        new PageVisitor().get(page).statusCode()))
                .doesNotContain(200);
    }

    @Test
    void correction_isShownOnTheResult() {
        attempt.answer("single", Map.of("choice", attempt.option("single", "After noon")));
        attempt.submit();

        Response ruled = rule("choice", attempt.option("single", "After noon"), "type", "accept", "reason", REASON);

        assertThat(ruled.statusCode()).isEqualTo(303);
        assertThat(ruled.header("Location")).endsWith(page + "?version=1");
        assertThat(editor.page(page))
                .contains("<dt>Also right</dt><dd><span lang=\"en\">After noon</span></dd>")
                .contains("Another answer is right too.")
                .contains("The paper printed &lt;b&gt;two&lt;/b&gt; times of day.");
        assertThat(new WebPage(browser(ida).get(attempt.page() + "/result")).words())
                .contains("Your score was corrected from 0 to 2 of 18 after you finished.")
                .contains("This question was corrected. Another answer is right too.");
        assertThat(browser(ida).page(attempt.page() + "?n=1")).contains("This question was corrected.");
    }

    @Test
    void voidQuestion_isShownOnTheResult_andLinkedThereForEditors() {
        attempt.answer("single", Map.of("dontKnow", true));
        attempt.submit();

        rule("type", "void", "reason", REASON);

        assertThat(new WebPage(browser(ida).get(attempt.page() + "/result")).words())
                .contains("1 question proved nothing, so everyone gets the points.")
                .contains("Points for everybody");
        assertThat(browser(ida).page(attempt.page() + "/result")).doesNotContain("/studio/questions");
        assertThat(new WebPage(editor.get(page)).words()).contains("None: everyone gets the points.");
        assertThat(editor.page("/studio/sets/" + EVERY_KIND)).contains("Everyone gets the points");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        0 | Regrading: 120 of 500 attempts done.
        1 | Regrading failed and will be tried again: 120 of 500 attempts done.
        """)
    void correctionThatNotEveryAttemptFollows_saysHowFarItHasCome(int failures, String words) {
        rule("type", "void", "reason", REASON);
        assertThat(new WebPage(editor.get(page)).words()).as("done").doesNotContain("Regrading");
        stored.execute(
                "update regrade_job set finished_at = null, attempts_regraded = 120, attempts_left = 380, failures = ?1",
                failures);

        assertThat(new WebPage(editor.get(page)).words()).contains(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        rekey   | Before noon |  A reason | 409 | The question is already marked that way.
        rekey   | After noon  |  ''       | 422 | Say why. Readers see it beside their score.
        ''      | After noon  |  A reason | 422 | Say what should change.
        forgive | After noon  |  A reason | 422 | Say what should change.
        rekey   | nowhere     |  A reason | 422 | We couldn’t read that answer. Please try again.
        """)
    void formThatCantBeTaken_isShownAgainWithWhatWasFilledIn(
            String type, String option, String reason, int status, String words) {
        String choice = option.equals("nowhere") ? "x1" : attempt.option("single", option);

        Response refused = rule("choice", choice, "type", type, "reason", reason);

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(new WebPage(refused).words()).contains(words);
        assertThat(refused.asString()).contains(">" + reason + "</textarea>");
        assertThat(stored.count("question_ruling")).isZero();
    }

    @Test
    void question_unknown_isNotFound() {
        assertThat(List.of(
                        editor.get("/studio/questions/00000000-0000-7000-8000-000000000000")
                                .statusCode(),
                        editor.get(page + "?version=9").statusCode(),
                        editor.get("/studio/sets/nothing-of-that-name").statusCode()))
                .containsOnly(404);
    }

    private Response rule(String... fields) {
        String[] all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 2, fields.length);
        all[0] = "version";
        all[1] = "1";
        return editor.send(page, page + "/rulings", all);
    }
}
