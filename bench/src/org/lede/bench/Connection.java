package org.lede.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One kept-alive HTTP/1.1 connection with a cookie jar, as cheap for its own process as a client can be. */
final class Connection implements AutoCloseable {

    /** An answer of the server; the names of headers are lower case. */
    record Response(int status, Map<String, String> headers, String body) {}

    private final Map<String, String> cookies = new TreeMap<>();
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String common;

    Connection(int port, String headers) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 16384);
        out = socket.getOutputStream();
        common = " HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + headers;
    }

    Response get(String path) throws IOException {
        return send("GET", path, "", "");
    }

    /** Sends a form and follows the redirect that answers it. */
    Response form(String path, String fields) throws IOException {
        Response response = send("POST", path, "Content-Type: application/x-www-form-urlencoded\r\n", fields);
        return response.status() == 303 ? get(response.headers().get("location")) : response;
    }

    Response json(String method, String path, String token, String body) throws IOException {
        return send(
                method,
                path,
                "Content-Type: application/json\r\n" + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n"),
                body);
    }

    /** Its cookies as a header's value. */
    String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private Response send(String method, String path, String headers, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder request = new StringBuilder(method).append(' ').append(path).append(common).append(headers);
        if (!cookies.isEmpty()) {
            request.append("Cookie: ").append(cookies()).append("\r\n");
        }
        if (!method.equals("GET")) {
            request.append("Content-Length: ").append(content.length).append("\r\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(request.length() + content.length + 2);
        bytes.writeBytes(request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(content);
        out.write(bytes.toByteArray());
        return read();
    }

    private Response read() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            String name = line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
            String value = line.substring(line.indexOf(':') + 1).trim();
            headers.put(name, value);
            if (name.equals("set-cookie")) {
                cookies.put(value.substring(0, value.indexOf('=')), value.substring(value.indexOf('=') + 1).split(";")[0]);
            }
        }
        return new Response(status, headers, new String(content(status, headers), StandardCharsets.UTF_8));
    }

    private byte[] content(int status, Map<String, String> headers) throws IOException {
        if (status == 204 || status == 304) {
            return new byte[0];
        }
        if (!headers.containsKey("transfer-encoding")) {
            return in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            content.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return content.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
