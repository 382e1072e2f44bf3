package org.lede.attempt.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.SampleContent.EVERY_KIND;
import static org.lede.testing.SampleContent.EXAMINATION;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.Members;
import org.lede.testing.SampleContent;
import org.lede.testing.Statements;
import org.lede.testing.WebPage;

/** A paper quiz and its key: which readers get the key, and what the others are told. */
@LedeTest
@TestProfile(SampleContent.class)
class PaperKeyTest {

    private static final String FOR_WHOM =
            "Its key comes on a separate sheet, for editors and for learners who have seen the answer to every question.";

    @Inject
    Browsing browsing;

    @Inject
    Members members;

    @Inject
    AnswerKeys keys;

    @Inject
    Statements statements;

    private ApiLearner learner;

    @BeforeEach
    void makeGuest() {
        learner = ApiLearner.guest();
    }

    @Test
    void visitor_withoutASession_isToldWhoGetsTheKey() {
        assertWithoutKey(given());
    }

    @Test
    void learner_whoHasSeenAllAnswersButOne_getsNoKey() {
        ApiAttempt attempt = learner.practise(EVERY_KIND);
        attempt.refs().stream()
                .skip(1)
                .forEach(ref ->
                        attempt.answer(ref, Map.of("dontKnow", true)).then().statusCode(200));

        assertWithoutKey(browsing.as(learner));

        attempt.answer(attempt.refs().get(0), Map.of("dontKnow", true));

        assertThat(page(browsing.as(learner), EVERY_KIND).words()).contains("The key Every kind");
    }

    @Test
    void learner_withATest_getsTheKeyWhenItIsHandedIn() {
        ApiAttempt test = learner.takeTest(EVERY_KIND);
        keys.answerAll(test, ref -> true);

        assertWithoutKey(browsing.as(learner));

        test.submit();

        assertThat(page(browsing.as(learner), EVERY_KIND).words()).contains("The key Every kind");
    }

    /** A practice that is given up shows every answer as well. */
    @Test
    void learner_whoHasSeenEachAnswerInAnotherAttempt_getsTheKey() {
        ApiAttempt all = learner.practise(EVERY_KIND);
        for (String ref : all.refs()) {
            ApiAttempt attempt = learner.practise(EVERY_KIND);
            if (ref.equals("locate")) {
                attempt.submit();
            } else {
                attempt.answer(ref, Map.of("dontKnow", true));
            }
        }

        assertThat(page(browsing.as(learner), EVERY_KIND).words()).contains("The key Every kind");
    }

    @Test
    void anotherLearner_getsNoKey() {
        learner.practise(EVERY_KIND).submit();

        assertWithoutKey(browsing.as(ApiLearner.guest()));
        assertWithoutKey(browsing.as(members.of("learner").learner()));
    }

    @Test
    void key_isTheRightAnswersInWords_andWhereTheArticleSaysSo() {
        WebPage page = page(browsing.as(members.of("editor").learner()), EVERY_KIND);

        assertThat(page.words()).endsWith("""
            The key Every kind\
             Before noon Sentence 3: Captain Ida Brook turned back before noon.\
             Halden Wrenford Sentence 1: The ferry Marigold called at Wrenford and Halden every day.\
             False Sentence 6: Nobody was hurt Sentence 6: the sheep were sold in Halden\
             Halden Sentence 6: Nobody was hurt Sentence 6: the sheep were sold in Halden\
             40 passengers Sentence 2: she carried 40 passengers and 12 sheep\
             First the mast broke, then the pump failed. Sentence 4: First the mast broke, then the pump failed, and at …\
             The mast breaks The pump fails The lights go out The lifeboat tows the ferry\
             Sentence 4: First the mast broke, then the pump failed, and at …\
             Marigold: A ferry Ida Brook: A captain Halden: A town Sentence 3: Captain Ida Brook turned back before noon.\
             Sentence 5: The lifeboat crew towed the Marigold home. Sentence 5: The lifeboat crew towed the Marigold home.\
            """);
        assertThat(page.html())
                .contains("<section class=\"sheet-break\">\n      <h2>The key</h2>")
                .doesNotContain(FOR_WHOM);
    }

    @Test
    void setThatNeverTells_keepsItsKeyForEditors() {
        ApiAttempt test = learner.takeTest(EXAMINATION);
        keys.answerAll(test, ref -> true);
        test.submit();

        assertThat(page(browsing.as(learner), EXAMINATION).words())
                .contains("Only editors get its key, on a separate sheet.")
                .doesNotContain("The key");
        assertThat(page(browsing.as(members.of("admin").learner()), EXAMINATION).words())
                .contains("The key Examination Every day Sentence 1:");
    }

    @Test
    void key_inFrench() {
        ApiLearner editor = members.of("editor").learner();

        assertThat(page(browsing.as(editor).header("Accept-Language", "fr"), EVERY_KIND)
                        .words())
                .contains("Le corrigé Every kind Before noon Phrase 3\u202f:");
        assertThat(page(given().header("Accept-Language", "fr"), EVERY_KIND).words())
                .contains("Son corrigé, sur une feuille à part, est pour les rédacteurs");
    }

    @Test
    void page_costsThreeStatements_andWithItsKeyIsKeptNowhere() {
        learner.practise(EVERY_KIND).submit();
        String path = "/sets/" + EVERY_KIND + "/print";
        browsing.as(learner).get(path);

        assertThat(statements.in(() -> browsing.as(learner).get(path))).isEqualTo(3);
        assertThat(statements.in(() -> given().get(path))).isLessThanOrEqualTo(2);
        Response keyed = browsing.as(learner).get(path);
        assertThat(keyed.header("Cache-Control")).isEqualTo("no-store");
        assertThat(keyed.header("ETag")).isNull();
    }

    private static void assertWithoutKey(RequestSpecification request) {
        assertThat(page(request, EVERY_KIND).words()).contains(FOR_WHOM).doesNotContain("The key");
    }

    private static WebPage page(RequestSpecification request, String set) {
        Response page = request.get("/sets/" + set + "/print");
        assertThat(page.statusCode()).isEqualTo(200);
        return new WebPage(page);
    }
}
