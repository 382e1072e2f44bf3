package org.lede.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.testing.LedeTest;
import org.lede.testing.RawExchange;

/** Tests bodies over the limit, with and without a stated length. */
@LedeTest
class LargeBodyTest {

    private static final String TOO_LARGE = """
        {"detail":"The request is larger than 256 KB.","instance":"/api/v1/learners",\
        "requestId":"large-body","status":413,"title":"Too large","type":"urn:lede:problem:too-large"}\
        """;

    @TestHTTPResource("/")
    URI lede;

    @Test
    void body_announcedAndNeverSent_isAnsweredAtOnce() throws IOException {
        RawExchange answer = send("/api/v1/learners", "Content-Type: application/json\r\nContent-Length: 1000000", "{");

        assertThat(answer.status()).isEqualTo("HTTP/1.1 413 Request Entity Too Large");
        assertThat(answer.body()).isEqualTo(TOO_LARGE);
        assertThat(answer.head()).contains("application/problem+json", "Content-Security-Policy");
    }

    @Test
    void body_inChunksPastTheLimit_getsAProblem() throws IOException {
        RawExchange answer = send(
                "/api/v1/learners",
                "Content-Type: application/json\r\nTransfer-Encoding: chunked",
                chunks("{\"timeZone\": \"" + "a".repeat(300_000) + "\"}"));

        assertThat(answer.status()).isEqualTo("HTTP/1.1 413 Request Entity Too Large");
        assertThat(answer.body()).isEqualTo(TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1000000", "Transfer-Encoding: chunked"})
    void form_pastTheLimit_getsAPage(String length) throws IOException {
        String fields = "a=" + "b".repeat(999_998);

        RawExchange answer = send(
                "/attempts",
                "Content-Type: application/x-www-form-urlencoded\r\n" + length,
                length.startsWith("Content") ? fields : chunks(fields));

        assertThat(answer.status()).isEqualTo("HTTP/1.1 413 Request Entity Too Large");
        assertThat(answer.body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void body_inChunksWithinTheLimit_isAccepted() throws IOException {
        RawExchange answer = send(
                "/api/v1/learners",
                "Content-Type: application/json\r\nTransfer-Encoding: chunked",
                chunks("{\"timeZone\": \"Europe/Paris\"}"));

        assertThat(answer.status()).isEqualTo("HTTP/1.1 201 Created");
    }

    private static String chunks(String body) {
        StringBuilder chunks = new StringBuilder();
        for (int at = 0; at < body.length(); at += 8000) {
            String chunk = body.substring(at, Math.min(body.length(), at + 8000));
            chunks.append(Integer.toHexString(chunk.length()))
                    .append("\r\n")
                    .append(chunk)
                    .append("\r\n");
        }
        return chunks.append("0\r\n\r\n").toString();
    }

    private RawExchange send(String path, String headers, String body) throws IOException {
        return RawExchange.send(
                lede,
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: large-body\r\n" + headers + "\r\n\r\n"
                        + body);
    }
}
