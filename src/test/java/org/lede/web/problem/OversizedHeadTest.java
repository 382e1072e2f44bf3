package org.lede.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.testing.LedeTest;
import org.lede.testing.RawExchange;

/** Tests the responses to oversized addresses and headers, and to requests that aren't HTTP. */
@LedeTest
class OversizedHeadTest {

    private static final int LONGEST_URI = 4096;

    @TestHTTPResource("/")
    URI lede;

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "DELETE", "PATCH"})
    void address_tooLong_getsAProblem(String method) throws IOException {
        RawExchange answer = send(method + " " + uri("/api/v1/sets?tag=", LONGEST_URI + 1), "Content-Length: 0");

        assertThat(answer.status()).isEqualTo("HTTP/1.1 414 Request-URI Too Long");
        assertThat(answer.body()).isEqualTo("""
            {"detail":"The address is longer than 4 KB.","instance":"/api/v1/sets","requestId":"head","status":414,\
            "title":"URI too long","type":"urn:lede:problem:uri-too-long"}\
            """);
        assertThat(answer.head())
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("cache-control: no-store")
                .contains("Content-Security-Policy");
    }

    @Test
    void address_ofTheLongestAllowedLength_isServed() throws IOException {
        assertThat(send("GET " + uri("/api/v1/sets?tag=", LONGEST_URI), "Accept: */*")
                        .status())
                .isEqualTo("HTTP/1.1 200 OK");
    }

    @Test
    void addressOfAPage_tooLong_getsAPage() throws IOException {
        RawExchange answer = send("GET " + uri("/sets/", LONGEST_URI + 1), "Accept: */*");

        assertThat(answer.status()).isEqualTo("HTTP/1.1 414 Request-URI Too Long");
        assertThat(answer.body()).startsWith("<!DOCTYPE html>").contains("We didn’t understand that");
    }

    /** In one header or in many. */
    @ParameterizedTest
    @ValueSource(ints = {1, 40})
    void headers_tooLarge_getAProblem(int count) throws IOException {
        String header = "X-Long: " + "x".repeat(21_000 / count) + "\r\n";

        RawExchange answer = send("GET /api/v1/sets", header.repeat(count) + "Accept: */*");

        assertThat(answer.status()).isEqualTo("HTTP/1.1 431 Request Header Fields Too Large");
        assertThat(answer.body()).isEqualTo("""
            {"detail":"The request's headers are larger than 20 KB together.","instance":"/api/v1/sets",\
            "requestId":"head","status":431,"title":"Headers too large","type":"urn:lede:problem:headers-too-large"}\
            """);
    }

    /** As the contract says: what no request can be made of gets the parser's status, and no more. */
    @Test
    void requestBeyondTheParser_getsABareStatus() throws IOException {
        assertThat(RawExchange.send(lede, "NONSENSE\r\n\r\n")).isEqualTo(bare("HTTP/1.0 400 Bad Request"));
        assertThat(send("GET " + uri("/api/v1/sets?tag=", 17_000), "Accept: */*"))
                .isEqualTo(bare("HTTP/1.0 414 Request-URI Too Long"));
        assertThat(send("GET /api/v1/sets", "X-Long: " + "x".repeat(70_000)))
                .isEqualTo(bare("HTTP/1.1 431 Request Header Fields Too Large"));
    }

    /** As the contract says of these, too: the server refuses them before anything of ours is asked. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/sets/%zz",
                "/api/v1/sets/%",
                "/api/v1/sets?tag=%e",
                "/?q=%",
                "/sets/a|b",
                "/?q={a}",
                "/a\\b"
            })
    void address_invalid_getsABareStatus(String uri) throws IOException {
        assertThat(send("GET " + uri, "Accept: */*")).isEqualTo(bare("HTTP/1.1 400 Bad Request"));
    }

    private static RawExchange bare(String status) {
        return new RawExchange(status, status + "\r\ncontent-length: 0\r\n\r\n", "");
    }

    private static String uri(String beginning, int length) {
        return beginning + "a".repeat(length - beginning.length());
    }

    private RawExchange send(String methodAndUri, String headers) throws IOException {
        return RawExchange.send(
                lede, methodAndUri + " HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: head\r\n" + headers + "\r\n\r\n");
    }
}
