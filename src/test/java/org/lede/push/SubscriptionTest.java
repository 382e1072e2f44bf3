package org.lede.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.shared.Refused.Fault;
import org.lede.testing.PushBrowser;

/** Tests what is taken as a browser's subscription. */
class SubscriptionTest {

    private final PushBrowser browser = new PushBrowser();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/dQw4w9WgXcQ:APA91b",
                "https://updates.push.services.mozilla.com/wpush/v2/gAAAAAB",
                "https://web.push.apple.com:443/QGuQ",
                "https://wns2-par02p.notify.windows.com/w/?token=BQYAAA%3d%3d"
            })
    void endpoint_ofAPushService_isTaken(String endpoint) {
        assertThat(Subscription.of(endpoint, browser.p256dh(), browser.auth()).endpoint())
                .isEqualTo(endpoint);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "push.example.net",
                "http://push.example.net/1",
                "HTTPS//push.example.net",
                "https:push.example.net",
                "https://",
                "https:///1",
                "https://push.example.net:8443/1",
                "https://push.example.net:22/1",
                "https://user:password@push.example.net/1",
                "https://push.example.net@127.0.0.1/1",
                "https://push.example.net/1#part",
                "https://push.example.net/a b",
                "https://push.example.net/\r\nX-Header: 1",
                "https://push.example.net/é",
                "https://push_example/1",
                "file:///etc/passwd",
                "javascript:alert(1)"
            })
    void endpoint_thatIsNone_isRefused(@Nullable String endpoint) {
        assertThat(faults(endpoint, browser.p256dh(), browser.auth())).containsExactly("/subscription/endpoint");
    }

    @Test
    void endpoint_thatIsTooLong_isRefused() {
        String longest = "https://push.example.net/" + "e".repeat(975);

        assertThat(Subscription.of(longest, browser.p256dh(), browser.auth()).endpoint())
                .hasSize(1_000);
        assertThat(faults(longest + "e", browser.p256dh(), browser.auth())).containsExactly("/subscription/endpoint");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "?",
                "BAAA",
                "BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "BP__________________________________________________________________________________________",
                "AyVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcx"
            })
    void keyOffTheCurve_isRefused(@Nullable String p256dh) {
        assertThat(faults(browser.endpoint(), p256dh, browser.auth())).containsExactly("/subscription/keys/p256dh");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "%", "BTBZMqHH6r4Tts7J_aSI", "BTBZMqHH6r4Tts7J_aSIggAA"})
    void secretOfAnotherLength_isRefused(@Nullable String auth) {
        assertThat(faults(browser.endpoint(), browser.p256dh(), auth)).containsExactly("/subscription/keys/auth");
    }

    @Test
    void everyFault_isNamed() {
        assertThat(faults("?", "?", "?"))
                .containsExactly("/subscription/endpoint", "/subscription/keys/p256dh", "/subscription/keys/auth");
    }

    @Test
    void text_forALog_leavesTheSecretsOut() {
        assertThat(Subscription.of(browser.endpoint(), browser.p256dh(), browser.auth()))
                .hasToString("a subscription at push.example.net");
    }

    private static String[] faults(@Nullable String endpoint, @Nullable String p256dh, @Nullable String auth) {
        Refused refused = catchThrowableOfType(Refused.class, () -> Subscription.of(endpoint, p256dh, auth));
        assertThat(refused.refusal()).isEqualTo(Refusal.INVALID_PARAMETER);
        return refused.faults().stream().map(Fault::pointer).toArray(String[]::new);
    }
}
