package org.lede.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Response;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lede.testing.LedeTest;

/** Tests that the first quiz page costs a new visitor at most 110 KB and 8 requests. */
@LedeTest
class WeightTest {

    private static final int MOST_BYTES = 110 * 1024;
    private static final int MOST_REQUESTS = 8;

    @TestHTTPResource
    URL application;

    @Test
    void firstQuestion_isLightWithAColdCache() {
        String attempt;
        List<com.microsoft.playwright.options.Cookie> session;
        try (Visitor starter = Browsers.visitor(application, Scripts.ON)) {
            attempt = starter.start("niger-key-facts", "Practice");
            session = starter.context().cookies();
        }
        try (Visitor guest = Browsers.visitor(application, Scripts.ON)) {
            guest.context().addCookies(session);
            Wire wire = new Wire(guest);
            List<Response> responses = new ArrayList<>();
            guest.page().onResponse(responses::add);
            guest.open(attempt);
            guest.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

            System.out.printf(
                    "First question page, cold cache: %d requests, %d bytes%n%s%n",
                    wire.bytes.size(), wire.total(), wire.bytes);
            assertThat(wire.bytes.size()).isBetween(4, MOST_REQUESTS);
            assertThat(wire.total()).isBetween(10_000L, (long) MOST_BYTES);
            assertThat(responses).allSatisfy(WeightTest::isCompressedAndKept);
        }
    }

    private static void isCompressedAndKept(Response response) {
        Map<String, String> headers = response.headers();
        // A font in WOFF 2 is compressed in itself.
        if (!response.url().contains("/assets/fonts/")) {
            assertThat(headers).as(response.url()).containsEntry("content-encoding", "gzip");
        }
        if (response.url().contains("/attempts/")) {
            assertThat(headers.getOrDefault("cache-control", ""))
                    .as(response.url())
                    .doesNotContain("immutable");
        } else {
            assertThat(headers.get("cache-control")).as(response.url()).contains("immutable", "max-age=31536000");
        }
    }

    /** Bytes over the wire by address, headers included, as Chromium's own network panel counts them. */
    private static final class Wire {

        private final Map<String, String> urls = new HashMap<>();
        private final Map<String, Long> bytes = new HashMap<>();

        Wire(Visitor visitor) {
            CDPSession session = visitor.context().newCDPSession(visitor.page());
            session.on("Network.requestWillBeSent", this::sent);
            session.on("Network.loadingFinished", this::finished);
            session.send("Network.enable");
        }

        private void sent(JsonObject event) {
            urls.put(
                    event.get("requestId").getAsString(),
                    event.getAsJsonObject("request").get("url").getAsString());
        }

        private void finished(JsonObject event) {
            String url = urls.get(event.get("requestId").getAsString());
            if (!url.startsWith("data:")) {
                bytes.merge(url, event.get("encodedDataLength").getAsLong(), Long::sum);
            }
        }

        long total() {
            return bytes.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
