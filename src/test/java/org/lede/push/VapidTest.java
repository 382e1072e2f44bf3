package org.lede.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lede.testing.PushBrowser;

/** Tests the tokens for push services, with a check that accepts the example of RFC 8292. */
class VapidTest {

    private static final String EXAMPLE =
            "vapid t=eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NTM1MjM3NjgsInN1YiI6Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0.i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlMuCGSK2rpiUfnK9ojFwDXb1JrErtmysazNjjvW2L9OkSSHzvoD1oA, k=BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs";
    private static final Instant NOW = Instant.ofEpochSecond(1_453_480_568);

    @Test
    void authorization_saysForWhomUntilWhenAndFromWhom_signedWithTheKeyItNames() throws Exception {
        Vapid keys = Vapid.generate();

        String header = keys.authorization(
                URI.create("https://push.example.net/a/b?c"), Optional.of("mailto:push@example.com"), NOW);

        assertThat(isSigned(EXAMPLE)).as("the check").isTrue();
        assertThat(isSigned(header)).isTrue();
        assertThat(isSigned(Vapid.generate()
                        .authorization(URI.create("https://push.example.net/"), Optional.empty(), NOW)
                        .replaceFirst("k=.*", "k=" + keys.publicKey())))
                .as("with another key")
                .isFalse();
        assertThat(header.substring(0, header.lastIndexOf('.')))
                .isEqualTo(EXAMPLE.substring(0, EXAMPLE.lastIndexOf('.')));
        assertThat(header).endsWith(", k=" + keys.publicKey());
    }

    @Test
    void authorization_withoutASubject_leavesItOut() {
        String header =
                Vapid.generate().authorization(URI.create("https://push.example.net:443/a"), Optional.empty(), NOW);

        assertThat(new String(Base64.getUrlDecoder().decode(header.split("[.]")[1]), StandardCharsets.UTF_8))
                .isEqualTo("{\"aud\":\"https://push.example.net:443\",\"exp\":1453523768}");
    }

    @Test
    void keys_areReadBackAsTheyWereWritten() {
        Vapid made = Vapid.generate();

        Vapid read = Vapid.of(made.publicKey(), " " + made.privateKey() + "\n");

        assertThat(read.publicKey() + read.privateKey()).isEqualTo(made.publicKey() + made.privateKey());
        String strangers = Vapid.generate().privateKey();
        assertThatThrownBy(() -> Vapid.of(made.publicKey(), strangers))
                .hasMessage("the public key isn't that of the private key");
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "no key!, AA",
        "BAAA, AAAA",
        "BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs, __________________________________________8",
        "BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPt, q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"
    })
    void wrongKeys_areRefused(String publicKey, String privateKey) {
        assertThatThrownBy(() -> Vapid.of(publicKey, privateKey)).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean isSigned(String header) throws Exception {
        String token = header.substring("vapid t=".length(), header.indexOf(','));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(PushBrowser.key(Base64.getUrlDecoder().decode(header.replaceFirst(".*k=", ""))));
        signature.update(token.substring(0, token.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1)));
    }
}
