package org.lede.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.lede.testing.LedeTest;

/** Tests a client that requests a large response and doesn't read it. */
@LedeTest
class SlowReaderTest {

    @TestHTTPResource("/")
    URI lede;

    /** A length is known beforehand only of what is handed over whole; in parts, the second would block the thread. */
    @Test
    void largeJson_notRead_blocksNoThread() throws IOException {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4_096);
            socket.setSoTimeout(20_000);
            socket.connect(new InetSocketAddress(lede.getHost(), lede.getPort()));
            socket.getOutputStream()
                    .write("GET /testing/large-json HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.ISO_8859_1));

            assertThat(head(socket.getInputStream()))
                    .startsWith("HTTP/1.1 200 OK")
                    .containsIgnoringCase("content-length: " + (LargeJsonResource.BYTES + 1));
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        return head.toString();
    }
}
