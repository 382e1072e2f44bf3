package org.lede.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
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

    @Test
    void everyPage_isAccessibleAndFits() {
        List<String> faults = new ArrayList<>();
        try (Visitor visitor = Browsers.visitor(application, Scripts.ON)) {
            new Tour(visitor, questions, (name, page) -> {
                        Inspection inspection = new Inspection(name, page);
                        faults.addAll(inspection.faults());
                        inspection.keepPictures();
                    })
                    .walk();
        }
        assertThat(faults).isEmpty();
    }
}
