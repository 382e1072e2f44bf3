package org.lede.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A push service that keeps what it is sent, and answers as a test wants. */
public final class PushStub implements AutoCloseable {

    private static final int CREATED = 201;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final ConcurrentLinkedQueue<Pushed> pushed = new ConcurrentLinkedQueue<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    /** @param port 0 for any free one */
    public PushStub(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    /** A request that arrived. */
    public record Pushed(String path, Map<String, List<String>> headers, byte[] body) {

        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    /** How the service behaves. */
    @FunctionalInterface
    public interface Answer {

        void to(HttpExchange exchange) throws IOException;
    }

    public URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    public void answer(String path, int status) {
        answer(path, exchange -> exchange.sendResponseHeaders(status, -1));
    }

    public void answer(String path, Answer answer) {
        answers.put(path, answer);
    }

    public List<Pushed> pushed() {
        return List.copyOf(pushed);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            pushed.add(new Pushed(
                    path,
                    exchange.getRequestHeaders(),
                    exchange.getRequestBody().readAllBytes()));
            answers.getOrDefault(path, one -> one.sendResponseHeaders(CREATED, -1))
                    .to(exchange);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
