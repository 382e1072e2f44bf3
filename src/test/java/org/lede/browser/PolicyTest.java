package org.lede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lede.testing.LedeTest;

/** Tests that the API's documentation renders under the content security policy of all pages. */
@LedeTest
class PolicyTest {

    @TestHTTPResource
    URL application;

    @Test
    void documentation_rendersUnderTheSamePolicy() {
        List<String> errors = new ArrayList<>();
        try (Visitor visitor = Browsers.visitor(application, Scripts.ON)) {
            PageErrors.listen(visitor, errors::add);
            String policy = policy(visitor.open("/"));
            Response docs = visitor.open("/api/docs");
            visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(visitor.find(".opblock").first()).isVisible();
            assertThat(policy(docs)).isEqualTo(policy).contains("script-src 'self';");
        }
        assertThat(errors).isEmpty();
    }

    private static String policy(Response response) {
        return response.headers().get("content-security-policy");
    }
}
