package org.lede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Response;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lede.testing.LedeTest;

/** Tests how much a result asks of its reader, and what a learner can show of it to others. */
@LedeTest
class ResultPageTest {

    private static final String SET = "metre-how-it-was-done";
    private static final String LARGE_SET = "niger-in-a-word";
    private static final int MOST_SCREENS = 4;
    private static final int MOST_BYTES = 60 * 1024;

    @TestHTTPResource
    URL application;

    @Inject
    Questions questions;

    @Test
    void result_of25Questions_takesFourScreensOfAPhone() {
        try (Visitor visitor = Browsers.visitor(application, Scripts.OFF)) {
            finish(visitor, LARGE_SET);
            assertThat(visitor.find("ol.review > li")).hasCount(25);
            assertThat(visitor.find("ol.review details[open]")).hasCount(0);
            Response page = visitor.open(visitor.page().url());
            int height = (int) visitor.page().evaluate("document.documentElement.scrollHeight");
            System.out.printf("Result of 25 questions: %d px high, %d bytes%n", height, page.body().length);
            assertThat(height).isBetween(Browsers.HEIGHT, MOST_SCREENS * Browsers.HEIGHT);
            assertThat(page.body().length).isBetween(10_000, MOST_BYTES);
        }
    }

    @Test
    void practice_endedEarly_saysSoFirst_andCountsNothingUntriedAsMissed() {
        try (Visitor visitor = Browsers.visitor(application, Scripts.OFF)) {
            visitor.start("niger-key-facts", "Practice");
            new Hand(visitor.page()).give(questions.on(visitor.page()).wrong());
            visitor.check();
            List<String> missed = visitor.find("#feedback blockquote").allInnerTexts();
            visitor.next();
            new Hand(visitor.page()).give(questions.on(visitor.page()).right());
            visitor.check();
            visitor.follow("Finish here");
            assertThat(visitor.find(".standfirst"))
                    .hasText(
                            "You’ve answered 2 of 8 questions. The other 6 earn nothing this time, and you can try them"
                                    + " whenever you like.");
            visitor.follow("Keep going");
            assertThat(visitor.find(".place")).hasText("Question 3 of 8");
            visitor.finish();

            assertThat(visitor.find(".outcome .lede"))
                    .hasText("Of the 2 you tried, only one got past you. We’ll ask you that one again tomorrow.");
            assertThat(visitor.find(".tally")).hasText("1 right, 1 not right, 6 not tried.");
            assertThat(visitor.find(".ledger .is-no")).hasCount(1);
            assertThat(visitor.find(".ledger .is-untried")).hasCount(6);
            assertThat(visitor.find(".clipping .miss").allInnerTexts()).isEqualTo(missed);
            visitor.press("Try the 7 that are left");
            assertThat(visitor.find(".place")).hasText("Question 1 of 7");
        }
    }

    /** Beside the styles, the picture holds these words, and neither a sentence nor a name. */
    @Test
    void card_showsTheScoreAndNoAnswer() {
        try (Visitor visitor = Browsers.visitor(application, Scripts.OFF)) {
            finish(visitor, SET);
            visitor.follow("Share");
            visitor.expectHeadline("Share your result");
            assertThat(visitor.find("#share-text"))
                    .hasValue("1 of 29 on “How the metre got its length”. Can you beat me without looking? "
                            + application + "sets/" + SET);
            assertThat(visitor.find("[data-copy]")).isHidden();

            APIResponse card = visitor.page()
                    .request()
                    .get(visitor.find("[data-picture]")
                            .getAttribute("href")
                            .replaceFirst("^/", application.toString()));

            assertThat(card.headers()).containsEntry("content-type", "image/svg+xml");
            String words = card.text().replaceAll("(?s)<style>.*?</style>", "").replaceAll("<[^>]*>", " ");
            assertThat(List.of(words.strip().split("\\s{2,}")))
                    .containsExactly(
                            "How it was done",
                            "How the metre got its",
                            "length",
                            "1",
                            "of 29",
                            "Every answer, with the sentence that proves it.");
            assertThat(card.text()).contains("stroke=\"#ffe24d\" stroke-width=\"9\" d=\"M");
        }
    }

    @Test
    void picture_isSavedAsPng_andTheTextCopied() throws IOException {
        try (Visitor visitor = Browsers.visitor(application, Scripts.ON)) {
            visitor.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            finish(visitor, SET);
            visitor.follow("Share");
            visitor.expectHeadline("Share your result");
            assertThat(visitor.find(".card-picture img")).hasJSProperty("naturalWidth", 1200);

            Download picture = visitor.page().waitForDownload(() -> visitor.follow("Save the picture"));
            assertThat(picture.suggestedFilename()).isEqualTo("lede.png");
            assertThat(picture.createReadStream().readNBytes(4)).isEqualTo(new byte[] {(byte) 0x89, 'P', 'N', 'G'});

            visitor.press("Copy text and link");
            assertThat(visitor.find("[data-copy]")).hasText("Copied");
            assertThat(visitor.page().evaluate("navigator.clipboard.readText()"))
                    .isEqualTo(visitor.find("#share-text").inputValue());
        }
    }

    @Test
    void pages_areAccessibleAndFit() {
        try (Visitor visitor = Browsers.visitor(application, Scripts.ON)) {
            finish(visitor, SET);
            visitor.find("ol.review summary").nth(1).click();
            List<String> faults = new ArrayList<>(new Inspection("result-unfolded", visitor.page()).faults());
            visitor.follow("Share");
            visitor.expectHeadline("Share your result");
            Inspection share = new Inspection("share", visitor.page());
            faults.addAll(share.faults());
            share.keepPictures(true);
            assertThat(faults).isEmpty();
        }
    }

    /** One answer right, the others not given. */
    private void finish(Visitor visitor, String set) {
        visitor.start(set, "Practice");
        new Hand(visitor.page()).give(questions.on(visitor.page()).right());
        visitor.check();
        visitor.finish();
    }
}
