package org.lede.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** A learner who goes through a day's review by a program. */
public record Reviewer(ApiLearner learner, AnswerKeys keys) {

    public Response review() {
        Response review = learner.request().get("/api/v1/review");
        review.then().statusCode(200);
        return review;
    }

    /** How many facts are asked on each day, today first. */
    public List<Integer> days() {
        return review().path("days.facts");
    }

    public Response draw() {
        return learner.request().post("/api/v1/review/cards");
    }

    /** The attempt of the next card. */
    public ApiAttempt card() {
        Response drawn = draw();
        drawn.then().statusCode(201);
        return new ApiAttempt(learner, learner.request().get(drawn.header("Location")), drawn.header("Location"));
    }

    /**
     * Answers whatever is left of today; returns the refs of the questions in the order asked. A fact that comes back, since
     * it was missed, is answered rightly and not listed once more.
     */
    public List<String> goThrough(Predicate<String> rightly) {
        List<String> asked = new ArrayList<>();
        Set<UUID> facts = new HashSet<>();
        while (draw().statusCode() == 201) {
            ApiAttempt card = card();
            boolean isNew = facts.add(keys.fact(card.set(), card.refs().get(0)));
            keys.answerAll(card, ref -> !isNew || rightly.test(ref));
            if (isNew) {
                asked.addAll(card.refs());
            }
        }
        assertThat(draw().<String>path("type")).isEqualTo("urn:lede:problem:nothing-due");
        return asked;
    }

    public Response answer(ApiAttempt card, Map<String, ?> answer) {
        return card.answer(card.refs().get(0), answer);
    }
}
