package org.lede.testing;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends bytes that no client library would send, and reads the response. */
public record RawExchange(String status, String head, String body) {

    private static final int PATIENCE_MS = 10_000;
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String LENGTH = "(?is).*content-length: (\\d+).*";

    public static RawExchange send(URI server, String bytes) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            return read(socket.getInputStream());
        }
    }

    private static RawExchange read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith(END_OF_HEAD)) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("after " + bytes.toString(StandardCharsets.ISO_8859_1));
            }
            bytes.write(next);
        }
        String head = bytes.toString(StandardCharsets.ISO_8859_1);
        int length = head.matches(LENGTH) ? Integer.parseInt(head.replaceAll(LENGTH, "$1")) : 0;
        return new RawExchange(
                head.substring(0, head.indexOf("\r\n")),
                head,
                new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }
}
