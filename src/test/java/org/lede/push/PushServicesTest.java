package org.lede.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lede.push.PushServices.Message;
import org.lede.push.PushServices.Outcome;
import org.lede.testing.PushBrowser;
import org.lede.testing.PushStub;
import org.lede.testing.PushStub.Pushed;

/** Tests what is sent to push services, and what their answers mean. */
class PushServicesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-01T16:00:00Z"), ZoneOffset.UTC);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PushBrowser browser = new PushBrowser();
    private final CountDownLatch end = new CountDownLatch(1);
    private PushStub stub;

    @BeforeEach
    void start() throws IOException {
        stub = new PushStub(0);
    }

    @AfterEach
    void stop() {
        end.countDown();
        stub.close();
    }

    @Test
    void message_arrivesEncrypted_withTheHeadersOfTheStandard() {
        assertThat(send(PATIENCE, browser)).containsExactly(Outcome.SENT);

        Pushed pushed = stub.pushed().get(0);
        assertThat(browser.read(pushed.body())).isEqualTo("3 facts");
        assertThat(Stream.of("Content-encoding", "Ttl", "Topic").map(pushed::header))
                .containsExactly("aes128gcm", "36000", "review");
        assertThat(pushed.header("Authorization")).startsWith("vapid t=").contains(", k=B");
    }

    @ParameterizedTest
    @CsvSource({
        "200, SENT",
        "201, SENT",
        "202, SENT",
        "404, GONE",
        "410, GONE",
        "400, FAILED",
        "403, FAILED",
        "413, FAILED",
        "429, FAILED",
        "500, FAILED",
        "503, FAILED"
    })
    void status_saysWhatBecameOfIt(int status, Outcome outcome) {
        stub.answer(browser.path(), status);

        assertThat(send(PATIENCE, browser)).containsExactly(outcome);
    }

    @Test
    void redirect_isNotFollowed() {
        stub.answer(browser.path(), exchange -> {
            exchange.getResponseHeaders().add("Location", stub.uri() + "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
        });

        assertThat(send(PATIENCE, browser)).containsExactly(Outcome.FAILED);
        assertThat(stub.pushed()).extracting(Pushed::path).containsExactly(browser.path());
    }

    @Test
    void serviceThatIsSilent_orNeverEnds_failsAlone() {
        PushBrowser silent = new PushBrowser();
        PushBrowser endless = new PushBrowser();
        stub.answer(silent.path(), exchange -> await());
        stub.answer(endless.path(), exchange -> {
            exchange.sendResponseHeaders(201, 0);
            exchange.getResponseBody().write(new byte[1_000]);
            exchange.getResponseBody().flush();
            await();
        });

        assertThat(send(Duration.ofSeconds(2), silent, endless, browser))
                .containsExactly(Outcome.FAILED, Outcome.FAILED, Outcome.SENT);
    }

    @Test
    void serviceThatIsDown_fails() {
        stub.close();

        assertThat(send(PATIENCE, browser)).containsExactly(Outcome.FAILED);
    }

    @ParameterizedTest
    @CsvSource({
        "https://127.0.0.1/1",
        "https://localhost/1",
        "https://[::1]/1",
        "https://10.0.0.1/1",
        "https://169.254.169.254/latest",
        "https://2130706433/1",
        "https://0x7f000001/1",
        "https://127.1/1",
        "https://[::ffff:127.0.0.1]/1"
    })
    void endpointInTheOwnNetwork_isNeverAsked(String endpoint) {
        Subscription inside = new Subscription(endpoint, browser.p256dh(), browser.auth());

        assertThat(services(Optional.empty(), PATIENCE).send(List.of(message(inside))))
                .isNotEqualTo(List.of(Outcome.SENT))
                .doesNotContainNull();
        assertThat(stub.pushed()).isEmpty();
    }

    private List<Outcome> send(Duration time, PushBrowser... browsers) {
        return services(Optional.of(stub.uri()), time)
                .send(Stream.of(browsers)
                        .map(one -> message(Subscription.of(one.endpoint(), one.p256dh(), one.auth())))
                        .toList());
    }

    private static Message message(Subscription to) {
        return new Message(to, "3 facts", Duration.ofHours(10));
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static PushServices services(Optional<URI> instead, Duration time) {
        Vapid made = Vapid.generate();
        PushConfig config = new FixedConfig(made.publicKey(), made.privateKey(), instead);
        PushKeys keys = new PushKeys(config, null, CLOCK);
        keys.load(null);
        return new PushServices(config, keys, CLOCK, time);
    }

    private record FixedConfig(String ownPublic, String ownPrivate, Optional<URI> instead) implements PushConfig {

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Optional<String> publicKey() {
            return Optional.of(ownPublic);
        }

        @Override
        public Optional<String> privateKey() {
            return Optional.of(ownPrivate);
        }

        @Override
        public Optional<String> subject() {
            return Optional.empty();
        }

        @Override
        public String every() {
            return "off";
        }
    }
}
