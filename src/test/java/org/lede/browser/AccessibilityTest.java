package org.lede.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lede.learner.FirstAdminInTests;
import org.lede.testing.LedeTest;

/**
 * Every page in every state, light and dark, as axe sees it, and as one sees it on a narrow screen or with large text.
 * The documentation of the API, {@code /api/docs}, is left out: what it shows is Swagger UI's, not ours.
 */
@LedeTest
class AccessibilityTest {

    @TestHTTPResource
    URL application;

    @Inject
    Questions questions;

    @Inject
    FirstAdminInTests first;

    private final List<String> faults = new ArrayList<>();

    @Test
    void everyPage_isAccessibleAndFits() {
        try (Visitor visitor = Browsers.visitor(application, Scripts.ON)) {
            new Tour(visitor, questions, first::appoint, this::inspect).walk();
        }
        assertThat(faults).isEmpty();
    }

    /** A few pages stand for all: they differ from the English ones in their words alone. */
    @Test
    void frenchPages_areAccessibleAndFit() {
        try (Visitor visitor = Browsers.visitor(application, Scripts.ON, "fr-FR")) {
            new Tour(visitor, questions, first::appoint, this::inspect).walkInFrench();
        }
        assertThat(faults).isEmpty();
    }

    private void inspect(String name, Page page) {
        Inspection inspection = new Inspection(name, page);
        faults.addAll(inspection.faults());
        inspection.keepPictures();
    }
}
