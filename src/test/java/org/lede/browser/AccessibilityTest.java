package org.lede.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lede.testing.LedeTest;

/** Every page in every state, light and dark, as axe sees it, and as one sees it on a narrow screen or with large text. */
@LedeTest
class AccessibilityTest {

    /**
     * Rules that Swagger UI breaks: grey text on grey, headings that skip a level, and summaries of operations that are
     * buttons with a link inside, which is lower than 24 pixels.
     */
    private static final List<String> OF_SWAGGER_UI =
            List.of("color-contrast", "heading-order", "nested-interactive", "target-size");

    @TestHTTPResource
    URL application;

    @Inject
    Questions questions;

    @Inject
    Backstage backstage;

    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

    @Test
    void everyPage_isAccessibleAndFits() {
        BothWays.atOnce(() -> walk("en-US", Tour::walkThroughQuizzes), () -> walk("en-US", Tour::walkThroughTheRest));
        assertThat(faults).isEmpty();
    }

    /** A few pages stand for all: they differ from the English ones in their words alone. */
    @Test
    void frenchPages_areAccessibleAndFit() {
        walk("fr-FR", Tour::walkInFrench);
        assertThat(faults).isEmpty();
    }

    private void walk(String language, Consumer<Tour> way) {
        try (Visitor visitor = Browsers.visitor(application, Scripts.ON, language)) {
            way.accept(new Tour(visitor, questions, backstage, this::inspect));
        }
    }

    private void inspect(String name, Page page) {
        Inspection inspection = new Inspection(name, page);
        faults.addAll(inspection.faults());
        inspection.keepPictures();
    }

    /**
     * The frame is ours and faultless. The rest of the page is made by Swagger UI's script, which we don't change; what axe
     * has against that is named above and in the README, and nothing else may be added to it.
     */
    @Test
    void documentation_isAccessible_butForWhatIsKnownOfSwaggerUi() {
        try (Visitor visitor = Browsers.visitor(application, Scripts.ON)) {
            visitor.open("/api/docs");
            visitor.find(".opblock").first().waitFor();
            Inspection inspection = new Inspection("docs", visitor.page());
            assertThat(inspection.standards("document")).hasSameElementsAs(OF_SWAGGER_UI);
            assertThat(inspection.standards("{ exclude: [['.swagger-ui']] }")).isEmpty();
        }
    }
}
