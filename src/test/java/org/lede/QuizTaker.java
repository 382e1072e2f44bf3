package org.lede;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** A guest with eight questions who says that they know nothing, and remembers which answers were taken. */
final class QuizTaker {

    private final String token;
    private final JsonPath attempt;
    final List<String> acknowledged = new ArrayList<>();

    private QuizTaker(String token, JsonPath attempt) {
        this.token = token;
        this.attempt = attempt;
    }

    static QuizTaker begin(RunningLede lede) {
        return begin(lede, "test");
    }

    static QuizTaker begin(RunningLede lede, String mode) {
        String token = JsonPath.from(
                        lede.send("POST", "/api/v1/learners", null, "{}").body())
                .getString("token");
        HttpResponse<String> begun =
                lede.send("POST", "/api/v1/attempts", token, "{\"set\":\"niger-key-facts\",\"mode\":\"" + mode + "\"}");
        assertThat(begun.statusCode()).isEqualTo(201);
        return new QuizTaker(token, JsonPath.from(begun.body()));
    }

    void answer(RunningLede lede, int from, int to) {
        for (int i = from; i < to; i++) {
            String question = attempt.getString("items[" + i + "].question.id");
            HttpResponse<String> saved =
                    lede.send("PUT", path() + "/answers/" + question, token, "{\"answer\":{\"dontKnow\":true}}");
            assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
            acknowledged.add(question);
        }
    }

    /** Which questions have an answer, in the order of the attempt, in which they were given. */
    List<String> answered(RunningLede lede) {
        HttpResponse<String> seen = look(lede);
        assertThat(seen.statusCode()).isEqualTo(200);
        return JsonPath.from(seen.body()).getList("items.findAll { it.answer != null }.question.id");
    }

    /** How many on each day, today first. */
    List<Integer> factsToReview(RunningLede lede) {
        return JsonPath.from(lede.send("GET", "/api/v1/review", token, null).body())
                .getList("days.facts");
    }

    HttpResponse<String> look(RunningLede lede) {
        return lede.send("GET", path(), token, null);
    }

    private String path() {
        return "/api/v1/attempts/" + attempt.getString("id");
    }
}
