package org.lede.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.testing.BehindAProxy;
import org.lede.testing.ErrorLog;
import org.lede.testing.LedeTest;
import org.lede.testing.RawExchange;

/** Tests forged values of the headers that a proxy should replace. */
@LedeTest
@TestProfile(BehindAProxy.class)
class ForwardedHeadersTest {

    @TestHTTPResource("/")
    URI lede;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Proto: ",
                "X-Forwarded-Proto: gopher",
                "X-Forwarded-Proto: a b",
                "X-Forwarded-Proto: HTTPS",
                "X-Forwarded-Proto: https, http",
                "X-Forwarded-Port: ",
                "X-Forwarded-Port: abc",
                "X-Forwarded-Port: 99999",
                "X-Forwarded-Port: -1",
                "X-Forwarded-Host: a b",
                "X-Forwarded-Prefix: //a b%zz",
                "X-Forwarded-Ssl: maybe",
                "X-Forwarded-For: ",
                "X-Forwarded-For: unknown",
                "X-Forwarded-For: [::1",
                "X-Forwarded-For: 1.2.3.4:99999",
                "X-Forwarded-For: a:b, c",
                "X-Forwarded-For: \u00e9",
                "Forwarded: for=\"[::1\";proto=a b;host=c d",
                "Host: a:99999",
                "Host: a b",
                "Host: [zz]"
            })
    void header_malformed_isNotAServerError(String header) throws IOException {
        try (ErrorLog errors = ErrorLog.open()) {
            for (String path : new String[] {"/signin", "/api/v1/sets", "/api/v1/nowhere", "/nowhere"}) {
                String host = header.startsWith("Host:") ? "" : "Host: localhost\r\n";

                RawExchange answer =
                        RawExchange.send(lede, "GET " + path + " HTTP/1.1\r\n" + host + header + "\r\n\r\n");

                assertThat(answer.status()).matches("HTTP/1.1 (200|400|404) .*");
            }
            assertThat(errors.lines()).isEmpty();
        }
    }
}
