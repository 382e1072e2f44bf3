package org.lede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lede.testing.LedeTest;
import org.lede.testing.Stored;

/** Tests how the review page shows changed facts. */
@LedeTest
class ChangedFactsPageTest {

    private static final String SET = "niger-key-facts";

    @TestHTTPResource
    URL application;

    @Inject
    Questions questions;

    @Inject
    Stored stored;

    @ParameterizedTest
    @EnumSource
    void change_isShownAndConfirmed(Scripts scripts) {
        try (Visitor visitor = Browsers.visitor(application, scripts)) {
            learnAndChange(visitor, 2);
            visitor.open("/review");
            assertThat(visitor.find("#changes-title")).hasText("2 facts you know changed");
            assertThat(visitor.find(".change")).hasCount(2);
            assertThat(visitor.find(".change del").first()).hasText("As was thought,");

            visitor.find(".change button").first().click();

            assertThat(visitor.find("#changes-title")).hasText("1 fact you know changed");
            assertThat(visitor.find(".change")).hasCount(1);
            visitor.expectHeadline("1 fact to keep today");
        }
    }

    @Test
    void page_isAccessibleAndFits() {
        try (Visitor visitor = Browsers.visitor(application, Scripts.ON)) {
            learnAndChange(visitor, 2);
            visitor.open("/review");
            Inspection inspection = new Inspection("review-changes", visitor.page());
            List<String> faults = inspection.faults();
            inspection.keepPictures(true);
            assertThat(faults).isEmpty();
        }
    }

    private void learnAndChange(Visitor visitor, int facts) {
        String attempt = visitor.start(SET, "Practice");
        for (int n = 1; n <= facts; n++) {
            visitor.open(attempt + "?n=" + n);
            new Hand(visitor.page()).give(questions.on(visitor.page()).right());
            visitor.check();
        }
        visitor.open("/review");
        stored.rewordWhatIsKnownBy(UUID.fromString(stored.list(
                        "select cast(learner_id as text) from attempt where id = ?1",
                        UUID.fromString(attempt.substring(attempt.lastIndexOf('/') + 1)))
                .get(0)));
    }
}
