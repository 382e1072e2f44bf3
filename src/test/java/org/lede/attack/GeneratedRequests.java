package org.lede.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lede.attack.Route.Field;
import org.lede.attack.Route.Place;

/**
 * Requests made up from a seed: each begins as one that some route takes, and then a few things in it go wrong.
 *
 * <p>They are texts of which each character is one byte. What is said of the body's length is true, since the server
 * would wait otherwise.
 */
final class GeneratedRequests {

    private static final int MOST_CHANGES = 3;

    private final Random random;
    private final Client client;
    private final String name;
    private int count;

    /** @param name of the requests' ids, by which a line of the log is found again */
    GeneratedRequests(long seed, String name, Client client) {
        this.random = new Random(seed);
        this.name = name;
        this.client = client;
    }

    String next() {
        Route route = oneOf(Route.all());
        Draft draft = new Draft();
        draft.method = route.method();
        draft.path = route.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        if (chance(2)) {
            draft.path = filled(route.path());
        }
        for (Field field : route.fields(Place.QUERY)) {
            if (chance(2)) {
                draft.query.add(field.name() + "=" + text());
            }
        }
        draft.header("Host", "localhost");
        draft.header("X-Request-Id", name + "-" + ++count);
        identify(draft, route);
        if (!route.isSafe()) {
            fill(draft, route);
        }
        for (int i = random.nextInt(MOST_CHANGES + 1); i > 0; i--) {
            change(draft);
        }
        return draft.text();
    }

    private void identify(Draft draft, Route route) {
        if (chance(10)) {
            return;
        }
        if (route.isApi()) {
            draft.header("Authorization", "Bearer " + client.token());
        } else {
            draft.header("Cookie", "csrf-token=" + client.csrf() + "; " + client.cookie());
        }
    }

    private void fill(Draft draft, Route route) {
        if (route.isApi()) {
            draft.header("Content-Type", "application/json");
            draft.body = json(route);
            return;
        }
        draft.header("Content-Type", "application/x-www-form-urlencoded");
        List<String> fields = new ArrayList<>(List.of("csrf-token=" + client.csrf()));
        route.fields(Place.FORM).forEach(field -> fields.add(field.name() + "=" + (chance(2) ? word() : text())));
        draft.body = String.join("&", fields);
    }

    private String json(Route route) {
        return route.fields(Place.BODY).stream()
                .map(field -> "\"" + field.name() + "\":" + value(0))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String value(int depth) {
        String scalar = oneOf(OddTexts.JSON_VALUES);
        if (depth > 2 || chance(2)) {
            return scalar;
        }
        return chance(2)
                ? "[" + value(depth + 1) + "," + value(depth + 1) + "]"
                : "{\"" + oneOf(OddTexts.JSON_NAMES) + "\":" + value(depth + 1) + "}";
    }

    private String filled(String path) {
        StringBuilder filled = new StringBuilder();
        for (String segment : path.substring(1).split("/")) {
            filled.append('/').append(segment.startsWith("{") ? (chance(2) ? oneOf(client.ids()) : text()) : segment);
        }
        return filled.toString();
    }

    private void change(Draft draft) {
        switch (random.nextInt(12)) {
            case 0 -> draft.method = oneOf(OddTexts.METHODS);
            case 1 -> draft.path = draft.path + oneOf(OddTexts.PATH_ENDS);
            case 2 -> draft.path = filled(draft.path.replaceFirst("/[^/]*$", "/{changed}"));
            case 3 -> draft.query.add(text() + "=" + text());
            case 4 -> draft.query.add(oneOf(List.of("limit", "n", "cursor", "page", "version", "back")) + "=" + text());
            case 5 -> draft.replace("Host", oneOf(OddTexts.HOSTS));
            case 6 -> draft.replace("Content-Type", oneOf(OddTexts.CONTENT_TYPES));
            case 7 -> draft.coding = oneOf(OddTexts.CODINGS);
            case 8 -> draft.version = oneOf(OddTexts.VERSIONS);
            case 9 -> draft.body = oddBody(draft.body);
            default -> draft.header(oneOf(OddTexts.HEADERS), chance(2) ? oneOf(OddTexts.HEADER_VALUES) : raw());
        }
    }

    private String oddBody(String body) {
        return switch (random.nextInt(8)) {
            case 0 -> body + "&a=1".repeat(1_001);
            case 1 -> body.replaceFirst("}$", ",\"a\":1,\"a\":2}");
            case 2 -> body.substring(0, body.length() / 2);
            case 3 -> body + raw();
            case 4 -> "[".repeat(200) + body;
            case 5 -> new String(body.getBytes(StandardCharsets.UTF_16), StandardCharsets.ISO_8859_1);
            case 6 -> "\u00ef\u00bb\u00bf" + body;
            default -> "--b\r\nContent-Disposition: form-data; name=\"" + raw() + "\"\r\n\r\n" + body + "\r\n--b--\r\n";
        };
    }

    /** A text for an address or a form, mostly without characters that would end it. */
    private String text() {
        return oneOf(OddTexts.ENCODED);
    }

    private String word() {
        return oneOf(OddTexts.WORDS);
    }

    /** Any bytes but line breaks. */
    private String raw() {
        return random.ints(random.nextInt(40), 0, 256)
                .filter(octet -> octet != '\r' && octet != '\n')
                .mapToObj(octet -> String.valueOf((char) octet))
                .collect(Collectors.joining());
    }

    private boolean chance(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /**
     * Who sends them.
     *
     * @param cookie the session's, as in the header
     * @param ids that may stand in a path
     */
    record Client(String token, String cookie, String csrf, List<String> ids) {}

    /** A request that is still being made up. */
    private static final class Draft {

        private final List<String> query = new ArrayList<>();
        private final List<String> headers = new ArrayList<>();
        private String method = "GET";
        private String path = "/";
        private String version = "HTTP/1.1";
        private String coding = "";
        private String body = "";

        void header(String name, String value) {
            headers.add(name + ": " + value + "\r\n");
        }

        void replace(String name, String value) {
            headers.removeIf(header -> header.startsWith(name + ":"));
            header(name, value);
        }

        String text() {
            String length = coding.isEmpty()
                    ? "Content-Length: " + body.length() + "\r\n"
                    : "Transfer-Encoding: " + coding + "\r\n";
            String sent = coding.isEmpty() ? body : chunk() + "0\r\n\r\n";
            return method + " " + path + (query.isEmpty() ? "" : "?" + String.join("&", query)) + " " + version + "\r\n"
                    + String.join("", headers) + "Connection: close\r\n"
                    + (body.isEmpty() && coding.isEmpty() ? "" : length) + "\r\n" + sent;
        }

        private String chunk() {
            return body.isEmpty() ? "" : Integer.toHexString(body.length()) + "\r\n" + body + "\r\n";
        }
    }
}
