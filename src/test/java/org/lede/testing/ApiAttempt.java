package org.lede.testing;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lede.shared.Json;

/**
 * An attempt that a learner has begun over the API; its questions are called by their refs.
 *
 * @param created the attempt as it was then
 */
public record ApiAttempt(ApiLearner learner, Response created, String location) {

    public ApiAttempt(ApiLearner learner, Response created) {
        this(learner, created, created.header("Location"));
    }

    public String url() {
        return location.replaceFirst("^https?://[^/]+", "");
    }

    /** The path of its page. */
    public String page() {
        return "/attempts/" + id();
    }

    public UUID id() {
        return UUID.fromString((String) body().get("id"));
    }

    public String set() {
        return (String) ((Map<?, ?>) body().get("set")).get("slug");
    }

    /** The refs of its questions, in the order asked. */
    public List<String> refs() {
        return questions().stream()
                .map(question -> (String) question.get("ref"))
                .toList();
    }

    /** A question, as the API asks it. */
    public Map<String, Object> question(String ref) {
        return questions().stream()
                .filter(question -> question.get("ref").equals(ref))
                .findFirst()
                .orElseThrow();
    }

    public String answerUrl(String ref) {
        return url() + "/answers/" + question(ref).get("id");
    }

    public Response answer(String ref, Map<String, ?> answer) {
        return put(ref, Map.of("answer", answer));
    }

    /** Sends a whole body: the answer, and beside it confidence or time. */
    public Response put(String ref, Map<String, ?> body) {
        return learner.request().body(Json.write(body)).put(answerUrl(ref));
    }

    public Response clear(String ref) {
        return learner.request().delete(answerUrl(ref));
    }

    public Response submit() {
        return learner.request().post(url() + "/submission");
    }

    public Response result() {
        return learner.request().get(url() + "/result");
    }

    public Response get() {
        return learner.request().get(url());
    }

    /** The id of the option with that text, on whichever side, of a question of any kind that has options. */
    public String option(String ref, String text) {
        return options(ref).get(text);
    }

    public List<String> options(String ref, String... texts) {
        Map<String, String> options = options(ref);
        return List.of(texts).stream().map(options::get).toList();
    }

    private Map<String, String> options(String ref) {
        Map<String, Object> question = question(ref);
        Map<String, String> options = new HashMap<>();
        for (String list : List.of("options", "items", "left", "right")) {
            options.putAll(byText(question.get(list)));
        }
        return options;
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> questions() {
        return ((List<Map<String, Map<String, Object>>>) body().get("items"))
                .stream().map(item -> item.get("question")).toList();
    }

    /** One at a time, because reading a response isn't safe for those who send answers at once. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> body() {
        synchronized (created) {
            return (Map<String, Object>) Body.of(created);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> byText(Object list) {
        return list == null
                ? Map.of()
                : ((List<Map<String, String>>) list)
                        .stream().collect(Collectors.toMap(item -> item.get("text"), item -> item.get("id")));
    }
}
