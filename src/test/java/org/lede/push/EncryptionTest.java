package org.lede.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.lede.testing.PushBrowser;

/** Tests the encryption of messages with the example of RFC 8291, and by reading them as a browser does. */
class EncryptionTest {

    private static final String RECEIVER =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String RECEIVER_SECRET = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94";
    private static final String SENDER =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private static final String SENDER_SECRET = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";
    private static final String SALT = "DGv6ra1nlYgDCS1FRnbzlw";
    private static final String TEXT = "When I grow up, I want to be a watermelon";
    private static final String BODY = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6"
            + "e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Q"
            + "ulcy4a-fN";

    @Test
    void exampleOfTheStandard_givesItsBody() {
        byte[] body = Encryption.encrypt(
                TEXT,
                P256.publicKey(decoded(RECEIVER)),
                decoded(AUTH),
                PushBrowser.keys(SENDER, SENDER_SECRET),
                decoded(SALT));

        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(body)).isEqualTo(BODY);
        assertThat(PushBrowser.of(RECEIVER, RECEIVER_SECRET, AUTH).read(decoded(BODY)))
                .isEqualTo(TEXT);
    }

    @Test
    void message_isReadByItsBrowser_andByNoOther() {
        PushBrowser browser = new PushBrowser();
        Subscription subscription = Subscription.of(browser.endpoint(), browser.p256dh(), browser.auth());
        String text = "3 faits à retenir — « été »";

        byte[] first = subscription.encrypted(text);

        assertThat(browser.read(first)).isEqualTo(text);
        assertThat(subscription.encrypted(text)).as("a second time").isNotEqualTo(first);
        assertThatThrownBy(() -> new PushBrowser().read(first)).hasMessage("not for this browser");
    }

    /** Keys with leading zeros are a byte shorter as numbers: one in 128 of them. */
    @Test
    void keys_ofAnyLength_comeBackAsTheyWere() {
        for (int i = 0; i < 500; i++) {
            PushBrowser browser = new PushBrowser();
            assertThat(P256.bytes(P256.publicKey(decoded(browser.p256dh())))).isEqualTo(decoded(browser.p256dh()));
            Vapid keys = Vapid.generate();
            assertThat(decoded(keys.privateKey())).hasSize(32);
        }
    }

    @Test
    void longestMessage_fitsIntoTheSmallestThatServicesTake() {
        PushBrowser browser = new PushBrowser();
        Subscription subscription = Subscription.of(browser.endpoint(), browser.p256dh(), browser.auth());

        assertThat(subscription.encrypted("m".repeat(Encryption.LONGEST_TEXT)).length)
                .isLessThanOrEqualTo(4096);
        assertThatThrownBy(() -> subscription.encrypted("m".repeat(Encryption.LONGEST_TEXT + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
