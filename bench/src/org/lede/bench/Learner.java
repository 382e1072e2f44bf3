package org.lede.bench;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A learner who practises ten questions, over the API or in the pages, answering each with "don't know". */
interface Learner extends AutoCloseable {

    /** Takes one attempt from its first request to its result. */
    void practise(Latencies answers) throws IOException;

    /** Those that a browser sends and that change what the server does. */
    String BROWSER = "Accept: text/html,*/*;q=0.8\r\nAccept-Encoding: identity\r\nAccept-Language: en\r\n";

    /** Finds the only group of a pattern in a body. */
    static String find(Pattern pattern, String body) {
        Matcher found = pattern.matcher(body);
        if (!found.find()) {
            throw new IllegalStateException("No " + pattern + " in " + body.substring(0, Math.min(2000, body.length())));
        }
        return found.group(1);
    }

    static Connection.Response expect(int status, Connection.Response response) {
        if (response.status() != status) {
            throw new IllegalStateException("Got " + response.status() + ": " + response.body());
        }
        return response;
    }

    /** One guest for all attempts: 13 requests an attempt (begin, ten answers, submit, result). */
    final class OverRest implements Learner {

        private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
        private static final Pattern ID = Pattern.compile("^\\{\"id\":\"([^\"]+)\"");
        private static final Pattern QUESTION = Pattern.compile("\"question\":\\{\"id\":\"([^\"]+)\"");

        private final Connection server;
        private final String set;
        private final String token;

        OverRest(int port, String set) throws IOException {
            this.server = new Connection(port, "Accept: application/json\r\n");
            this.set = set;
            this.token = find(TOKEN, expect(201, server.json("POST", "/api/v1/learners", "", "{}")).body());
        }

        @Override
        public void practise(Latencies answers) throws IOException {
            String begin = "{\"set\":\"" + set + "\",\"mode\":\"practice\",\"count\":10}";
            String attempt = expect(201, server.json("POST", "/api/v1/attempts", token, begin)).body();
            String url = "/api/v1/attempts/" + find(ID, attempt);
            List<String> questions =
                    QUESTION.matcher(attempt).results().map(found -> found.group(1)).toList();
            for (String question : questions) {
                long start = System.nanoTime();
                expect(200, server.json("PUT", url + "/answers/" + question, token, "{\"answer\":{\"dontKnow\":true}}"));
                answers.add(System.nanoTime() - start);
            }
            expect(200, server.json("POST", url + "/submission", token, "{}"));
            expect(200, server.json("GET", url + "/result", token, ""));
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    /** A new guest in each attempt: set page, begin, ten questions with their feedback, result. */
    final class OverPages implements Learner {

        private static final Pattern FORM_TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");
        private static final Pattern QUESTION = Pattern.compile("name=\"question\" value=\"([^\"]+)\"");
        private static final Pattern ATTEMPT = Pattern.compile("action=\"(/attempts/[^\"]+)/answers\"");
        private static final Pattern NEXT = Pattern.compile("href=\"(/attempts/[^\"]+)\" data-enter");

        private final int port;
        private final String set;

        OverPages(int port, String set) {
            this.port = port;
            this.set = set;
        }

        @Override
        public void practise(Latencies answers) throws IOException {
            try (Connection server = new Connection(port, BROWSER)) {
                practise(server, set, answers);
            }
        }

        static void practise(Connection server, String set, Latencies answers) throws IOException {
            String page = expect(200, server.get("/sets/" + set)).body();
            page = expect(200, server.form("/attempts", token(page) + "&set=" + set + "&mode=practice&timeZone=UTC"))
                    .body();
            while (page.contains("name=\"question\"")) {
                String answer = token(page) + "&question=" + find(QUESTION, page) + "&dontKnow=true";
                String url = find(ATTEMPT, page);
                long start = System.nanoTime();
                page = expect(200, server.form(url + "/answers", answer)).body();
                answers.add(System.nanoTime() - start);
                page = expect(200, server.get(find(NEXT, page))).body();
            }
        }

        static String token(String page) {
            return "csrf-token=" + find(FORM_TOKEN, page);
        }

        @Override
        public void close() {}
    }
}
